import { readXmlStream } from "tsfalco";
import type { AwsClient } from "./client.js";
import { AwsError } from "./errors.js";
import { domainOf } from "./region.js";
import { encodedPath } from "./sigv4.js";

/** An object of a bucket. */
export interface S3Object {
  bucket: string;
  key: string;
  /** Bytes, as far as it is known. */
  size: number | undefined;
}

/** What there is of a bucket's keys. */
export interface S3Listing {
  prefix: string;
  /** Only keys behind this one. */
  startAfter?: string | undefined;
  /** Keys that have it behind the prefix are one, cut behind it. */
  delimiter?: string | undefined;
}

/** A page of it. */
interface S3Page {
  objects: S3Object[];
  prefixes: string[];
  /** What the next page is asked for with. */
  next: string | undefined;
}

/** More than an object of logs has, and than is held in memory. */
const maxObjectBytes = 134_217_728;

/** S3, or what speaks as it does. */
export class S3 {
  readonly #client: AwsClient;
  /** Of the buckets that are not where they were looked for. */
  readonly #regions = new Map<string, string>();

  constructor(client: AwsClient) {
    this.#client = client;
  }

  /** The objects of a bucket, in the order of their keys, a page at a time. */
  async *list(bucket: string, listing: S3Listing): AsyncGenerator<S3Object, void, undefined> {
    for await (const page of this.#pages(bucket, listing)) yield* page.objects;
  }

  /** What the keys begin with, up to the delimiter. */
  async prefixes(bucket: string, listing: S3Listing): Promise<string[]> {
    const found: string[] = [];
    for await (const page of this.#pages(bucket, listing)) found.push(...page.prefixes);
    return found;
  }

  /** The bytes of an object, in pieces: all of them. */
  async get({ bucket, key }: S3Object): Promise<Uint8Array[]> {
    return this.#send(bucket, key, [], async (response) => {
      const pieces: Uint8Array[] = [];
      let bytes = 0;
      for await (const piece of response.body ?? noBytes()) {
        bytes += piece.length;
        if (bytes > maxObjectBytes) throw new RangeError(`larger than ${maxObjectBytes} bytes`);
        pieces.push(piece);
      }
      return pieces;
    });
  }

  async *#pages(bucket: string, listing: S3Listing): AsyncGenerator<S3Page, void, undefined> {
    const { prefix, startAfter, delimiter } = listing;
    const query: [string, string][] = [
      ["list-type", "2"],
      ["encoding-type", "url"],
      ["prefix", prefix],
    ];
    if (startAfter !== undefined) query.push(["start-after", startAfter]);
    if (delimiter !== undefined) query.push(["delimiter", delimiter]);
    let token: string | undefined;
    do {
      const more: [string, string][] =
        token === undefined ? query : [...query, ["continuation-token", token]];
      const page = await this.#send(bucket, "", more, (response) => readPage(bucket, response));
      yield page;
      token = page.next;
    } while (token !== undefined);
  }

  async #send<T>(
    bucket: string,
    key: string,
    query: [string, string][],
    take: (response: Response) => Promise<T>,
  ): Promise<T> {
    const { endpoint } = this.#client.config;
    const region = this.#regions.get(bucket) ?? (await this.#client.region());
    // A name with dots is none that certificates are good for.
    const isInPath = endpoint !== undefined || bucket.includes(".");
    const domain = `s3.${region}.${domainOf(region)}`;
    const origin = endpoint ?? (isInPath ? `https://${domain}` : `https://${bucket}.${domain}`);
    const path = `${isInPath ? `/${bucket}` : ""}/${encodedPath(key)}`;
    const what = `s3://${bucket}/${key}`;
    try {
      return await this.#client.send(
        {
          what,
          service: "s3",
          region,
          method: "GET",
          origin: withoutSlash(origin),
          path,
          query,
          headers: {},
          body: "",
        },
        take,
      );
    } catch (error) {
      const right = error instanceof AwsError && endpoint === undefined ? error.bucketRegion : undefined;
      if (right === undefined || right === region) throw error;
      this.#regions.set(bucket, right);
      return this.#send(bucket, key, query, take);
    }
  }
}

export function withoutSlash(url: string): string {
  return url.endsWith("/") ? url.slice(0, -1) : url;
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

async function readPage(bucket: string, response: Response): Promise<S3Page> {
  const page: S3Page = { objects: [], prefixes: [], next: undefined };
  const path: string[] = [];
  let text = "";
  let isEncoded = false;
  let key = "";
  let size: number | undefined;
  const decoded = (name: string) => (isEncoded ? decodeURIComponent(name.replaceAll("+", " ")) : name);
  for await (const node of readXmlStream(response.body ?? noBytes())) {
    if (node.kind === "text") text += node.text;
    if (node.kind === "start") {
      path.push(node.name);
      text = "";
    }
    if (node.kind !== "end") continue;
    switch (path.slice(1).join("/")) {
      case "EncodingType":
        isEncoded = text === "url";
        break;
      case "NextContinuationToken":
        page.next = text;
        break;
      case "Contents/Key":
        key = text;
        break;
      case "Contents/Size":
        size = Number(text);
        break;
      case "Contents":
        page.objects.push({ bucket, key, size });
        break;
      case "CommonPrefixes/Prefix":
        page.prefixes.push(text);
    }
    path.pop();
  }
  // Only now is it known how they are encoded.
  for (const object of page.objects) object.key = decoded(object.key);
  page.prefixes = page.prefixes.map((prefix) => decoded(prefix));
  return page;
}
