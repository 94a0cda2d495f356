import type { JsonNode } from "tsfalco";

const limit = 2 ** 64;

/** Bytes that a request of S3's moved: `bytesTransferredIn` or `bytesTransferredOut`, which AWS also writes as 33.0. */
export function bytesMoved(record: JsonNode, direction: "In" | "Out"): bigint | undefined {
  const node = record.get("additionalEventData", `bytesTransferred${direction}`);
  if (node === undefined || node.kind === "null") return undefined;
  const value = Math.trunc(node.number ?? 0);
  return value > 0 && value < limit ? BigInt(value) : 0n;
}

/** Both together. */
export function allBytesMoved(record: JsonNode): bigint | undefined {
  const into = bytesMoved(record, "In");
  const out = bytesMoved(record, "Out");
  return into === undefined && out === undefined ? undefined : (into ?? 0n) + (out ?? 0n);
}

/** The object that a request of S3's is about. */
export function objectUri(record: JsonNode): string | undefined {
  const bucket = record.get("requestParameters", "bucketName")?.string;
  const key = record.get("requestParameters", "key")?.string;
  return bucket === undefined || key === undefined ? undefined : `s3://${bucket}/${key}`;
}
