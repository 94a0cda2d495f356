/* Times and calendar days in UTC (ECMA-262 21.4.1). Days are counted from 1970-01-01. */

/** The day before the first of `month` (0..11, or beyond) of `year`; NaN where V8 has none. */
function dayBefore(year: number, month: number): number {
  if (!(Math.abs(year) <= 1000000 && Math.abs(month) <= 10000000)) return NaN;
  const months = Math.trunc(year) * 12 + Math.trunc(month);
  // Years begin in March here, so that the leap day is the last one.
  const fromMarch = months - 2;
  const y = Math.floor(fromMarch / 12);
  const daysBefore = Math.floor((153 * (fromMarch - y * 12) + 2) / 5);
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + daysBefore - 719469;
}

/** MakeDay. */
export function makeDay(year: number, month: number, date: number): number {
  if (!Number.isFinite(date)) return NaN;
  return dayBefore(year, month) + Math.trunc(date);
}

/** MakeTime. */
export function makeTime(hours: number, minutes: number, seconds: number, ms: number): number {
  const time =
    Math.trunc(hours) * 3600000 + Math.trunc(minutes) * 60000 + Math.trunc(seconds) * 1000 + Math.trunc(ms);
  return Number.isFinite(hours + minutes + seconds + ms) ? time : NaN;
}

/** MakeDate. */
export function makeDate(day: number, time: number): number {
  return Number.isFinite(day) && Number.isFinite(time) ? day * 86400000 + time : NaN;
}

/** TimeClip. */
export function clipped(time: number): number {
  return Math.abs(time) <= 8640000000000000 ? Math.trunc(time) + 0 : NaN;
}

/** What follows in an argument list: one that is written as undefined is NaN, one that is left out is `absent`. */
export function given(rest: readonly (number | undefined)[], index: number, absent: number): number {
  return index < rest.length ? (rest[index] ?? NaN) : absent;
}

/** Date.UTC; `rest` is what was given of month, day, hours, minutes, seconds and milliseconds. */
export function dateUTC(year: number, ...rest: (number | undefined)[]): number {
  const whole = Math.trunc(year);
  // Years 0 to 99 are those of the 20th century.
  const fullYear = whole >= 0 && whole <= 99 ? 1900 + whole : year;
  const day = makeDay(fullYear, given(rest, 0, 0), given(rest, 1, 1));
  const time = makeTime(given(rest, 2, 0), given(rest, 3, 0), given(rest, 4, 0), given(rest, 5, 0));
  return clipped(makeDate(day, time));
}

export function dayOf(time: number): number {
  return Math.floor(time / 86400000);
}

export function timeInDay(time: number): number {
  return time - dayOf(time) * 86400000;
}

/** A day's year, month (0..11) and day of the month as one number: year * 512 + month * 32 + date. */
export function civil(day: number): number {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 2 : fromMarch - 10;
  const year = yearOfEra + era * 400 + (month < 2 ? 1 : 0);
  return year * 512 + month * 32 + date;
}
