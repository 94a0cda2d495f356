// In the language that plugins are compiled from: the compiler takes this file into programs.
import { joinedBytes } from "../encoding/joined.js";
import { isFieldText, isHttpToken } from "../../http/header-text.js";

/** What an answer says besides its body. */
export type ResponseHeaders = Record<string, string>;

/** An answer as it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body: Uint8Array;
  /** To a request that is answered without a body, whatever there is. */
  readonly isHead: boolean;
  readonly keepsOpen: boolean;
}

/** Throws a RangeError or a TypeError for what cannot be sent. */
export function answerBytes({ status, headers, body, isHead, keepsOpen }: Answer): Uint8Array {
  const start = new TextEncoder().encode(headOf(status, headers, body.length, keepsOpen));
  if (isHead || body.length === 0 || !mayHaveBody(status)) return start;
  return joinedBytes(start, body);
}

function mayHaveBody(status: number): boolean {
  return status !== 204 && status !== 304;
}

function headOf(status: number, headers: ResponseHeaders, length: number, keepsOpen: boolean): string {
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new RangeError(`HttpRequest.respond: ${status} is no status of an answer`);
  let head = `HTTP/1.1 ${status} ${statusText(status)}\r\nDate: ${clock.text()}\r\n`;
  for (const [name, value] of Object.entries(headers)) {
    if (!isHttpToken(name) || !isFieldText(value))
      throw new TypeError(`HttpRequest.respond: ${JSON.stringify(name)} cannot be a header with that value`);
    if (/^(content-length|transfer-encoding|connection|date)$/i.test(name))
      throw new TypeError(`HttpRequest.respond: ${name} is set by the server`);
    head += `${name}: ${value}\r\n`;
  }
  if (mayHaveBody(status)) head += `Content-Length: ${length}\r\n`;
  return `${head}Connection: ${keepsOpen ? "keep-alive" : "close"}\r\n\r\n`;
}

/** Tells the time as headers do; it is made once a second. */
class Clock {
  #second = -1;
  #text = "";

  text(): string {
    const now = Date.now();
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#text = new Date(now).toUTCString();
    }
    return this.#text;
  }
}
const clock = new Clock();

const reasons = new Map<number, string>([
  [200, "OK"],
  [201, "Created"],
  [202, "Accepted"],
  [204, "No Content"],
  [301, "Moved Permanently"],
  [302, "Found"],
  [304, "Not Modified"],
  [307, "Temporary Redirect"],
  [308, "Permanent Redirect"],
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [408, "Request Timeout"],
  [409, "Conflict"],
  [413, "Payload Too Large"],
  [415, "Unsupported Media Type"],
  [417, "Expectation Failed"],
  [422, "Unprocessable Entity"],
  [429, "Too Many Requests"],
  [431, "Request Header Fields Too Large"],
  [500, "Internal Server Error"],
  [501, "Not Implemented"],
  [503, "Service Unavailable"],
  [505, "HTTP Version Not Supported"],
]);

export function statusText(status: number): string {
  return reasons.get(status) ?? "Status";
}
