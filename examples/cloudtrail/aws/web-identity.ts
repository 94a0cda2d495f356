import { readFileSync } from "node:fs";
import type { AwsConfig } from "./config.js";
import { errorOf, valuesIn } from "./errors.js";
import type { ExpiringCredentials } from "./metadata.js";
import { domainOf } from "./region.js";

const timeout = 10_000;

/** Credentials of a service account's role, as pods of EKS have them; undefined where no token is given. */
export async function webIdentityCredentials(config: AwsConfig): Promise<ExpiringCredentials | undefined> {
  const file = process.env["AWS_WEB_IDENTITY_TOKEN_FILE"];
  const role = process.env["AWS_ROLE_ARN"];
  if (!file || !role) return undefined;
  const region = config.region ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
  const aws = region === undefined ? "sts.amazonaws.com" : `sts.${region}.${domainOf(region)}`;
  const form = new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: role,
    RoleSessionName: process.env["AWS_ROLE_SESSION_NAME"] ?? "falco",
    WebIdentityToken: readFileSync(file, "utf8").trim(),
  });
  const response = await fetch(config.endpoint ?? `https://${aws}/`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: form.toString(),
    redirect: "error",
    signal: AbortSignal.timeout(timeout),
  });
  const body = await response.text();
  if (!response.ok) throw errorOf(response.status, body, role, undefined);
  const values = valuesIn(body);
  const accessKeyId = values.get("AccessKeyId");
  const secretAccessKey = values.get("SecretAccessKey");
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new Error(`${role}: the answer has no keys`);
  const expires = Date.parse(values.get("Expiration") ?? "");
  const sessionToken = values.get("SessionToken");
  return { accessKeyId, secretAccessKey, sessionToken, expires: Number.isNaN(expires) ? undefined : expires };
}
