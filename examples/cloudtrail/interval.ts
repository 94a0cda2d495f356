/** A time in which logs were written, in milliseconds since 1970. */
export interface Interval {
  from: number;
  to: number | undefined;
}

const lengths: Readonly<Record<string, number>> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
};
const end = /^(.*?)\s*-\s*(\d+[wdhms]|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)$/;

/** `5d`, `2024-01-01T00:00:00Z`, or two of these with `-` between them. Undefined for "". */
export function parseInterval(text: string, now: number): Interval | undefined {
  if (text === "") return undefined;
  const [, first, second] = end.exec(text) ?? [];
  const from = parseTime(first !== undefined && first !== "" ? first : text, now);
  const to = first !== undefined && first !== "" && second !== undefined ? parseTime(second, now) : undefined;
  if (from === undefined) throw new Error(`cloudtrail invalid interval: "${text}"`);
  if (to !== undefined && to < from)
    throw new Error(`cloudtrail start time ${shown(from)} must be less than end time ${shown(to)}`);
  return { from, to };
}

function parseTime(text: string, now: number): number | undefined {
  const [, count, unit] = /^(\d+)([wdhms])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return now - Number(count) * lengths[unit]!;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function shown(time: number): string {
  return new Date(time).toISOString();
}

/** The day as it is part of the keys of logs: 2024/01/31/ */
export function dayOf(time: number): string {
  return `${shown(time).slice(0, 10).replaceAll("-", "/")}/`;
}

const name = /_CloudTrail_[^_]+_([^_]+)Z_/;

/** Whether the time in the name of a log is in the interval. Names without one are. */
export function isInInterval(key: string, interval: Interval | undefined): boolean {
  const time = interval && name.exec(key)?.[1];
  if (time === undefined) return true;
  return time >= minute(interval!.from) && (interval!.to === undefined || time <= minute(interval!.to));
}

/** 20240131T2359 */
function minute(time: number): string {
  return shown(time).slice(0, 16).replaceAll("-", "").replaceAll(":", "");
}
