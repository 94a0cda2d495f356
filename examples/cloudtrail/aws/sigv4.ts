import { createHash, createHmac } from "node:crypto";

/** Keys of AWS. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

/** What is to be signed. */
export interface SigningRequest {
  method: string;
  host: string;
  /** As it is sent: encoded. */
  path: string;
  /** Names and values, not encoded. */
  query: [string, string][];
  /** By names in small letters. Host and the date are added. */
  headers: Record<string, string>;
  body: string;
}

/** Where and when a signature is good. */
export interface SigningScope {
  service: string;
  region: string;
  /** Milliseconds since 1970. */
  time: number;
}

/** The headers that go with a request: those that it has, and those that AWS Signature Version 4 adds. */
export function signed(
  request: SigningRequest,
  credentials: Credentials,
  scope: SigningScope,
): Record<string, string> {
  const date = new Date(scope.time).toISOString().replaceAll("-", "").replaceAll(":", "").slice(0, 15) + "Z";
  const payload = sha256(request.body);
  const headers: Record<string, string> = { ...request.headers, "x-amz-date": date };
  if (scope.service === "s3") headers["x-amz-content-sha256"] = payload;
  if (credentials.sessionToken !== undefined) headers["x-amz-security-token"] = credentials.sessionToken;

  const all: Record<string, string> = { ...headers, host: request.host };
  const names = Object.keys(all).sort();
  const canonical = [
    request.method,
    // All services but S3 encode the path a second time.
    scope.service === "s3" ? request.path : encodedPath(request.path),
    canonicalQuery(request.query),
    ...names.map((name) => `${name}:${all[name]!.trim().replaceAll(/ +/g, " ")}`),
    "",
    names.join(";"),
    payload,
  ].join("\n");

  const day = date.slice(0, 8);
  const place = `${day}/${scope.region}/${scope.service}/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", date, place, sha256(canonical)].join("\n");
  let key: string | Uint8Array = `AWS4${credentials.secretAccessKey}`;
  for (const part of [day, scope.region, scope.service, "aws4_request"])
    key = createHmac("sha256", key).update(part).digest();
  const signature = createHmac("sha256", key).update(text).digest("hex");
  headers["authorization"] =
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${place}, ` +
    `SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return headers;
}

/** Encoded as AWS wants it: everything but letters, digits, `-`, `.`, `_` and `~`. */
export function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The same of a path, whose slashes stay. */
export function encodedPath(path: string): string {
  return path
    .split("/")
    .map((part) => encoded(part))
    .join("/");
}

/** Names and values, encoded and in the order that is signed; they are sent so, too. */
export function canonicalQuery(query: readonly [string, string][]): string {
  return query
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join("&");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
