// Requests signed as AWS wants them (Signature Version 4), with the values of its published examples.
import { createHash, createHmac } from "node:crypto";

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}
interface Request {
  method: string;
  path: string;
  query?: Record<string, string>;
  headers: Record<string, string>;
  body?: string;
}
interface Scope {
  /** `20150830T123600Z` */
  time: string;
  region: string;
  service: string;
}

const sha256 = (data: string): string => createHash("sha256").update(data).digest("hex");

/** As RFC 3986 has it, which escapes more than encodeURIComponent does. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function canonicalRequest({ method, path, query = {}, headers, body = "" }: Request): { text: string; signed: string } {
  const pairs = Object.entries(query)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort();
  const names = Object.keys(headers)
    .map((name) => [name.toLowerCase(), name] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const lines = names.map(([lower, name]) => `${lower}:${(headers[name] ?? "").trim().replace(/ +/g, " ")}`);
  const signed = names.map(([lower]) => lower).join(";");
  const canonicalPath = path.split("/").map(escaped).join("/");
  const hash = headers["x-amz-content-sha256"] ?? sha256(body);
  return { text: [method, canonicalPath, pairs.join("&"), ...lines, "", signed, hash].join("\n"), signed };
}

function signingKey(secret: string, { time, region, service }: Scope): Uint8Array {
  let key: Uint8Array = new TextEncoder().encode(`AWS4${secret}`);
  for (const part of [time.slice(0, 8), region, service, "aws4_request"])
    key = createHmac("sha256", key).update(part).digest();
  return key;
}

/** The Authorization header of a request. */
function authorization(request: Request, credentials: Credentials, scope: Scope): string {
  const { text, signed } = canonicalRequest(request);
  const where = [scope.time.slice(0, 8), scope.region, scope.service, "aws4_request"].join("/");
  const toSign = ["AWS4-HMAC-SHA256", scope.time, where, sha256(text)].join("\n");
  const signature = createHmac("sha256", signingKey(credentials.secretAccessKey, scope)).update(toSign).digest("hex");
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${where}, SignedHeaders=${signed}, Signature=${signature}`;
}

const expected = new Map<string, string>();
function check(name: string, actual: string, signature: string): void {
  const isRight = actual.endsWith(signature);
  expected.set(name, signature);
  console.log(name, isRight ? "as published" : `differs from ${signature}`, actual);
}

// "Deriving the signing key", AWS General Reference.
const derived = signingKey("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", {
  time: "20150830T000000Z",
  region: "us-east-1",
  service: "iam",
});
const hex = Array.from({ length: derived.length }, (_, i) => (derived[i] ?? 0).toString(16).padStart(2, "0")).join("");
check("key", hex, "c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");

// The example of IAM's ListUsers.
const iam: Scope = { time: "20150830T123600Z", region: "us-east-1", service: "iam" };
const credentials: Credentials = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};
const listUsers: Request = {
  method: "GET",
  path: "/",
  query: { Version: "2010-05-08", Action: "ListUsers" },
  headers: {
    "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
    Host: "iam.amazonaws.com",
    "X-Amz-Date": "20150830T123600Z",
  },
};
check("ListUsers", authorization(listUsers, credentials, iam), "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");

// The test suite's get-vanilla, get-vanilla-query-order-key-case and post-vanilla.
const suite: Scope = { time: "20150830T123600Z", region: "us-east-1", service: "service" };
const vanilla = (method: string, query: Record<string, string> = {}): Request => ({
  method,
  path: "/",
  query,
  headers: { Host: "example.amazonaws.com", "X-Amz-Date": "20150830T123600Z" },
});
check("get-vanilla", authorization(vanilla("GET"), credentials, suite), "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
check("get-vanilla-query-order-key-case", authorization(vanilla("GET", { Param2: "value2", Param1: "value1" }), credentials, suite), "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
check("post-vanilla", authorization(vanilla("POST"), credentials, suite), "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");

// S3's "GET Object", with a Range and the hash of an empty body.
const s3: Scope = { time: "20130524T000000Z", region: "us-east-1", service: "s3" };
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const getObject: Request = {
  method: "GET",
  path: "/test.txt",
  headers: {
    Host: "examplebucket.s3.amazonaws.com",
    Range: "bytes=0-9",
    "x-amz-content-sha256": empty,
    "x-amz-date": "20130524T000000Z",
  },
};
const s3Credentials: Credentials = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
check("GET Object", authorization(getObject, s3Credentials, s3), "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
check("list objects", authorization({ ...getObject, path: "/", query: { "max-keys": "2", prefix: "J" }, headers: { Host: "examplebucket.s3.amazonaws.com", "x-amz-content-sha256": empty, "x-amz-date": "20130524T000000Z" } }, s3Credentials, s3), "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
console.log(expected.size, escaped("a b!'()*~é"));
