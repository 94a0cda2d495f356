/* What comes through a proxy that breaks, cuts, delays, refuses and repacks answers; DOORS and SHUT are its ports. */
import { poll, PollError } from "tsfalco";

const doors = `http://127.0.0.1:${process.env["DOORS"]}`;
const shut = `http://127.0.0.1:${process.env["SHUT"]}`;

/** Which of the two it is depends on what came first. */
function codeOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  return code === undefined ? "" : code === "ECONNRESET" ? "UND_ERR_SOCKET" : code;
}

function sumOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, bytes.length);
}

async function outcome(url: string, body?: string): Promise<string> {
  try {
    const response = await fetch(url, body === undefined ? {} : { method: "POST", body });
    const { status, headers } = response;
    const packed = `${headers.get("content-encoding")} ${headers.get("content-length") !== null}`;
    try {
      return `${status} ${packed} ${sumOf(new Uint8Array(await response.arrayBuffer()))}`;
    } catch (e) {
      return `${status} ${String(e)} ${codeOf(e)}`;
    }
  } catch (e) {
    return `${String(e)} ${codeOf(e)}`;
  }
}

async function polled(url: string): Promise<string> {
  try {
    for await (const response of poll(url, { every: 1, backoff: { min: 20, max: 300 } }))
      return `${response.status} ${sumOf(response.bytes())}`;
    return "ended";
  } catch (e) {
    return e instanceof PollError ? `PollError ${e.message.replace(/\d+/g, "N")}` : String(e);
  }
}

async function main(): Promise<void> {
  for (const path of [
    "/whole/10",
    "/whole/300000",
    "/zipped/300000",
    "/slow/60000",
    "/cut/5000",
    "/chunked-cut/5000",
    "/zipped-cut/300000",
    "/late",
    "/silent",
    "/nobody",
    "/long-header",
    "/door/moved",
    "/not-found",
  ])
    console.log(path, await outcome(doors + path));
  console.log("too large", (await outcome(`${doors}/small/echo`, "x".repeat(20_000))).slice(0, 3));
  console.log("closed without a word", await outcome(shut));
  // The proxy closes each connection after its third answer.
  const all = await Promise.all(Array.from({ length: 40 }, (_, i) => outcome(`${doors}/whole/${i}`)));
  console.log(
    "forty at once",
    all.every((line, i) => line.startsWith("200") && line === all[i]),
    all.length,
  );
  for (let i = 0; i < 20; i++) {
    const line = await outcome(`${doors}/whole/100`);
    if (i === 0 || !line.startsWith("200")) console.log(i, line);
  }
  console.log("polled until it answers", await polled(`${doors}/flaky/cut`));
  console.log("polled until it is let in", await polled(`${doors}/rationed/whole/10`));
}
void main();
