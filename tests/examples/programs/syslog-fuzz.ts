// Random bytes, and messages that are none any more, through the parsers of syslogsrv: nothing throws, and both ways say the same.
// Messages that are right are read as they were written, and streams give the same messages however they come in pieces.
// SEEDS in the environment: how many rounds, 300 unless given.
import { createHash } from "node:crypto";
import { Frames, type Framing } from "../../../examples/syslogsrv/frames.js";
import { messageIn, parseMessage, type Format } from "../../../examples/syslogsrv/message.js";
import { parameterOf } from "../../../examples/syslogsrv/structured-data.js";

let state = 1;
function random(below: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 4_294_967_296) * below);
}
const pick = (texts: readonly string[]): string => texts[random(texts.length)]!;
const sender = { client: "192.0.2.1:514", hostname: "192.0.2.1", tlsPeer: "" };
const formats: Format[] = ["auto", "RFC3164", "RFC5424", "RFC6587"];
const encoder = new TextEncoder();
const digest = createHash("sha256");

const words = ["a", "é🐉", "x".repeat(40), "\u{1f}", "0", "app[12]", "-", "=", "[]", '"'];
const pieces = [
  ...words,
  ...[
    "<",
    ">",
    "<34>",
    "<191>1 ",
    "<999>",
    " ",
    "  ",
    ":",
    "]",
    "[",
    "\\",
    "\n",
    "\r\n",
    "\0",
    "\uFEFF",
    "12 ",
    "-5 ",
  ],
  ...[
    "Oct 11 22:14:15",
    "Feb 30 00:00:00 ",
    "feb 29 23:59:59.5 h",
    "2026-03-01T10:00:00",
    "Z ",
    ".123456",
    "+09:00 ",
  ],
  ...["2026-02-31T24:00:60Z", "0000-01-01T00:00:00Z", '[x@1 k="v"]', '[a b="\\]"', " - - - ", "\ud800"],
];

function sanity(): void {
  const bytes: number[] = [];
  for (let n = random(12); n > 0; n--)
    if (random(4) === 0) bytes.push(random(256));
    else bytes.push(...encoder.encode(pick(pieces)));
  const data = new Uint8Array(bytes);
  for (const format of formats) {
    const message = messageIn(data, format, 200) ?? data;
    const parts = parseMessage(message, sender, format);
    // What stands at now differs from one run to the next.
    const text = JSON.stringify(parts ?? null).replace(/"timestamp":"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ"/, "");
    digest.update(text);
    if (parts) digest.update(parameterOf(parts.structured_data ?? "", pick(words)) ?? "none");
  }
}

const name = (): string => pick(["app", "x".repeat(32), "a.b", "é", "7", "~"]);
const value = (): string =>
  Array.from({ length: random(5) }, () => pick(['"', "]", "\\", "a", " ", "=", "é🐉", "\n"])).join("");
const escaped = (text: string): string => text.replace(/["\\\]]/g, "\\$&");

function roundTrip(): void {
  const parameters = Array.from({ length: 1 + random(3) }, (_, i) => ({
    name: `${name()}${i}`,
    value: value(),
  }));
  const data = `[id@1${parameters.map((one) => ` ${one.name}="${escaped(one.value)}"`).join("")}][other@2]`;
  const priority = random(192);
  const [application, process, id, text] = [name(), name(), name(), value()];
  const time = pick(["2026-03-01T10:00:00.123456-07:00", "2024-02-29T23:59:59Z"]);
  const written = `<${priority}>1 ${time} ${name()} ${application} ${process} ${id} ${data} ${text}`;
  const parts = parseMessage(encoder.encode(written), sender, "auto");
  const read = [
    parts?.priority,
    parts?.timestamp,
    parts?.app_name,
    parts?.proc_id,
    parts?.msg_id,
    parts?.message,
  ];
  // The end of a line is no part of a message.
  const expected = [priority, time, application, process, id, text.replace(/[\r\n]+$/, "")];
  if (JSON.stringify(read) !== JSON.stringify(expected) || parts?.structured_data !== data)
    console.log("not as written:", written, read);
  for (const one of parameters)
    if (parameterOf(data, `id@1.${one.name}`) !== one.value) console.log("another value:", data, one.name);
}

function messagesOf(stream: Uint8Array, framing: Framing, most: number, mostBytes: number): string {
  const frames = new Frames(framing, mostBytes);
  const decoder = new TextDecoder();
  const found: string[] = [];
  for (let at = 0; at < stream.length;) {
    const end = at + 1 + random(most);
    frames.add(stream.slice(at, end));
    at = end;
    for (let one = frames.next(); one; one = frames.next()) found.push(decoder.decode(one));
    if (frames.isLost) break;
  }
  const last = frames.last();
  if (last) found.push(decoder.decode(last));
  return JSON.stringify([found, frames.isLost]);
}

function pieceByPiece(): void {
  let text = "";
  for (let n = random(6); n >= 0; n--) {
    const message = `<13>${pick(words)} ${pick(pieces)}`;
    const isCounted = random(2) === 0;
    text += isCounted
      ? `${encoder.encode(message).length} ${message}`
      : `${message}${pick(["\n", "\r\n", "\n\n"])}`;
  }
  const stream = encoder.encode(text);
  for (const framing of ["lines", "either"] as const) {
    const most = pick(["16", "1000"]);
    const whole = messagesOf(stream, framing, 1e9, Number(most));
    const inPieces = messagesOf(stream, framing, 1 + random(5), Number(most));
    if (whole !== inPieces) console.log("not the same in pieces:", JSON.stringify(text), whole, inPieces);
    digest.update(whole);
  }
}

const rounds = Number(process.env["SEEDS"] ?? "300");
for (let seed = 1; seed <= rounds; seed++) {
  state = seed * 7919;
  for (let n = 0; n < 20; n++) sanity();
  roundTrip();
  pieceByPiece();
}
console.log(digest.digest("hex"));
