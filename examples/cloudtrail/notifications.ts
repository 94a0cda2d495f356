import { parseJson, type JsonNode } from "tsfalco";
import type { S3Object } from "./aws/s3.js";

/**
 * The objects that a message of the queue tells of. The message is SNS's envelope of CloudTrail's notification, or of S3's
 * (`useS3SNS`), or these themselves where SNS delivers them raw or S3 writes to the queue. Undefined for what is none of them.
 */
export function objectsIn(body: string, isFromS3: boolean): S3Object[] | undefined {
  try {
    const message = parseJson(body);
    const inner = message.get("Type")?.string === "Notification" ? message.get("Message")?.string : undefined;
    const notification = inner === undefined ? message : parseJson(inner);
    return isFromS3 ? fromS3(notification) : fromCloudTrail(notification);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function fromCloudTrail(notification: JsonNode): S3Object[] | undefined {
  const bucket = notification.get("s3Bucket")?.string;
  const keys = notification.get("s3ObjectKey");
  if (bucket === undefined || keys?.kind !== "array") return undefined;
  const objects: S3Object[] = [];
  for (const item of keys.items()) {
    const key = item.string;
    if (key !== undefined) objects.push({ bucket, key, size: undefined });
  }
  return objects;
}

function fromS3(notification: JsonNode): S3Object[] | undefined {
  // What S3 sends once when notifications are turned on.
  if (notification.get("Event")?.string === "s3:TestEvent") return [];
  const records = notification.get("Records");
  if (records?.kind !== "array") return undefined;
  const objects: S3Object[] = [];
  for (const record of records.items()) {
    const bucket = record.get("s3", "bucket", "name")?.string;
    const key = record.get("s3", "object", "key")?.string;
    if (bucket === undefined || key === undefined) return undefined;
    // Keys are encoded as in forms.
    const decoded = decodeURIComponent(key.replaceAll("+", " "));
    objects.push({ bucket, key: decoded, size: record.get("s3", "object", "size")?.number });
  }
  return objects;
}
