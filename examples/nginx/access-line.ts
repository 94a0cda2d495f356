/** What a line of the format "combined" says. */
export interface AccessLine {
  addr: string;
  user: string;
  /** In its own time zone. */
  time: string;
  /** Since 1970, of 64 bits. */
  nanoseconds: bigint;
  request: ReturnType<typeof parseRequest>;
  status: bigint;
  bytes: bigint;
  referer: string;
  agent: string;
  headers: Record<string, string>;
}

const LINE =
  /^([^\t\f\r ]+) - ([^\t\f\r ]+) \[([^\]]+)\] "([^"]*)" ([^\t\f\r ]+) ([^\t\f\r ]+) "([^"]*)" "([^"]*)"(?: x_test_id=([^\t\f\r ]+) x_category=([^\t\f\r ]+) x_pattern_id=([^\t\f\r ]+))?/;
const TIME = /^(\d\d)\/([a-z]{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?:[.,](\d+))? ([+-])(\d\d)(\d\d)$/i;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Undefined for lines of another format. */
export function parseLine(line: string): AccessLine | undefined {
  const parts = LINE.exec(line);
  const time = parts && parseTime(parts[3]!);
  if (!time) return undefined;
  const [, addr, user, , request, status, bytes, referer, agent, id, category, pattern] = parts;
  return {
    ...time,
    addr: addr!,
    user: present(user),
    request: parseRequest(request!),
    status: count(status!),
    bytes: count(bytes!),
    referer: present(referer),
    agent: present(agent),
    headers: { "x-test-id": present(id), "x-category": present(category), "x-pattern-id": present(pattern) },
  };
}

function parseTime(text: string): { time: string; nanoseconds: bigint } | undefined {
  const parts = TIME.exec(text);
  if (!parts) return undefined;
  const [, day, name, year, hour, minute, second, fraction = "", sign, hours, minutes] = parts;
  const month = MONTHS.findIndex((one) => one.toLowerCase() === name!.toLowerCase());
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  const local = Date.UTC(Number(year), month, Number(day), h, m, s);
  if (month < 0 || h > 23 || m > 59 || s > 59 || new Date(local).getUTCDate() !== Number(day))
    return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60_000 : 60_000);
  const nanos = fraction.slice(0, 9).padEnd(9, "0");
  return {
    time: `${day}/${MONTHS[month]}/${year}:${hour}:${minute}:${second} ${sign}${hours}${minutes}`,
    nanoseconds: BigInt.asUintN(64, BigInt(local - offset) * 1_000_000n + BigInt(nanos)),
  };
}

/** nginx writes `-` for what is not there. */
function present(text: string | undefined): string {
  return text === undefined || text === "-" ? "" : text;
}

/** A number that is none, or negative, is 0. */
function count(text: string): bigint {
  const value = /^\+?\d{1,19}$/.test(text) ? BigInt(text.replace("+", "")) : 0n;
  return value < 2n ** 63n ? value : 0n;
}

/** The parts of "GET /path?query HTTP/1.1", as they stand there; "" when it is none: whoever connects may send anything. */
function parseRequest(text: string) {
  const [, method = "", target = "", protocol = ""] = /^(\S+)\s+(\S.*?)\s+(HTTP\/[\d.]+)$/s.exec(text) ?? [];
  const mark = target.indexOf("?");
  const [path, query] = mark < 0 ? [target, ""] : [target.slice(0, mark), target.slice(mark + 1)];
  return { method, path, query, uri: query === "" ? path : target, protocol };
}
