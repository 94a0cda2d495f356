/* Date (ECMA-262 21.4): milliseconds since 1970, read and written in UTC. */
import { civil, clipped, dayOf, given, makeDate, makeDay, makeTime, timeInDay } from "./calendar.js";
import { parseDate } from "./parse.js";

/**
 * A point in time in milliseconds since 1970. A plugin knows no time zone but UTC: there is neither `getHours` nor a
 * text in local time.
 */
export class Date {
  #time: number;

  constructor(value: number | string | Date = millisecondsNow()) {
    if (typeof value === "number") this.#time = clipped(value);
    else this.#time = typeof value === "string" ? parseDate(value) : value.getTime();
  }

  /** Milliseconds since 1970; NaN of what is no time. */
  valueOf(): number {
    return this.#time;
  }
  getTime(): number {
    return this.#time;
  }
  getUTCFullYear(): number {
    return Math.floor(civil(dayOf(this.#time)) / 512);
  }
  /** 0 to 11. */
  getUTCMonth(): number {
    const packed = civil(dayOf(this.#time));
    return Math.floor((packed - Math.floor(packed / 512) * 512) / 32);
  }
  /** The day of the month. */
  getUTCDate(): number {
    const packed = civil(dayOf(this.#time));
    return packed - Math.floor(packed / 32) * 32;
  }
  /** The day of the week, 0 for Sunday. */
  getUTCDay(): number {
    const day = dayOf(this.#time) + 4;
    return day - Math.floor(day / 7) * 7;
  }
  getUTCHours(): number {
    return Math.floor(timeInDay(this.#time) / 3600000);
  }
  getUTCMinutes(): number {
    return Math.floor(timeInDay(this.#time) / 60000) % 60;
  }
  getUTCSeconds(): number {
    return Math.floor(timeInDay(this.#time) / 1000) % 60;
  }
  getUTCMilliseconds(): number {
    return timeInDay(this.#time) % 1000;
  }

  setTime(time: number): number {
    return (this.#time = clipped(time));
  }
  /** The month and the day may follow. */
  setUTCFullYear(year: number, ...rest: (number | undefined)[]): number {
    if (Number.isNaN(this.#time)) this.#time = 0;
    return this.#setDay(year, given(rest, 0, this.getUTCMonth()), given(rest, 1, this.getUTCDate()));
  }
  /** The day may follow. */
  setUTCMonth(month: number, ...rest: (number | undefined)[]): number {
    return this.#setDay(this.getUTCFullYear(), month, given(rest, 0, this.getUTCDate()));
  }
  setUTCDate(date: number): number {
    return this.#setDay(this.getUTCFullYear(), this.getUTCMonth(), date);
  }
  /** Minutes, seconds and milliseconds may follow. */
  setUTCHours(hours: number, ...rest: (number | undefined)[]): number {
    const minutes = given(rest, 0, this.getUTCMinutes());
    const seconds = given(rest, 1, this.getUTCSeconds());
    return this.#setTimeInDay(hours, minutes, seconds, given(rest, 2, this.getUTCMilliseconds()));
  }
  /** Seconds and milliseconds may follow. */
  setUTCMinutes(minutes: number, ...rest: (number | undefined)[]): number {
    return this.setUTCHours(this.getUTCHours(), minutes, ...rest);
  }
  /** Milliseconds may follow. */
  setUTCSeconds(seconds: number, ...rest: (number | undefined)[]): number {
    return this.setUTCHours(this.getUTCHours(), this.getUTCMinutes(), seconds, ...rest);
  }
  setUTCMilliseconds(ms: number): number {
    return this.setUTCSeconds(this.getUTCSeconds(), ms);
  }

  /** `2024-05-01T12:00:00.000Z`. @throws RangeError for what is no time. */
  toISOString(): string {
    if (Number.isNaN(this.#time)) throw new RangeError("Invalid time value");
    const year = this.getUTCFullYear();
    const date = `${padded(this.getUTCMonth() + 1)}-${padded(this.getUTCDate())}`;
    const ms = String(this.getUTCMilliseconds()).padStart(3, "0");
    return `${isoYear(year)}-${date}T${this.#clockText()}.${ms}Z`;
  }
  /** As `toISOString`, null for what is no time. */
  toJSON(): string | null {
    return Number.isNaN(this.#time) ? null : this.toISOString();
  }
  /** `Wed, 01 May 2024 12:00:00 GMT`. */
  toUTCString(): string {
    if (Number.isNaN(this.#time)) return "Invalid Date";
    const day = "SunMonTueWedThuFriSat".substring(3 * this.getUTCDay(), 3 * this.getUTCDay() + 3);
    const at = 3 * this.getUTCMonth();
    const month = "JanFebMarAprMayJunJulAugSepOctNovDec".substring(at, at + 3);
    const year = this.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, "0");
    return `${day}, ${padded(this.getUTCDate())} ${month} ${year < 0 ? "-" : ""}${digits} ${this.#clockText()} GMT`;
  }
  /** In local time, which a plugin does not know. */
  private toString(): string {
    throw new TypeError("a Date as text is in local time, which a plugin does not know: use toISOString()");
  }

  #clockText(): string {
    return `${padded(this.getUTCHours())}:${padded(this.getUTCMinutes())}:${padded(this.getUTCSeconds())}`;
  }
  #setDay(year: number, month: number, date: number): number {
    return (this.#time = clipped(makeDate(makeDay(year, month, date), timeInDay(this.#time))));
  }
  #setTimeInDay(hours: number, minutes: number, seconds: number, ms: number): number {
    const time = makeTime(hours, minutes, seconds, ms);
    return (this.#time = clipped(makeDate(dayOf(this.#time), time)));
  }
}

/** Two digits. */
function padded(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Four digits, or a sign and six. */
function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}
