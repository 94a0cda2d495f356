/** A small S3 and SQS, which look at every signature, and break what a test wants to have broken. */
import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to the next requests whose path begins with it. */
export type Fault =
  | "reset" // the connection is reset before the answer
  | "cut" // after half of the body
  | "SlowDown"
  | "ExpiredToken"
  | "AccessDenied"
  | "vanish"; // the object is not there

export const accessKeyId = "AKIDEXAMPLE";
export const secretAccessKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

interface Message {
  id: number;
  body: string;
  isHidden: boolean;
}

export class FakeAws {
  readonly objects = new Map<string, Buffer>();
  readonly messages: Message[] = [];
  readonly faults: { path: string; fault: Fault }[] = [];
  /** `GET /bucket/key`, `DeleteMessage 1`: what was asked for, in its order. */
  readonly log: string[] = [];
  /** Those that are answered as if their signature were wrong; there must be none. */
  readonly refused: string[] = [];
  /** Keys in a page of a listing. */
  pageSize = 2;
  /** With it the body is sent as `Content-Encoding: gzip`, as CloudTrail has its objects. */
  isEncoded = false;
  /** The most downloads that ran at a time. */
  mostRunning = 0;
  /** Answers to downloads are held back until so many are asked for, once. */
  gate = 0;
  #running = 0;
  readonly #held: (() => void)[] = [];
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => this.#answer(request, Buffer.concat(chunks).toString(), response));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  clear(): void {
    this.objects.clear();
    for (const list of [this.messages, this.faults, this.log, this.refused]) list.length = 0;
    this.pageSize = 2;
    this.isEncoded = false;
    this.mostRunning = 0;
    this.gate = 0;
    this.#running = 0;
    this.#held.length = 0;
  }

  send(body: string): void {
    this.messages.push({ id: this.messages.length + 1, body, isHidden: false });
  }

  #answer(request: IncomingMessage, body: string, response: ServerResponse): void {
    const url = new URL(request.url!, "http://x");
    const form = new URLSearchParams(body);
    const action = form.get("Action");
    this.log.push(action === null ? `${request.method} ${url.pathname}` : action);
    if (action === "AssumeRoleWithWebIdentity") return this.#assumeRole(form, response);
    if (this.#refuses(request, url, body, response)) return;
    const found = this.faults.findIndex(({ path }) => (action ?? url.pathname).startsWith(path));
    const fault = found < 0 ? undefined : this.faults.splice(found, 1)[0]!.fault;
    if (fault === "reset") return void request.socket.resetAndDestroy();
    if (fault === "SlowDown") return this.#fail(response, 503, "SlowDown", action !== null);
    if (fault === "ExpiredToken") return this.#fail(response, 400, "ExpiredToken", action !== null);
    if (fault === "AccessDenied") return this.#fail(response, 403, "AccessDenied", action !== null);
    if (action !== null) this.#queue(action, form, response);
    else if (url.searchParams.has("list-type")) this.#list(url, response);
    else this.#get(url, fault, response);
  }

  #fail(response: ServerResponse, status: number, code: string, isQuery: boolean): void {
    const error = `<Error><Code>${code}</Code><Message>no &amp; no</Message></Error>`;
    response.writeHead(status, { "content-type": "application/xml" });
    response.end(`<?xml version="1.0"?>\n${isQuery ? `<ErrorResponse>${error}</ErrorResponse>` : error}`);
  }

  #get(url: URL, fault: Fault | undefined, response: ServerResponse): void {
    const body = this.objects.get(decodeURIComponent(url.pathname));
    if (!body || fault === "vanish") return this.#fail(response, 404, "NoSuchKey", false);
    response.setHeader("content-length", body.length);
    if (this.isEncoded) response.setHeader("content-encoding", "gzip");
    this.mostRunning = Math.max(this.mostRunning, ++this.#running);
    this.#held.push(() => {
      this.#running--;
      if (fault !== "cut") return void response.end(body);
      response.write(body.subarray(0, body.length / 2), () => response.socket?.resetAndDestroy());
    });
    if (this.#held.length < this.gate) return;
    // The later it was asked for, the earlier it comes: the order must come from elsewhere.
    this.gate = 0;
    for (const release of this.#held.splice(0).reverse()) release();
  }

  #list(url: URL, response: ServerResponse): void {
    const bucket = `${url.pathname.replace(/\/$/, "")}/`;
    const asked = (name: string): string => url.searchParams.get(name) ?? "";
    const [prefix, delimiter] = [asked("prefix"), asked("delimiter")];
    const after = asked("continuation-token") || asked("start-after");
    const names = [...this.objects.keys()]
      .filter((path) => path.startsWith(bucket))
      .map((path) => path.slice(bucket.length))
      .filter((key) => key.startsWith(prefix));
    const cut = (key: string): string => {
      const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
      return end < 0 ? key : key.slice(0, end + 1);
    };
    const all = [...new Set(names.map(cut))].sort().filter((name) => name > after);
    const page = all.slice(0, this.pageSize);
    const encode = (name: string): string => encodeURIComponent(name).replaceAll("%2F", "/");
    const items = page.map((name) =>
      names.includes(name)
        ? `<Contents><Key>${encode(name)}</Key><Size>${this.objects.get(bucket + name)!.length}</Size></Contents>`
        : `<CommonPrefixes><Prefix>${encode(name)}</Prefix></CommonPrefixes>`,
    );
    const next =
      all.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
    response.setHeader("content-type", "application/xml");
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">` +
        `<Prefix>${encode(prefix)}</Prefix>${items.join("\n")}<EncodingType>url</EncodingType>${next}</ListBucketResult>`,
    );
  }

  #queue(action: string, form: URLSearchParams, response: ServerResponse): void {
    const reply = (text: string): void =>
      void response.end(`<${action}Response><${action}Result>${text}</${action}Result></${action}Response>`);
    if (action === "GetQueueUrl") {
      if (form.get("QueueName") !== "logs")
        return this.#fail(response, 400, "AWS.SimpleQueueService.NonExistentQueue", true);
      return reply(`<QueueUrl>https://sqs.elsewhere.example/123456789012/logs</QueueUrl>`);
    }
    if (action === "DeleteMessage") {
      const id = Number(form.get("ReceiptHandle"));
      this.log[this.log.length - 1] = `DeleteMessage ${id}`;
      const at = this.messages.findIndex((message) => message.id === id);
      if (at >= 0) this.messages.splice(at, 1);
      return reply("");
    }
    const ready = this.messages.filter(({ isHidden }) => !isHidden).slice(0, 10);
    for (const message of ready) message.isHidden = true;
    const shown = ready.map(({ id, body }) => {
      const escaped = body.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
      return `<Message><MessageId>m${id}</MessageId><ReceiptHandle>${id}</ReceiptHandle><Body>${escaped}</Body></Message>`;
    });
    // Without messages it waits, as long polling does.
    if (shown.length > 0) reply(shown.join(""));
  }

  /** Not signed: the token says who asks. */
  #assumeRole(form: URLSearchParams, response: ServerResponse): void {
    if (form.get("WebIdentityToken") !== "jwt")
      return this.#fail(response, 400, "InvalidIdentityToken", true);
    const keys = `<AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey>`;
    const more = `<SessionToken>t</SessionToken><Expiration>${new Date(Date.now() + 3_600_000).toISOString()}</Expiration>`;
    const name = "AssumeRoleWithWebIdentity";
    response.end(
      `<${name}Response><${name}Result><Credentials>${keys}${more}</Credentials></${name}Result></${name}Response>`,
    );
  }

  /** Makes the signature anew of what came. */
  #refuses(request: IncomingMessage, url: URL, body: string, response: ServerResponse): boolean {
    const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
    const hmac = (key: string | Buffer, text: string): Buffer =>
      createHmac("sha256", key).update(text).digest();
    const sent = request.headers.authorization ?? "";
    const match =
      /Credential=(\w+)\/(\d+)\/([\w-]+)\/(\w+)\/aws4_request, SignedHeaders=([\w;-]+), Signature=(\w+)$/.exec(
        sent,
      );
    const [, id, day, region, service, names, signature] = match ?? [];
    const canonical = [
      request.method,
      // The paths of these tests have nothing that is encoded twice for SQS.
      url.pathname,
      url.search.slice(1).split("&").sort().join("&"),
      ...(names ?? "").split(";").map((name) => `${name}:${String(request.headers[name]).trim()}`),
      "",
      names,
      sha(body),
    ].join("\n");
    const date = String(request.headers["x-amz-date"]);
    const text = ["AWS4-HMAC-SHA256", date, `${day}/${region}/${service}/aws4_request`, sha(canonical)].join(
      "\n",
    );
    const key = [day!, region!, service!, "aws4_request"].reduce<string | Buffer>(
      (last, part) => hmac(last, part ?? ""),
      `AWS4${secretAccessKey}`,
    );
    const isRight =
      id === accessKeyId &&
      Math.abs(Date.now() - Date.parse(date.replace(/^(....)(..)(..T..)(..)/, "$1-$2-$3:$4:"))) < 600_000 &&
      hmac(key, text).toString("hex") === signature;
    if (isRight) return false;
    this.refused.push(`${request.method} ${request.url} ${sent}`);
    this.#fail(response, 403, "SignatureDoesNotMatch", body !== "");
    return true;
  }
}
