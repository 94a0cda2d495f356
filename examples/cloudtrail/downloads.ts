import { AwsError } from "./aws/errors.js";
import type { S3, S3Object } from "./aws/s3.js";

/** An object that has come, or what has kept it from coming. */
export interface Download {
  object: S3Object;
  /** Its bytes, all of them. */
  pieces: Uint8Array[];
  fault: Error | undefined;
}

/** Bytes that may be held of objects whose turn has not come. */
const budget = 134_217_728;
/** What an object takes whose size is not known. */
const usual = 4_194_304;
/** How much larger it may be than in the bucket: fetch inflates what is sent as gzip. */
const inflation = 10;

/**
 * Downloads objects, several at a time, and gives them in their order. Those that cannot be had are given with what is wrong.
 */
export async function* download(
  s3: S3,
  objects: AsyncIterable<S3Object>,
  most: number,
): AsyncGenerator<Download, void, undefined> {
  const running: Promise<Download>[] = [];
  const sizes: number[] = [];
  let held = 0;
  for await (const object of objects) {
    const size = object.size === undefined ? usual : object.size * inflation;
    while (running.length > 0 && (running.length >= most || held + size > budget)) {
      yield await running.shift()!;
      held -= sizes.shift()!;
    }
    running.push(fetchObject(s3, object));
    sizes.push(size);
    held += size;
  }
  for (const next of running) yield await next;
}

/** Never rejects: nobody looks at it until its turn has come. */
async function fetchObject(s3: S3, object: S3Object): Promise<Download> {
  try {
    return { object, pieces: await s3.get(object), fault: undefined };
  } catch (error) {
    return { object, pieces: [], fault: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Whether an object is gone, and no fault of ours. */
export function isGone(fault: Error): boolean {
  return fault instanceof AwsError && fault.isNotThere;
}
