// In the language that plugins are compiled from: the compiler takes this file into programs.
import { isFieldText, isHttpToken, trimmedHeaderValue } from "../../http/header-text.js";

/** What a request is answered with that is none, or one that is refused; the connection is closed then. */
export class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What comes before the body. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  readonly headers: Map<string, string>;
  /** Bytes of the body; -1: in chunks. */
  readonly length: number;
  /** The other end wants the connection to stay open. */
  readonly keepsOpen: boolean;
  /** It waits for leave to send the body. */
  readonly expectsLeave: boolean;
}

const requestLine =
  /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\/[!-~]*|\*|[A-Za-z][0-9A-Za-z+.-]*:\/\/[!-~]*) HTTP\/([0-9])\.([0-9])$/;

/**
 * Reads the head of a request (RFC 9112), each byte of it a character, its lines without their ends. Nothing is forgiven that two
 * readers may take for different requests. @throws BadRequest
 */
export function parseHead(lines: readonly string[]): RequestHead {
  const [, method, url, major, minor] = requestLine.exec(lines[0] ?? "") ?? [];
  if (method === undefined || url === undefined) throw new BadRequest(400, "no request line");
  if (major !== "1" || (minor !== "0" && minor !== "1")) throw new BadRequest(505, "another version of HTTP");
  const fields = new Fields();
  for (const line of lines.slice(1)) fields.add(line);
  const isNew = minor === "1";
  if (fields.hosts > 1 || (isNew && fields.hosts === 0)) throw new BadRequest(400, "not one Host");
  const { headers } = fields;
  const options = (headers.get("connection") ?? "").toLowerCase().split(",");
  const wants = (option: string): boolean => options.some((one) => one.trim() === option);
  const expected = headers.get("expect");
  if (expected !== undefined && expected.toLowerCase() !== "100-continue")
    throw new BadRequest(417, "another expectation");
  return {
    method,
    url,
    headers,
    length: bodyLength(fields, isNew),
    keepsOpen: !wants("close") && (isNew || wants("keep-alive")),
    expectsLeave: isNew && expected !== undefined,
  };
}

/** Lines that must be headers and are not needed. @throws BadRequest */
export function checkFields(lines: readonly string[]): void {
  const fields = new Fields();
  for (const line of lines) fields.add(line);
  if (fields.hosts + fields.lengths + fields.encodings > 0)
    throw new BadRequest(400, "a trailer that may be none");
}

class Fields {
  readonly headers = new Map<string, string>();
  hosts = 0;
  lengths = 0;
  encodings = 0;

  add(line: string): void {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    // A line that begins with a blank goes on with the one before, to some.
    if (!isHttpToken(name) || !isFieldText(line)) throw new BadRequest(400, "no header");
    const value = trimmedHeaderValue(line.slice(colon + 1));
    if (name === "host") this.hosts++;
    // Not all take a tab for a blank there.
    if (name === "content-length") this.lengths += line.endsWith("\t") ? 2 : 1;
    if (name === "transfer-encoding") this.encodings += line.endsWith("\t") ? 2 : 1;
    const before = this.headers.get(name);
    this.headers.set(name, before === undefined ? value : before + (name === "cookie" ? "; " : ", ") + value);
  }
}

function bodyLength({ headers, lengths, encodings }: Fields, isNew: boolean): number {
  if (encodings > 0) {
    if (lengths > 0 || !isNew) throw new BadRequest(400, "a length and chunks");
    if (encodings > 1 || headers.get("transfer-encoding")!.toLowerCase() !== "chunked")
      throw new BadRequest(501, "another transfer encoding");
    return -1;
  }
  if (lengths === 0) return 0;
  const text = headers.get("content-length")!;
  if (lengths > 1 || !/^[0-9]{1,15}$/.test(text)) throw new BadRequest(400, "no length");
  return Number(text);
}
