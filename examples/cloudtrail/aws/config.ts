/** How AWS is reached. What is not given is looked up where AWS's own tools look. */
export interface AwsConfig {
  /** The region: else AWS_REGION, AWS_DEFAULT_REGION, the config file, the instance's own. */
  region?: string;
  /** The profile in the shared files: else AWS_PROFILE, or `default`. */
  profile?: string;
  /** The shared config file: else AWS_CONFIG_FILE, or `~/.aws/config`. */
  config?: string;
  /** The shared credentials file: else AWS_SHARED_CREDENTIALS_FILE, or `~/.aws/credentials`. */
  credentials?: string;
  accessKeyId?: string;
  secretAccessKey?: string;
  sessionToken?: string;
  /** In place of AWS's own, such as `http://127.0.0.1:9000` of MinIO. Buckets are part of the path then. */
  endpoint?: string;
  /** How often a request is tried. @minimum 1 @maximum 20 @default 5 */
  maxAttempts?: number;
}
