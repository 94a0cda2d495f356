import type { AwsConfig } from "./aws/config.js";

/** What can be set under `init_config`. What the official plugin has is called as it is there, so that its configurations fit. */
export interface Config {
  /** How many objects of a bucket are downloaded at a time. @minimum 1 @maximum 256 @default 8 */
  s3DownloadConcurrency?: number;
  /** Only logs whose names have a time in this interval: `5d`, `5d-2d`, `2024-01-01T00:00:00Z-1d`. */
  s3Interval?: string;
  /** Account ids, with commas between them, whose logs are read of an organization's trail. All unless given. */
  s3AccountList?: string;
  /** Messages are deleted from the queue when their events were taken. @default true */
  sqsDelete?: boolean;
  /** Messages are S3's notifications, not CloudTrail's. @default false */
  useS3SNS?: boolean;
  /** The account that the queue belongs to, when it is another one. */
  sqsOwnerAccount?: string;
  /** The largest record that is taken, in bytes; larger ones are logged and dropped. @minimum 1 @default 1048576 */
  maxEventSize?: number;
  aws?: AwsConfig;
  /** Not used: fields are extracted in the calling thread. */
  useAsync?: boolean;
}
