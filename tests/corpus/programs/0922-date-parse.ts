// Date.parse: ISO 8601, and what V8 reads besides.
const texts = [
  "2024-05-01", "2024-05", "2024", "2024-05-01T12:00Z", "2024-05-01T12:00:30Z", "2024-05-01t12:00:30.5z",
  "2024-05-01T12:00:30.123456789Z", "2024-05-01T12:00:30.0123456789Z", "2024-05-01T12:00:00+02:00",
  "2024-05-01T12:00:00-0730", "2024-05-01T24:00Z", "2024-05-01T24:01Z", "2024-05-01T12:60Z", "2024-05-01T12Z",
  "2024-05-01T12:00:00+24:00", "2024-05-01T12:00:00Zx", "2024-05-01T", "2024-05-01T12:00:", "2024-02-30T00:00:00Z",
  "2024-02-30", "2024-13-01", "2024-00-10", "+012345-01-01", "-000001-01-01T00:00Z", "-000000-01-01 Z", "+2024-01-01Z",
  "2024-05-01 12:00:00Z", "2024-05-01 12:00:00 UTC", "2024-05-01 12:00:00+02:00", "2024-05-01 12:00:00.25 +0530",
  "2024/05/01 12:00:00 GMT", "Wed, 01 May 2024 12:00:00 GMT", "Wed May 01 2024 12:00:00 GMT+0200 (CEST)",
  "1 May 24 12:00 EST", "May 1, 2024 1:02:03 PM PST", "May 1, 2024 12:00 am UTC", "May 1 2024 13:00 pm UTC",
  "01/May/2024:12:00:00 +0000", "Mon 1 February 1999 00:00 Z", "1 foo 2024 Z", "1 May 49 0:0 Z", "1 May 50 0:0 Z",
  "12:00 Z", "Z", "", " ", "hello", "5 Z", "5-6 Z", "1 2 3 4 Z", "May Z", "1:2:3:4:5 1 May 2024 Z", "1 May 2024 10:: Z",
  "(x) 1 May 2024 Z (y (z)", "1 May 2024 Z)", "1 May 2024 12:00 GMT+5:30", "1 May 2024 12:00 +12345", "1 May 2024 12:00 + Z",
  "1 May 2024 12:00:00.1234Z", "1 May 2024 12:00:00,5 Z", "2024-5-1 Z", "99999999999 Z", "2024-05-01T12:00:00.Z",
  "\u00a02024-05-01\u3000Z", "1 Mai 2024 Z", "1 Ma 2024 Z", "1 Juny 2024 Z", "1 Utcx 2024", "1 May 275760 0:0 Z",
  "13 Sep 275760 0:0 Z", "+275760-09-13T00:00:00Z", "+275760-09-13T00:00:00.001Z", "2024-05-01\u0000T12", "é 1 May 2024 Z",
]; // prettier-ignore
for (const text of texts) console.log(JSON.stringify(text), Date.parse(text), new Date(text).getTime());

let state = 7;
function random(below: number): number {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 4294967296) * below);
}
function pick(items: readonly string[]): string {
  return items[random(items.length)]!;
}
function two(below: number): string {
  return String(random(below)).padStart(2, "0");
}
let sum = 0;
let count = 0;
const years = ["2024", "1969", "+012345", "-000123", "99", "7"];
const zones = ["Z", "+01:00", "-0730", " GMT", " +0530", " UTC", " PM Z", "z)"];
const months = ["May", "jan", "December", "Foo"];
for (let i = 0; i < 20000; i++) {
  const clock = `${two(26)}:${two(62)}${pick(["", `:${two(62)}`])}${pick(["", ".1", ".12", ".1234567891"])}`;
  const day =
    i % 2 === 0
      ? `${pick(years)}${pick(["-", "-", "/", " "])}${two(14)}-${two(33)}${pick(["T", "T", " ", ""])}`
      : `${pick(["Wed, ", ""])}${1 + random(33)} ${pick(months)} ${pick(years)} `;
  const time = Date.parse(`${day}${clock}${pick(zones)}`);
  if (Number.isNaN(time)) continue;
  count++;
  sum = (sum * 31 + time) % 1000000007;
}
console.log(count, sum);
