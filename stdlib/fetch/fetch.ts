/* fetch (fetch standard 4), as Node's undici does it: requests by HTTP/1.1, redirects. */
import { Content } from "./body.js";
import type { HeaderList } from "./headers.js";
import { invalidArgument, undiciError } from "./network-error.js";
import { Request, type RequestOptions } from "./request.js";
import { hasNoBody, Response } from "./response.js";
import { type Client, Transfer } from "./transfer.js";

const mostRedirects = 20;

/** Ports of other protocols, which nothing is sent to. */
const badPorts = new Set(
  (
    "1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 " +
    "137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 " +
    "1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080"
  ).split(" "),
);

function failed(cause: Error): TypeError {
  return new TypeError("fetch failed", { cause });
}
function failedBy(message: string): TypeError {
  return failed(new Error(message));
}

/** What is sent, as redirects change it. */
class Sending {
  method: string;
  body: Uint8Array | undefined;
  readonly headers: HeaderList;
  readonly redirect: "follow" | "error" | "manual";
  readonly signal: AbortSignal | null;
  readonly first: URL;
  url: URL;
  redirects = 0;
  /** It has been to another origin. */
  isForeign = false;

  constructor(request: Request) {
    this.method = request.method;
    this.body = request.content?.bytes;
    this.headers = request.headers.list.copy();
    this.redirect = request.redirect;
    this.signal = request.abortedBy;
    this.first = this.url = new URL(request.url);
    if (!this.headers.has("accept")) this.headers.append("accept", "*/*");
    if (!this.headers.has("accept-language")) this.headers.append("accept-language", "*");
  }
}

/** The headers of one request, in undici's order. */
function sentHeaders(sending: Sending): string[] {
  const list = sending.headers.copy();
  const { body, method } = sending;
  const length = body ? body.length : method === "POST" || method === "PUT" ? 0 : undefined;
  if (length !== undefined) list.append("content-length", String(length));
  list.set("sec-fetch-mode", "cors");
  if (!list.has("user-agent")) list.append("user-agent", "node");
  if (list.has("range")) list.append("accept-encoding", "identity");
  if (!list.has("accept-encoding"))
    list.append("accept-encoding", sending.url.protocol === "https:" ? "br, gzip, deflate" : "gzip, deflate");
  list.delete("host");
  return checkedHeaders(list, length);
}

/** What undici itself says about the connection, and what it takes from nobody. */
function checkedHeaders(list: HeaderList, length: number | undefined): string[] {
  let connection = "keep-alive";
  let given: number | undefined = undefined;
  const rest: string[] = [];
  for (const [name, value] of list.written()) {
    const key = name.toLowerCase();
    if (!isSendable(value)) throw failed(invalidArgument(`invalid ${name} header`));
    if (key === "transfer-encoding" || key === "keep-alive" || key === "upgrade")
      throw failed(invalidArgument(`invalid ${key} header`));
    if (key === "expect")
      throw failed(undiciError("NotSupportedError", "UND_ERR_NOT_SUPPORTED", "expect header not supported"));
    if (key === "content-length") {
      given = Number.parseInt(value, 10);
      if (!Number.isFinite(given)) throw failed(invalidArgument("invalid content-length header"));
    } else if (key === "connection") {
      connection = value.toLowerCase();
      if (connection !== "close" && connection !== "keep-alive")
        throw failed(invalidArgument("invalid connection header"));
    } else rest.push(name, value);
  }
  if (given !== undefined && length !== undefined && given !== length)
    throw failed(
      undiciError(
        "RequestContentLengthMismatchError",
        "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
        "Request body length does not match content-length header",
      ),
    );
  const headers = ["connection", connection, ...rest];
  if (length !== undefined) headers.push("content-length", String(length));
  return headers;
}

/** undici's isValidHeaderValue. */
function isSendable(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if ((unit < 0x20 && unit !== 9) || unit === 0x7f) return false;
  }
  return true;
}

/** An answer, and where it came from. */
interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** Names and values. */
  readonly headers: string[];
  readonly transfer: Transfer;
}

async function send(sending: Sending, client: Client | undefined): Promise<Answer> {
  const { url, method } = sending;
  if (badPorts.has(url.port)) throw failedBy("bad port");
  const transfer = new Transfer(client, method, url, sentHeaders(sending), sending.body, sending.signal);
  let isAnswered = false;
  try {
    const [status = "", ...lines] = await transfer.head();
    const headers: string[] = [];
    for (const line of lines) {
      const colon = line.indexOf(":");
      if (colon > 0) headers.push(line.slice(0, colon), withoutBlanks(line.slice(colon + 1)));
    }
    isAnswered = true;
    return {
      status: Number(status.slice(9, 12)),
      statusText: latin1ToUtf8(status.slice(13)),
      headers,
      transfer,
    };
  } finally {
    if (!isAnswered) transfer.cancel();
  }
}

/** Those before the value, as llhttp does it. */
function withoutBlanks(value: string): string {
  let start = 0;
  while (value[start] === " " || value[start] === "\t") start++;
  return value.slice(start);
}

function headerOf(answer: Answer, name: string): string | undefined {
  let value: string | undefined = undefined;
  for (let i = 0; i < answer.headers.length; i += 2) {
    if (answer.headers[i]!.toLowerCase() !== name) continue;
    const one = answer.headers[i + 1]!;
    value = value === undefined ? one : `${value}, ${one}`;
  }
  return value;
}

/** Where a redirect leads; undefined for an answer that is none. */
function locationOf(answer: Answer, from: URL): URL | undefined {
  const written = headerOf(answer, "location");
  if (written === undefined) return undefined;
  const isPlain = isPrintable(written);
  const url = parsedLocation(isPlain ? written : latin1ToUtf8(written), from);
  if (url.hash === "") url.hash = from.hash;
  return url;
}

function parsedLocation(location: string, from: URL): URL {
  try {
    return new URL(location, from.href);
  } catch (error) {
    throw new TypeError("fetch failed", { cause: error });
  }
}

function isPrintable(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126 || text.charCodeAt(i) < 32) return false;
  return true;
}

function latin1ToUtf8(text: string): string {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new TextDecoder().decode(bytes);
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

function isSameOrigin(a: URL, b: URL): boolean {
  return a.protocol === b.protocol && a.host === b.host;
}

/** What is sent next (fetch standard 4.4). */
function follow(sending: Sending, status: number, to: URL): void {
  const { headers, method } = sending;
  if (to.protocol !== "http:" && to.protocol !== "https:")
    throw failedBy("URL scheme must be a HTTP(S) scheme");
  if (sending.redirects === mostRedirects) throw failedBy("redirect count exceeded");
  sending.redirects++;
  if (to.username !== "" || to.password !== "")
    throw failedBy('cross origin not allowed for request mode "cors"');
  const isGet = method === "GET" || method === "HEAD";
  if (((status === 301 || status === 302) && method === "POST") || (status === 303 && !isGet)) {
    sending.method = "GET";
    sending.body = undefined;
    for (const name of [
      "content-encoding",
      "content-language",
      "content-location",
      "content-type",
      "content-length",
    ])
      headers.delete(name);
  }
  if (!isSameOrigin(sending.url, to))
    for (const name of ["authorization", "proxy-authorization", "cookie", "host"]) headers.delete(name);
  sending.isForeign ||= !isSameOrigin(sending.first, to);
  sending.url = to;
}

function withoutFragment(url: URL): string {
  const { href, hash } = url;
  return hash === "" && !href.endsWith("#") ? href : href.slice(0, href.indexOf("#"));
}

function checkScheme(protocol: string): void {
  switch (protocol) {
    case "http:":
    case "https:":
      return;
    case "about:":
      throw failedBy("about scheme is not supported");
    case "file:":
      throw failedBy("not implemented... yet...");
    case "data:":
    case "blob:":
      throw failedBy(`tsfalco fetches no ${protocol.slice(0, -1)} URLs`);
    default:
      throw failedBy("unknown scheme");
  }
}

/** fetch(input, init) */
export async function fetchResource(input: string | URL | Request, init?: RequestOptions): Promise<Response> {
  return fetchBy(undefined, input, init);
}

/** client.fetch(input, init): stdlib/falco/http/client-transport.ts has it for Node. */
export async function fetchByClient(
  client: Client,
  input: string | URL | Request,
  init: RequestOptions | undefined,
): Promise<Response> {
  return fetchBy(client, input, init);
}

async function fetchBy(
  client: Client | undefined,
  input: string | URL | Request,
  init: RequestOptions | undefined,
): Promise<Response> {
  const request = new Request(input, init);
  if (request.content) request.content.isUsed = true;
  if (request.abortedBy?.aborted) throw request.abortedBy.reason;
  const sending = new Sending(request);
  checkScheme(sending.url.protocol);
  for (;;) {
    const answer = await send(sending, client);
    const { status, transfer } = answer;
    if (status === 407) {
      transfer.cancel();
      throw failedBy("proxy authentication required");
    }
    if (isRedirect(status) && sending.redirect !== "manual") {
      if (sending.redirect === "error") {
        transfer.cancel();
        throw failedBy("unexpected redirect");
      }
      const location = locationOf(answer, sending.url);
      if (location) {
        transfer.cancel();
        follow(sending, status, location);
        continue;
      }
    }
    return received(answer, sending);
  }
}

function received({ status, statusText, headers, transfer }: Answer, sending: Sending): Response {
  const isEmpty = sending.method === "HEAD" || hasNoBody(status);
  if (isEmpty) transfer.cancel();
  const body = isEmpty ? undefined : new Content(new Uint8Array(0), transfer);
  return new Response()
    .receive(status, statusText, headers, withoutFragment(sending.url))
    .arrive(sending.isForeign ? "cors" : "basic", sending.redirects > 0, body);
}
