import type { S3, S3Listing, S3Object } from "./aws/s3.js";
import type { Config } from "./config.js";
import { dayOf, type Interval, isInInterval, parseInterval } from "./interval.js";
import { isLog } from "./local-files.js";

const accountFolder = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]{10,32}\/)?\d{12}\/?$/;
const logsFolder = /(?:^|\/)AWSLogs(?:\/o-[a-z0-9]{10,32})?\/?$/;

/** What the open parameters `s3://bucket/prefix` and the configuration ask for. */
export interface BucketRequest {
  bucket: string;
  prefix: string;
  accounts: string[];
  interval: Interval | undefined;
}

/** @throws Error for what is malformed */
export function parseBucketRequest(place: string, config: Config): BucketRequest {
  const slash = place.indexOf("/");
  const bucket = slash < 0 ? place : place.slice(0, slash);
  if (bucket === "") throw new Error("cloudtrail plugin error: missing bucket name");
  const list = config.s3AccountList ?? "";
  if (!/^(?: *\d{12} *(?:,|$))*$/.test(list)) throw new Error(`cloudtrail invalid account list: "${list}"`);
  const accounts = list
    .split(",")
    .map((account) => account.trim())
    .filter((account) => account !== "");
  const interval = parseInterval(config.s3Interval ?? "", Date.now());
  return { bucket, prefix: slash < 0 ? "" : place.slice(slash + 1), accounts, interval };
}

/** The logs that are asked for: one listing after the other, each in the order of its keys. */
export async function* listLogs(s3: S3, request: BucketRequest): AsyncGenerator<S3Object, void, undefined> {
  const { bucket, interval } = request;
  for (const listing of await listingsFor(s3, request))
    for await (const object of s3.list(bucket, listing))
      if (isLog(object.key) && isInInterval(object.key, interval)) yield object;
}

/**
 * Where logs are kept by account and region the listings are one for each, so that one can begin with the day that the
 * interval does: `AWSLogs/[o-.../]ACCOUNT/CloudTrail/REGION/2024/01/31/`.
 */
async function listingsFor(s3: S3, request: BucketRequest): Promise<S3Listing[]> {
  const { bucket, prefix, interval } = request;
  const listings: S3Listing[] = [];
  for (const folder of await trailFolders(s3, request))
    for (const region of await s3.prefixes(bucket, { prefix: folder, delimiter: "/" })) {
      const startAfter = interval && region + dayOf(interval.from);
      listings.push({ prefix: region, startAfter });
    }
  return listings.length > 0 ? listings : [{ prefix }];
}

async function trailFolders(s3: S3, { bucket, prefix, accounts }: BucketRequest): Promise<string[]> {
  const folder = prefix.endsWith("/") ? prefix : `${prefix}/`;
  if (folder.endsWith("/CloudTrail/")) return [folder];
  if (accountFolder.test(prefix)) return [`${folder}CloudTrail/`];
  if (!logsFolder.test(prefix)) return [];
  if (accounts.length > 0) return accounts.map((account) => `${folder}${account}/CloudTrail/`);
  const inside = await s3.prefixes(bucket, { prefix: folder, delimiter: "/" });
  return inside.filter((path) => accountFolder.test(path)).map((path) => `${path}CloudTrail/`);
}
