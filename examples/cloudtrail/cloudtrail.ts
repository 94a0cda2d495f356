import { gunzip, type PluginEvent, readBlocks, type SourceEvent, type SourceInstance } from "tsfalco";
import { AwsClient } from "./aws/client.js";
import { S3, type S3Object } from "./aws/s3.js";
import { type SqsMessage, SqsQueue } from "./aws/sqs.js";
import { type BucketRequest, listLogs, parseBucketRequest } from "./bucket.js";
import { type Download, download, isGone } from "./downloads.js";
import { record } from "./event.js";
import { findLogs } from "./local-files.js";
import { objectsIn } from "./notifications.js";
import { eventOf, recordsIn } from "./records.js";
import { ServiceFields } from "./service-fields.js";
import { lineOf } from "./summary.js";
import { TakenObjects } from "./taken.js";

type Events = AsyncGenerator<SourceEvent, void, undefined>;

/** Messages are hidden from others so long: until then their events are taken, and they are deleted. */
const hiddenSeconds = 300;
const waitSeconds = 20;

/** The logs of AWS CloudTrail: from files, a bucket, or as a queue tells of them. */
export default class CloudTrail extends ServiceFields {
  static readonly id = 2;
  static readonly source = "aws_cloudtrail";

  readonly #skipped = this.metrics.counter("records_skipped");
  readonly #failed = this.metrics.counter("files_failed");

  /** `params` is the path of a log or a directory, `s3://bucket/prefix`, or `sqs://queue`. */
  open(params: string, instance: SourceInstance): Events {
    if (params.startsWith("sqs://")) return this.#ofQueue(params.slice(6));
    if (params.startsWith("s3://"))
      return this.#ofBucket(parseBucketRequest(params.slice(5), this.config), instance);
    return this.#ofFiles(findLogs(params), instance);
  }

  eventToString(e: PluginEvent): string {
    return lineOf(record(e));
  }

  async *#ofFiles(paths: string[], instance: SourceInstance): Events {
    for (const [i, path] of paths.entries()) {
      const percent = (100 * (i + 1)) / paths.length;
      instance.reportProgress(percent, `${percent.toFixed(2)}% - ${i + 1}/${paths.length} files`);
      yield* this.#events(readBlocks(path), path);
    }
  }

  async *#ofBucket(request: BucketRequest, instance: SourceInstance): Events {
    const client = new AwsClient(this.config.aws ?? {});
    try {
      const s3 = new S3(client);
      let count = 0;
      for await (const next of download(s3, listLogs(s3, request), this.config.s3DownloadConcurrency ?? 8)) {
        instance.reportProgress(0, `${++count} files`);
        if (next.fault) this.#tell(next);
        else yield* this.#eventsOf(next);
      }
      instance.reportProgress(100, `${count} files`);
    } finally {
      client.close();
    }
  }

  async *#ofQueue(name: string): Events {
    const client = new AwsClient(this.config.aws ?? {});
    const keeps = this.config.sqsDelete === false;
    const taken = new TakenObjects(10_000);
    try {
      const s3 = new S3(client);
      const queue = await SqsQueue.open(client, name, this.config.sqsOwnerAccount);
      for (;;) {
        const messages = await queue.receiveAtLast(waitSeconds, keeps ? undefined : hiddenSeconds, (fault) =>
          this.log.warning(fault),
        );
        // The host has its turn, also where no messages come.
        yield undefined;
        for (const message of messages) {
          const isDone = yield* this.#eventsOfMessage(s3, message, taken);
          if (!isDone || keeps) continue;
          // Once it comes back the host has been through all events before.
          yield undefined;
          try {
            await queue.delete(message);
          } catch (error) {
            // It comes again, and tells of nothing new then.
            this.log.warning(error instanceof Error ? error.message : String(error));
          }
        }
      }
    } finally {
      client.close();
    }
  }

  /** Gives whether the message has nothing more to tell: false when it should come again. */
  async *#eventsOfMessage(
    s3: S3,
    message: SqsMessage,
    taken: TakenObjects,
  ): AsyncGenerator<SourceEvent, boolean, undefined> {
    const objects = objectsIn(message.body, this.config.useS3SNS ?? false);
    if (objects === undefined) {
      this.log.error(`a message is no notification of logs: ${message.body.slice(0, 200)}`);
      return false;
    }
    let isDone = true;
    const wanted = objects.filter(({ bucket, key }) => !taken.has(bucket, key));
    for await (const next of download(s3, each(wanted), this.config.s3DownloadConcurrency ?? 8)) {
      if (!next.fault) {
        yield* this.#eventsOf(next);
        taken.add(next.object.bucket, next.object.key);
      } else {
        this.#tell(next);
        isDone = isDone && isGone(next.fault);
      }
    }
    return isDone;
  }

  #eventsOf({ object, pieces }: Download): Generator<SourceEvent, void, undefined> {
    const name = `s3://${object.bucket}/${object.key}`;
    // fetch has inflated what S3 sends as gzip, whatever its name is.
    return this.#events(isGzip(pieces) ? gunzip(pieces, name) : pieces, name);
  }

  /** The events of a file. What is damaged gives those before the damage. */
  *#events(pieces: Iterable<Uint8Array>, name: string): Generator<SourceEvent, void, undefined> {
    const limit = this.config.maxEventSize ?? 1_048_576;
    const faults = {
      skipped: (why: string) => {
        this.#skipped.add();
        this.log.debug(`${name}: ${why}`);
      },
      tooLong: (bytes: number) => {
        this.#skipped.add();
        this.log.error(`${name}: a record of ${bytes} bytes is larger than maxEventSize`);
      },
      cut: () => {
        this.#failed.add();
        this.log.error(`${name} ends in the middle of a record`);
      },
    };
    try {
      for (const bytes of recordsIn(pieces, limit, faults)) {
        const event = eventOf(bytes, faults);
        if (event) yield event;
      }
    } catch (error) {
      this.#failed.add();
      this.log.error(error instanceof Error ? error.message : String(error));
    }
  }

  #tell({ object, fault }: Download): void {
    this.#failed.add();
    const name = `s3://${object.bucket}/${object.key}`;
    const why = fault?.message ?? "";
    this.log.error(why.startsWith(name) ? why : `${name}: ${why}`);
  }
}

async function* each(objects: S3Object[]): AsyncGenerator<S3Object, void, undefined> {
  yield* objects;
}

function isGzip(pieces: readonly Uint8Array[]): boolean {
  const start = pieces.find((piece) => piece.length > 0);
  return start !== undefined && start[0] === 0x1f && (start.length === 1 || start[1] === 0x8b);
}
