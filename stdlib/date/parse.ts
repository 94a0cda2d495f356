/* Date.parse (ECMA-262 21.4.3.2): ISO 8601 as the standard has it, and the other forms that V8 reads. */
import { clipped, makeDate, makeDay, makeTime } from "./calendar.js";
import {
  advance,
  isNumber,
  isSymbol,
  isWord,
  takeMilliseconds,
  takeSymbol,
  Word,
  type Tokens,
} from "./tokens.js";

/** What was read so far. */
interface Parts {
  /** Year, month and day, in the order they came. */
  readonly day: number[];
  /** 1..12 from its name; 0 when there was none. */
  month: number;
  isIso: boolean;
  /** Hours, minutes, seconds, milliseconds. */
  readonly time: number[];
  /** 0 for AM, 12 for PM, -1 without. */
  halfDay: number;
  /** 1 for east, -1 for west, 0 without a zone. */
  sign: number;
  /** -1 without. */
  zoneHour: number;
  zoneMinute: number;
}

const enum Sign {
  plus = 0x2b,
  minus = 0x2d,
  dot = 0x2e,
  colon = 0x3a,
}

/** NaN for what is no time. Throws a TypeError for one without a zone, which Node takes to be local. */
export function parseDate(text: string): number {
  const tokens: Tokens = { text, at: 0, kind: "end", value: 0, length: 0 };
  const parts: Parts = {
    day: [], month: 0, isIso: false, time: [], halfDay: -1, sign: 0, zoneHour: -1, zoneMinute: -1,
  }; // prettier-ignore
  advance(tokens);
  const step = isoParts(tokens, parts);
  if (step === "wrong" || (step === "legacy" && !legacyParts(tokens, parts))) return NaN;
  const day = dayOf(parts);
  const time = timeOf(parts);
  if (Number.isNaN(day) || Number.isNaN(time)) return NaN;
  if (parts.sign === 0 && Math.abs(makeDate(day, time)) > 8640000086400000) return NaN;
  if (parts.sign === 0)
    throw new TypeError(`the time has no zone: "${text}"; a plugin knows no local time, add Z or an offset`);
  // V8 counts them in 32 bits.
  const seconds = (Math.imul(Math.max(0, parts.zoneHour), 3600) + Math.max(0, parts.zoneMinute) * 60) >>> 0;
  return seconds > 0x7fffffff ? NaN : clipped(makeDate(day, time) - parts.sign * seconds * 1000);
}

/** Reads the form of ECMA-262 21.4.1.32; "legacy" where it is another one, from the token that comes next on. */
function isoParts(tokens: Tokens, parts: Parts): "done" | "legacy" | "wrong" {
  if (!isoDay(tokens, parts)) return "legacy";
  if (!isWord(tokens, Word.t)) {
    if (tokens.kind !== "end") return "legacy";
    parts.sign = 1;
  } else {
    advance(tokens);
    if (!isoTime(tokens, parts) || !isoZone(tokens, parts) || tokens.kind !== "end") return "wrong";
  }
  parts.isIso = true;
  return "done";
}

/** `YYYY[-MM[-DD]]`, the year also as `+YYYYYY` or `-YYYYYY`. False when it is not. */
function isoDay(tokens: Tokens, parts: Parts): boolean {
  const isNegative = isSymbol(tokens, Sign.minus);
  if (isNegative || isSymbol(tokens, Sign.plus)) {
    advance(tokens);
    if (!isNumber(tokens, 6)) return false;
    if (isNegative && tokens.value === 0) {
      advance(tokens);
      return false;
    }
  } else if (!isNumber(tokens, 4)) return false;
  parts.day.push(isNegative ? -tokens.value : tokens.value);
  advance(tokens);
  if (!takeSymbol(tokens, Sign.minus)) return true;
  if (!isNumber(tokens, 2) || tokens.value < 1 || tokens.value > 12) return false;
  parts.day.push(tokens.value);
  advance(tokens);
  if (!takeSymbol(tokens, Sign.minus)) return true;
  if (!isNumber(tokens, 2) || tokens.value < 1 || tokens.value > 31) return false;
  parts.day.push(tokens.value);
  advance(tokens);
  return true;
}

/** `HH:mm[:ss[.sss]]`; 24 only as the end of a day. */
function isoTime(tokens: Tokens, parts: Parts): boolean {
  if (!isNumber(tokens, 2) || tokens.value > 24) return false;
  const most = tokens.value === 24 ? 0 : 59;
  parts.time.push(tokens.value);
  advance(tokens);
  if (!takeSymbol(tokens, Sign.colon) || !isNumber(tokens, 2) || tokens.value > most) return false;
  parts.time.push(tokens.value);
  advance(tokens);
  if (!takeSymbol(tokens, Sign.colon)) return true;
  if (!isNumber(tokens, 2) || tokens.value > most) return false;
  parts.time.push(tokens.value);
  advance(tokens);
  if (!takeSymbol(tokens, Sign.dot)) return true;
  if (tokens.kind !== "number" || (most === 0 && tokens.value > 0)) return false;
  parts.time.push(takeMilliseconds(tokens));
  return true;
}

/** `Z`, `+HH:mm` or `+HHmm`, or nothing. */
function isoZone(tokens: Tokens, parts: Parts): boolean {
  if (isWord(tokens, Word.z)) {
    setZone(parts, 0);
    advance(tokens);
    return true;
  }
  const isWest = isSymbol(tokens, Sign.minus);
  if (!isWest && !isSymbol(tokens, Sign.plus)) return true;
  parts.sign = isWest ? -1 : 1;
  advance(tokens);
  if (isNumber(tokens, 4)) {
    parts.zoneHour = Math.trunc(tokens.value / 100);
    parts.zoneMinute = tokens.value % 100;
  } else {
    if (!isNumber(tokens, 2)) return false;
    parts.zoneHour = tokens.value;
    advance(tokens);
    if (!takeSymbol(tokens, Sign.colon) || !isNumber(tokens, 2)) return false;
    parts.zoneMinute = tokens.value;
  }
  advance(tokens);
  return parts.zoneHour <= 23 && parts.zoneMinute <= 59;
}

function setZone(parts: Parts, hours: number): void {
  parts.sign = hours < 0 ? -1 : 1;
  parts.zoneHour = Math.abs(hours);
  parts.zoneMinute = 0;
}

/** Numbers, names and zones in almost any order, up to the end. False when it is no time. */
function legacyParts(tokens: Tokens, parts: Parts): boolean {
  let hasNumber = parts.day.length > 0;
  while (tokens.kind !== "end") {
    const { kind, value } = tokens;
    advance(tokens);
    if (kind === "number") {
      hasNumber = true;
      if (!legacyNumber(tokens, parts, value)) return false;
    } else if (kind === "word") {
      if (!legacyWord(tokens, parts, value, hasNumber)) return false;
    } else if (kind === "symbol" && value !== Sign.colon && value !== Sign.dot) {
      const isSign = value === Sign.plus || value === Sign.minus;
      const isZone = isSign && (parts.time.length > 0 || (parts.zoneHour === 0 && parts.zoneMinute === 0));
      if (isZone) {
        hasNumber = true;
        if (!legacyOffset(tokens, parts, value === Sign.plus ? 1 : -1)) return false;
      } else if (hasNumber) return false;
    }
  }
  return true;
}

function legacyNumber(tokens: Tokens, parts: Parts, n: number): boolean {
  const { time } = parts;
  if (takeSymbol(tokens, Sign.colon)) {
    if (takeSymbol(tokens, Sign.colon)) {
      if (time.length > 0) return false;
      time.push(n, 0);
      return true;
    }
    if (time.length === 4) return false;
    time.push(n);
    takeSymbol(tokens, Sign.dot);
    return true;
  }
  const isDotted = takeSymbol(tokens, Sign.dot);
  if (isDotted && isTimeExpected(time, n)) {
    time.push(n);
    if (tokens.kind !== "number") return false;
    time.push(takeMilliseconds(tokens));
    while (time.length < 4) time.push(0);
    return true;
  }
  if (parts.zoneHour >= 0 && parts.zoneMinute < 0 && n <= 59) {
    parts.zoneMinute = n;
    return true;
  }
  if (isTimeExpected(time, n)) {
    time.push(n);
    while (time.length < 4) time.push(0);
    const { kind } = tokens;
    return (
      kind === "end" ||
      kind === "space" ||
      isWord(tokens, Word.z) ||
      isSymbol(tokens, Sign.plus) ||
      isSymbol(tokens, Sign.minus)
    );
  }
  if (parts.day.length === 3) return false;
  parts.day.push(n);
  takeSymbol(tokens, Sign.minus);
  return true;
}

function isTimeExpected(time: number[], n: number): boolean {
  return time.length === 3 ? n <= 999 : time.length > 0 && time.length < 3 && n <= 59;
}

function legacyWord(tokens: Tokens, parts: Parts, word: number, hasNumber: boolean): boolean {
  if (word >= Word.month && word < Word.am) {
    parts.month = word + 1;
    takeSymbol(tokens, Sign.minus);
    return true;
  }
  if ((word === Word.am || word === Word.pm) && parts.time.length > 0) {
    parts.halfDay = word === Word.pm ? 12 : 0;
    return true;
  }
  if (word >= Word.zone && word < Word.t && hasNumber) {
    setZone(parts, word < Word.named ? 0 : -Number("56456778".charAt(word - Word.named)));
    return true;
  }
  return !hasNumber && tokens.kind !== "number";
}

/** Behind a sign: hours, `HHmm`, or hours and a colon. */
function legacyOffset(tokens: Tokens, parts: Parts, sign: number): boolean {
  parts.sign = sign;
  let n = 0;
  let length = 0;
  if (tokens.kind === "number") {
    n = tokens.value;
    length = tokens.length;
    advance(tokens);
  }
  if (isSymbol(tokens, Sign.colon)) {
    parts.zoneHour = n;
    parts.zoneMinute = -1;
    return true;
  }
  parts.zoneHour = length <= 2 ? n : Math.trunc(n / 100);
  parts.zoneMinute = length <= 2 ? 0 : n % 100;
  return length >= 1 && length <= 4;
}

/** The day that the numbers mean, NaN for none. */
function dayOf({ day, month: named, isIso }: Parts): number {
  if (day.length === 0) return NaN;
  const [a = 1, b = 1, c = 1] = day;
  const isYearFirst = isIso || a < 1 || a > 31;
  const order =
    named > 0 ? (isYearFirst ? [a, named, b] : [b, named, a]) : isYearFirst ? [a, b, c] : [c, a, b];
  const [year = 0, month = 0, date = 0] = order;
  const century = isIso || year < 0 || year > 99 ? 0 : year < 50 ? 2000 : 1900;
  const isDay = month >= 1 && month <= 12 && date >= 1 && date <= 31;
  return isDay ? makeDay(century + year, month - 1, date) : NaN;
}

/** The time in the day that the numbers mean, NaN for none. */
function timeOf({ time, halfDay }: Parts): number {
  const [h = 0, minute = 0, second = 0, ms = 0] = time;
  if (halfDay >= 0 && h > 12) return NaN;
  const hour = halfDay < 0 ? h : (h % 12) + halfDay;
  const isTime = hour <= 23 && minute <= 59 && second <= 59 && ms <= 999;
  const isEndOfDay = hour === 24 && minute === 0 && second === 0 && ms === 0;
  return isTime || isEndOfDay ? makeTime(hour, minute, second, ms) : NaN;
}
