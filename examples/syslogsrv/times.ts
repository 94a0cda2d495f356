/** Of messages without a time. */
export const NO_TIME = "0001-01-01T00:00:00Z";

/** Now, in whole seconds. */
export function nowText(): string {
  return new Date(Math.round(Date.now() / 1000) * 1000).toISOString().replace(".000", "");
}

/**
 * A time as RFC 3339 has it: zeros at the end of the fraction are left out, an offset of 0 is `Z`.
 * @param day Beyond the end of its month it is one of the next.
 */
export function timeText(
  year: number,
  month: number,
  day: number,
  clock: string,
  fraction = "",
  offset = "Z",
): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const digits = fraction.slice(0, 9).replace(/0+$/, "");
  const zone = /^[+-]00:00$/.test(offset) ? "Z" : offset;
  return `${date.toISOString().slice(0, 10)}T${clock}${digits === "" ? "" : `.${digits}`}${zone}`;
}

const DAY = 86_400_000;
/** A message is not that old: it is of the year that begins or ends. */
const NEARLY_A_YEAR = 330 * DAY;

/** The year of a time that has none: this one, but for messages about New Year's Eve. */
export function guessYear(month: number, day: number, now = Date.now()): number {
  const year = new Date(now).getUTCFullYear();
  const ahead = Date.UTC(year, month - 1, day) - now;
  if (ahead > NEARLY_A_YEAR) return year - 1;
  return ahead < -363 * DAY ? year + 1 : year;
}
