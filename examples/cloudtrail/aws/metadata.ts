import { readFileSync } from "node:fs";
import { parseJson } from "tsfalco";
import type { Credentials } from "./sigv4.js";

/** Keys that may end. */
export interface ExpiringCredentials extends Credentials {
  /** Milliseconds since 1970. */
  expires: number | undefined;
}

/** An instance's metadata are beside it: what does not answer soon is not there. */
const timeout = 2000;

/** Credentials of a task of ECS, or of a pod of EKS by its agent; undefined elsewhere. */
export async function containerCredentials(): Promise<ExpiringCredentials | undefined> {
  const relative = process.env["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"];
  const url =
    relative !== undefined
      ? `http://169.254.170.2${relative}`
      : process.env["AWS_CONTAINER_CREDENTIALS_FULL_URI"];
  if (url === undefined) return undefined;
  const file = process.env["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"];
  const token =
    file !== undefined ? readFileSync(file, "utf8").trim() : process.env["AWS_CONTAINER_AUTHORIZATION_TOKEN"];
  const headers: Record<string, string> = token === undefined ? {} : { authorization: token };
  const response = await fetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(timeout) });
  return fromJson(await textOf(response, url));
}

/** Credentials of the role of an EC2 instance (IMDSv2); undefined where there is no instance, and no role. */
export async function instanceCredentials(): Promise<ExpiringCredentials | undefined> {
  const get = await openMetadata();
  const folder = "/latest/meta-data/iam/security-credentials/";
  const role = (await get?.(folder))?.trim();
  const text = role ? await get?.(`${folder}${role}`) : undefined;
  return text === undefined ? undefined : fromJson(text);
}

/** The region of an EC2 instance. */
export async function instanceRegion(): Promise<string | undefined> {
  const get = await openMetadata();
  return (await get?.("/latest/meta-data/placement/region"))?.trim();
}

/** What reads a path of the metadata: undefined when the path is not there. */
async function openMetadata(): Promise<((path: string) => Promise<string | undefined>) | undefined> {
  if (process.env["AWS_EC2_METADATA_DISABLED"]?.toLowerCase() === "true") return undefined;
  const base = process.env["AWS_EC2_METADATA_SERVICE_ENDPOINT"] ?? "http://169.254.169.254";
  let token: string;
  try {
    const headers = { "x-aws-ec2-metadata-token-ttl-seconds": "300" };
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(`${base}/latest/api/token`, {
      method: "PUT",
      headers,
      redirect: "error",
      signal,
    });
    token = await textOf(response, base);
  } catch {
    return undefined;
  }
  return async (path) => {
    const headers = { "x-aws-ec2-metadata-token": token };
    const response = await fetch(`${base}${path}`, {
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
    });
    return response.status === 404 ? undefined : textOf(response, path);
  };
}

async function textOf(response: Response, from: string): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${from}: HTTP ${response.status}`);
  return text;
}

function fromJson(text: string): ExpiringCredentials {
  const found = parseJson(text);
  const accessKeyId = found.get("AccessKeyId")?.string;
  const secretAccessKey = found.get("SecretAccessKey")?.string;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new Error(`the metadata have no keys: ${found.get("Code")?.text ?? ""}`);
  const expires = Date.parse(found.get("Expiration")?.string ?? "");
  const sessionToken = found.get("Token")?.string;
  return { accessKeyId, secretAccessKey, sessionToken, expires: Number.isNaN(expires) ? undefined : expires };
}
