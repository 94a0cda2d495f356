import { readXml } from "tsfalco";

/** What AWS has answered in place of what was asked for. */
export class AwsError extends Error {
  override name = "AwsError";

  constructor(
    /** As AWS calls it: `NoSuchKey`, `SlowDown`, `AccessDenied`. */
    readonly code: string,
    readonly status: number,
    message: string,
    /** Where the bucket is, when it is said. */
    readonly bucketRegion: string | undefined,
  ) {
    super(message);
  }

  get isThrottled(): boolean {
    return this.status === 429 || /SlowDown|Throttl|RequestLimit|TooManyRequests|Bandwidth/.test(this.code);
  }

  /** Whether the same request may be answered later. */
  get isPassing(): boolean {
    return this.isThrottled || this.status >= 500 || /^(RequestTimeout|InternalError)/.test(this.code);
  }

  /** Whether it was the credentials: others may have been given out meanwhile. */
  get isOfCredentials(): boolean {
    return /Expired|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|UnrecognizedClient/.test(this.code);
  }

  get isNotThere(): boolean {
    return this.code === "NoSuchKey" || this.status === 404;
  }
}

/** What the XML of an error says: its code and its message. A body that is none is no code. */
export function errorOf(
  status: number,
  body: string,
  what: string,
  bucketRegion: string | undefined,
): AwsError {
  const values = valuesIn(body);
  const code = values.get("Code") ?? `HTTP ${status}`;
  const message = values.get("Message") ?? "";
  const text = `${what}: ${code}${message === "" ? "" : `: ${message}`}`;
  return new AwsError(code, status, text, bucketRegion);
}

/** The text of the elements of a small document that have no others inside, the first of each name. */
export function valuesIn(body: string): Map<string, string> {
  const values = new Map<string, string>();
  let text = "";
  try {
    for (const node of readXml(body)) {
      if (node.kind === "start") text = "";
      else if (node.kind === "text") text += node.text;
      else if (node.kind === "end") {
        if (!values.has(node.name)) values.set(node.name, text);
        text = "";
      }
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // A proxy has answered in HTML, or nothing came: the status says it.
  }
  return values;
}
