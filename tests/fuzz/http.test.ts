/** The server's parser beside Node's: what both take they take for the same, and what Node refuses is refused. */
import { createServer, METHODS, type IncomingMessage, type ServerResponse } from "node:http";
import { Duplex } from "node:stream";
import { expect, test } from "vitest";
import { BodyRoom } from "../../stdlib/falco/http/body-bytes.js";
import { BadRequest } from "../../stdlib/falco/http/head.js";
import { RequestParser } from "../../stdlib/falco/http/parser.js";
import { randomRequests } from "./http.mjs";
import { Random } from "./random.mjs";

const limits = { maxHeaderBytes: 16_384, maxBodyBytes: 1000 };

/** Requests as text, and what comes after the last one: "refused", "more" (is needed) or "closed". */
interface Outcome {
  requests: string[];
  end: string;
}

function shown(
  method: string,
  url: string,
  headers: Iterable<readonly [string, string]>,
  body: Uint8Array,
): string {
  const fields = [...headers].map(([name, value]) => `${name}=${value}`).sort();
  return JSON.stringify([method, url, fields, Buffer.from(body).toString("latin1")]);
}

/** What our parser makes of bytes that come in the pieces that end where `cuts` says. */
function ours(bytes: Buffer, cuts: Iterable<number>): Outcome {
  const room = new BodyRoom(limits.maxBodyBytes * 4);
  const parser = new RequestParser(limits, room);
  const requests: string[] = [];
  let from = 0;
  try {
    for (const to of [...cuts, bytes.length]) {
      parser.add(new Uint8Array(bytes.subarray(from, to)));
      from = to;
      for (let next = parser.next(); next; next = parser.next()) {
        const { method, url, headers, keepsOpen } = next.head;
        requests.push(shown(method, url, headers, next.body));
        parser.release();
        if (!keepsOpen) return { requests, end: "closed" };
      }
    }
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    return { requests, end: "refused" };
  }
  return { requests, end: "more" };
}

class Wire extends Duplex {
  override _read(): void {
    // What there is was pushed already.
  }
  override _write(_chunk: Buffer, _encoding: string, done: () => void): void {
    done();
  }
}

/** What Node's server makes of them. */
function nodes(bytes: Buffer): Promise<Outcome> {
  const requests: string[] = [];
  const wire = new Wire();
  let end = "more";
  const server = createServer({ maxHeaderSize: limits.maxHeaderBytes, requireHostHeader: true });
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("error", () => undefined);
    request.on("end", () => {
      requests.push(shown(request.method!, request.url!, joined(request.rawHeaders), Buffer.concat(parts)));
      response.end();
    });
  };
  server.on("request", take);
  server.on("checkContinue", take);
  server.on("checkExpectation", (_request, response: ServerResponse) => {
    end = "refused";
    response.end();
    setImmediate(() => setImmediate(() => wire.destroy()));
  });
  server.on("clientError", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "HPE_INVALID_EOF_STATE") end = "refused";
    // What came before has its turn.
    setImmediate(() => setImmediate(() => wire.destroy()));
  });
  return new Promise((resolve) => {
    wire.on("close", () => resolve({ requests, end }));
    server.emit("connection", wire);
    wire.push(bytes);
    wire.push(null);
  });
}

function joined(raw: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase();
    const before = headers.get(name);
    headers.set(
      name,
      before === undefined ? raw[i + 1]! : before + (name === "cookie" ? "; " : ", ") + raw[i + 1]!,
    );
  }
  return headers;
}

const count = Number(process.env["TSFALCO_HTTP_COUNT"] ?? 3000);

test("what is taken is what Node takes, in whatever pieces it comes", async () => {
  const differing: unknown[] = [];
  const outcomes = { taken: 0, refused: 0 };
  for (let seed = 1; seed <= count; seed++) {
    const bytes = Buffer.from(randomRequests(seed), "latin1");
    const told = `seed ${seed}: ${JSON.stringify(bytes.toString("latin1"))}`;
    const mine = ours(bytes, []);
    const random = new Random(seed);
    const cuts = Array.from({ length: random.below(20) }, () => random.below(bytes.length)).sort(
      (a, b) => a - b,
    );
    expect(ours(bytes, cuts), told).toEqual(mine);
    outcomes.taken += mine.requests.length;
    if (mine.end === "refused") outcomes.refused++;
    // Methods are the program's to judge.
    const known = mine.requests.findIndex((one) => !METHODS.includes((JSON.parse(one) as string[])[0]!));
    const comparable = known < 0 ? mine.requests : mine.requests.slice(0, known);
    const theirs = (await nodes(bytes)).requests.slice(0, comparable.length);
    if (theirs.join() !== comparable.join()) differing.push([told, comparable, theirs]);
  }
  expect(differing).toEqual([]);
  expect(outcomes.taken).toBeGreaterThan(count / 3);
  expect(outcomes.refused).toBeGreaterThan(count / 5);
});

test("in pieces of one byte, of every length, it is the same", () => {
  for (let seed = 1; seed <= 12; seed++) {
    const bytes = Buffer.from(randomRequests(seed), "latin1");
    const whole = ours(bytes, []);
    expect(ours(bytes, bytes.keys())).toEqual(whole);
    for (let at = 1; at < bytes.length; at++) expect(ours(bytes, [at])).toEqual(whole);
  }
});
