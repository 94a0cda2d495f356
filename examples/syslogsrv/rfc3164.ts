import { hostname } from "node:os";
import { priorityParts, type Parts, type Sender } from "./parts.js";
import { guessYear, NO_TIME, nowText, timeText } from "./times.js";

const PRIORITY = /^<(\d{1,3})>/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** In a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `Oct  1 22:14:15`, and what others make of it: a year, a fraction. */
const STAMP = /^([a-z]{3}) ( \d|\d\d) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)/i;
const ANY_STAMP =
  /^([a-z]{3}) +(\d{1,2}) (?:(\d{4}) )?((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:[.,](\d+))?(?![\d.,])/i;
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:[.,](\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)/;
/** So many characters of an RFC 3339 time are looked at by the official plugin. */
const ISO_LENGTH = 25;

/**
 * A message of RFC 3164, which describes what was found rather than what should be: anything is one. What has no priority is
 * all content, of `user.notice`, and so is what has no time.
 * @param isExact Reads times as the official plugin does: no fractions, no `Z`.
 */
export function parseRfc3164(text: string, sender: Sender, isExact: boolean): Parts {
  const head = PRIORITY.exec(text);
  if (!head) return message(sender, 13, nowText(), "", "", text);
  const priority = Number(head[1]);
  const rest = text.slice(head[0].length);
  const time = isExact ? exactTime(rest) : anyTime(rest);
  if (!time) return message(sender, priority, nowText(), "", "", rest);
  const at = afterBlank(rest, time.length);
  if (at < rest.length) return named(sender, priority, time.text, rest.slice(at), isExact);
  return isExact ? message(sender, 0, NO_TIME, "", "", "") : message(sender, priority, time.text, "", "", "");
}

/** `host tag[process]: content`, or without the host, as programs write to their own machine's daemon. */
function named(sender: Sender, priority: number, time: string, text: string, isExact: boolean): Parts {
  const blank = text.indexOf(" ");
  const word = blank < 0 ? text : text.slice(0, blank);
  const isTag = word.endsWith(":");
  const rest = isTag ? text : text.slice(word.length + 1);
  const [whole = "", name = ""] = /^([^: ]*)[: ] ?/.exec(rest) ?? [];
  const bracket = name.lastIndexOf("[");
  const tag = bracket < 0 ? name : name.slice(0, bracket);
  const parts = message(sender, priority, time, isTag ? hostname() : word, tag, rest.slice(whole.length));
  if (!isExact) parts.proc_id = bracket < 0 ? "" : name.slice(bracket + 1).replace(/\].*$/s, "");
  return parts;
}

function message(
  { client, hostname: address, tlsPeer }: Sender,
  priority: number,
  timestamp: string,
  host: string,
  tag: string,
  text: string,
): Parts {
  const content = text.replace(/^ +/, "").replace(/ +$/, "");
  const { facility, severity } = priorityParts(priority);
  return {
    client,
    content,
    facility,
    hostname: host === "" ? address : host,
    priority,
    severity,
    tag,
    timestamp,
    tls_peer: tlsPeer,
  };
}

function afterBlank(text: string, at: number): number {
  return text[at] === " " ? at + 1 : at;
}

interface FoundTime {
  text: string;
  /** How much of the message it is. */
  length: number;
}

function exactTime(text: string): FoundTime | undefined {
  const stamp = STAMP.exec(text);
  if (stamp) return stampTime(stamp[0].length, stamp[1]!, stamp[2]!, undefined, stamp[3]!, "");
  const found = isoTime(text.slice(0, ISO_LENGTH));
  return found?.length === ISO_LENGTH ? found : undefined;
}

function anyTime(text: string): FoundTime | undefined {
  const stamp = ANY_STAMP.exec(text);
  if (!stamp) return isoTime(text);
  return stampTime(stamp[0].length, stamp[1]!, stamp[2]!, stamp[3], stamp[4]!, stamp[5] ?? "");
}

function stampTime(
  length: number,
  name: string,
  dayText: string,
  year: string | undefined,
  clock: string,
  fraction: string,
): FoundTime | undefined {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const day = Number(dayText);
  if (month === 0 || day < 1 || day > DAYS[month - 1]!) return undefined;
  const text = timeText(
    year === undefined ? guessYear(month, day) : Number(year),
    month,
    day,
    clock,
    fraction,
  );
  return { text, length };
}

function isoTime(text: string): FoundTime | undefined {
  const parts = ISO.exec(text);
  if (!parts) return undefined;
  const [whole, year, month, day, clock, fraction = "", offset] = parts;
  const time = timeText(Number(year), Number(month), Number(day), clock!, fraction, offset);
  const isDate = time.startsWith(`${year}-${month}-${day}T`);
  return isDate ? { text: time, length: whole!.length } : undefined;
}
