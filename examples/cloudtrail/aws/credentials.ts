import type { AwsConfig } from "./config.js";
import { containerCredentials, type ExpiringCredentials, instanceCredentials } from "./metadata.js";
import { readProfile } from "./shared-files.js";
import type { Credentials } from "./sigv4.js";
import { webIdentityCredentials } from "./web-identity.js";

/** New ones are fetched so long before the old ones end. */
const margin = 300_000;

/**
 * The keys, looked up where AWS's own tools do: the configuration, the environment, a pod's token, the shared files, the
 * container's metadata, the instance's. Those that end are looked up anew, and so are those that were refused.
 */
export class CredentialStore {
  readonly #config: AwsConfig;
  #current: Promise<ExpiringCredentials> | undefined;
  #last: ExpiringCredentials | undefined;
  /** When {@link #current} is looked up anew. */
  #until = Infinity;

  constructor(config: AwsConfig) {
    this.#config = config;
  }

  /** @throws Error when there are none */
  async get(): Promise<Credentials> {
    if (Date.now() >= this.#until) this.#begin();
    this.#current ??= findCredentials(this.#config);
    try {
      this.#last = await this.#current;
      if (this.#last.expires !== undefined) this.#until = this.#last.expires - margin;
      return this.#last;
    } catch (error) {
      this.#begin();
      // Those that there are may be good for some minutes yet.
      if (this.#last?.expires === undefined || Date.now() >= this.#last.expires) throw error;
      return this.#last;
    }
  }

  /** They were refused: whoever gives them out may have others. */
  forget(): void {
    this.#last = undefined;
    this.#begin();
  }

  #begin(): void {
    this.#current = undefined;
    this.#until = Infinity;
  }
}

async function findCredentials(config: AwsConfig): Promise<ExpiringCredentials> {
  const found =
    keys(config.accessKeyId, config.secretAccessKey, config.sessionToken) ??
    (config.profile === undefined ? ofEnvironment() : undefined) ??
    (await webIdentityCredentials(config)) ??
    ofProfile(config) ??
    (await containerCredentials()) ??
    (await instanceCredentials());
  if (found === undefined)
    throw new Error(
      "no credentials for AWS: neither in the configuration (aws.accessKeyId), nor in AWS_ACCESS_KEY_ID, ~/.aws/credentials, or the metadata of a container or an instance",
    );
  return found;
}

function ofEnvironment(): ExpiringCredentials | undefined {
  const token = process.env["AWS_SESSION_TOKEN"];
  return keys(process.env["AWS_ACCESS_KEY_ID"], process.env["AWS_SECRET_ACCESS_KEY"], token);
}

function ofProfile(config: AwsConfig): ExpiringCredentials | undefined {
  const { name, profile } = readProfile(config);
  const found = keys(
    profile.get("aws_access_key_id"),
    profile.get("aws_secret_access_key"),
    profile.get("aws_session_token"),
  );
  if (found !== undefined) return found;
  for (const way of [
    "role_arn",
    "sso_session",
    "sso_start_url",
    "credential_process",
    "web_identity_token_file",
  ])
    if (profile.has(way))
      throw new Error(`the profile '${name}' gets its keys by ${way}, which is not supported`);
  return undefined;
}

function keys(
  accessKeyId: string | undefined,
  secretAccessKey: string | undefined,
  sessionToken: string | undefined,
): ExpiringCredentials | undefined {
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, sessionToken: sessionToken || undefined, expires: undefined };
}
