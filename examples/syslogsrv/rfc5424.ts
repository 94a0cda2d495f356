import { priorityParts, type Parts, type Sender } from "./parts.js";
import { NO_TIME, timeText } from "./times.js";

/** Up to the name of the program. The official plugin passes over any character where a blank should be. */
const HEAD =
  /^<(\d{1,3})>([^])[^](?:-|(\d{4})-(\d\d)-(\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{0,6}))?(?:Z|$|([+-](?:[01]\d|2[0-3]):[0-5]\d)))[^]([^ ]*) ([^ ]{0,48}) /;
const STRICT_HEAD =
  /^<(\d{1,3})>([1-9]\d{0,2}) (?:-|(\d{4})-(\d\d)-(\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d+))?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d))) ([^ ]+) ([^ ]+) /i;
const ELEMENTS = /^(?:\[[^ =\]"]+(?: +[^ =\]"]+="(?:[^"\\]|\\[^])*")* *\])+(?= |$)/;

/** What the official plugin makes of a message that is none. */
function nothing(sender: Sender): Parts {
  return header(sender, 0, 0, NO_TIME, "", "");
}

/** A message of RFC 5424, read as the official plugin does: what cannot be read is left out, of what is no message everything. */
export function parseExactRfc5424(text: string, sender: Sender): Parts {
  const head = HEAD.exec(text);
  const time = head && timeOf(head);
  if (!time) return nothing(sender);
  const version = /\d/.test(head[2]!) ? Number(head[2]) : -1;
  const parts = header(sender, Number(head[1]), version, time, head[9]!, head[10]!);
  let at = head[0].length;
  const process = wordAt(text, at, 128);
  at += process?.length ?? Math.min(128, text.length - at);
  if (process !== undefined) {
    parts.proc_id = process;
    at++;
    const id = wordAt(text, at, 32);
    at += id?.length ?? Math.min(32, text.length - at);
    if (id !== undefined) {
      parts.msg_id = id;
      at++;
    }
  }
  const data = exactDataAt(text, at);
  if (data === undefined) return parts;
  parts.structured_data = data;
  parts.message = at < text.length ? text.slice(at + data.length + 1) : "";
  return parts;
}

/** A message of RFC 5424; undefined for what is none. A BOM at the beginning of its text is left out. */
export function parseRfc5424(text: string, sender: Sender): Parts | undefined {
  const head = STRICT_HEAD.exec(text);
  const time = head && timeOf(head);
  if (!time) return undefined;
  const parts = header(sender, Number(head[1]), Number(head[2]), time, head[9]!, head[10]!);
  const rest = text.slice(head[0].length);
  const words = /^([^ ]+) ([^ ]+)(?: |$)/.exec(rest);
  if (!words) return undefined;
  parts.proc_id = words[1]!;
  parts.msg_id = words[2]!;
  const tail = rest.slice(words[0].length);
  const data = ELEMENTS.exec(tail)?.[0] ?? (/^-(?: |$)/.test(tail) ? "-" : "");
  parts.structured_data = data;
  parts.message = tail.slice(data === "" ? 0 : data.length + 1).replace(/^\uFEFF/, "");
  return parts;
}

function header(
  { client, tlsPeer }: Sender,
  priority: number,
  version: number,
  timestamp: string,
  hostname: string,
  application: string,
): Parts {
  const { facility, severity } = priorityParts(priority);
  return {
    app_name: application,
    client,
    facility,
    hostname,
    message: "",
    msg_id: "",
    priority,
    proc_id: "",
    severity,
    structured_data: "",
    timestamp,
    tls_peer: tlsPeer,
    version,
  };
}

/** Undefined for what is none. */
function timeOf(head: RegExpExecArray): string | undefined {
  const [, , , year, month, day, clock, fraction, offset] = head;
  if (year === undefined) return NO_TIME;
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return timeText(Number(year), m, d, clock!, fraction, offset);
}

/** Up to the next blank, when that is near enough. */
function wordAt(text: string, at: number, most: number): string | undefined {
  const end = text.indexOf(" ", at);
  return end >= 0 && end - at <= most ? text.slice(at, end) : undefined;
}

/** `-`, or from a `[` to the first `]` that has a blank or the end behind it. */
function exactDataAt(text: string, at: number): string | undefined {
  if (at >= text.length || text[at] === "-") return "-";
  if (text[at] !== "[") return undefined;
  for (let end = text.indexOf("]", at); end >= 0; end = text.indexOf("]", end + 1))
    if (end + 1 === text.length || text[end + 1] === " ") return text.slice(at, end + 1);
  return undefined;
}
