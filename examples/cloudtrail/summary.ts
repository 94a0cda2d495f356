import type { JsonNode } from "tsfalco";
import { flag, shortSource, text } from "./event.js";
import { allBytesMoved, objectUri } from "./transfer.js";
import { userOf } from "./user.js";

/** The event in a few words: who did what from where. */
export function summaryOf(record: JsonNode): string {
  const user = userOf(record);
  if (user === undefined) return "<invalid cloudtrail event: userIdentity field missing>";
  const address = text(record.get("sourceIPAddress"));
  if (address === undefined) return "<invalid cloudtrail event: eventSource field missing>";
  const name = text(record.get("eventName"));
  if (name === undefined) return "<invalid cloudtrail event: eventName field missing>";

  const from = user === address ? user : `${user} via ${address}`;
  const failed = text(record.get("errorCode")) === undefined ? "" : "!";
  const arrow = flag(record.get("readOnly")) === "false" ? "→" : "←";
  const what = name === "PutBucketPublicAccessBlock" ? publicAccess(record) : target(record);
  return `${from} ${failed}${arrow} ${name}${what}`;
}

/** What `%evt.plugininfo` is. */
export function lineOf(record: JsonNode): string {
  const source = record.get("eventSource")?.string;
  if (source === undefined) return "<invalid JSON: event did not contain a source>";
  const region = record.get("awsRegion")?.string;
  if (region === undefined) return "<invalid JSON: event did not contain an awsRegion>";
  const name = record.get("eventName")?.string;
  if (name === undefined) return "<invalid JSON: event did not contain an eventName>";
  const user = userOf(record) ?? "";
  return `${region}${user === "" ? "" : ` ${user}`} ${shortSource(source)} ${name} ${summaryOf(record)}`;
}

const blocks = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

function publicAccess(record: JsonNode): string {
  const configuration = record.get("requestParameters", "PublicAccessBlockConfiguration");
  if (configuration?.kind !== "object") return "";
  return ` ${blocks.map((block) => `${block}=${flag(configuration.get(block)) ?? "false"}`).join(" ")} `;
}

function target(record: JsonNode): string {
  const bytes = allBytesMoved(record);
  const size = bytes === undefined ? "" : ` Size=${bytes}`;
  const request = record.get("requestParameters");
  const uri = objectUri(record);
  if (uri !== undefined) return `${size} URI=${uri}`;
  const bucket = text(request?.get("bucketName"));
  if (bucket !== undefined) return `${size} Bucket=${bucket}`;
  const key = text(request?.get("key"));
  if (key !== undefined) return `${size} Key=${key}`;
  const host = text(request?.get("Host"));
  return host === undefined ? size : `${size} Host=${host}`;
}
