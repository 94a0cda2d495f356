// Date: UTC parts, setters, texts, JSON, order; whole and odd values.
const d = new Date(Date.UTC(2024, 4, 1, 12, 30, 5, 7));
console.log(d.toISOString(), d.getTime(), d.toUTCString(), JSON.stringify({ d, list: [d, null] }), d.toJSON() ?? "none");
console.log(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay());
console.log(d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds());
console.log(new Date(d).getTime() === d.getTime(), new Date(d) === d, new Date().getTime() > 1.7e12);
console.log(typeof d, Object.keys(d).length, d instanceof Date, JSON.stringify(new Date(NaN)));

// Operators see its milliseconds.
const later = new Date(d.getTime() + 1);
console.log(d < later, d >= later, d > later, +later - +d, Number(later) === later.getTime());
const order = [later, d, new Date(0)].sort((a, b) => a.getTime() - b.getTime());
console.log(order.map((x) => x.toISOString()).join());
const moved = new Date(0);
console.log(moved < new Date(moved.setTime(5)), moved.getTime());

// As a value like any other.
class Span {
  constructor(
    readonly from: Date,
    readonly to: Date | undefined = undefined,
  ) {}
  get days(): number {
    return this.to ? (this.to.getTime() - this.from.getTime()) / 86400000 : 0;
  }
}
const spans = new Map<string, Span>([["a", new Span(new Date("2024-02-28"), new Date("2024-03-01"))]]);
console.log(spans.get("a")?.days ?? -1, spans.get("b")?.days ?? -1, new Span(d).to === undefined);
const things: (Date | string | number)[] = [d, "x", 1];
for (const thing of things) console.log(thing instanceof Date ? thing.getTime() : thing);
const unknown: unknown = { at: d };
console.log(typeof unknown === "object" && unknown !== null && "at" in unknown && unknown.at instanceof Date);
const timed: { getTime(): number } = d;
console.log(timed.getTime());

// What is no time.
const none = new Date(NaN);
console.log(none.getTime(), none.getUTCDay(), none.getUTCMonth(), none.toUTCString(), none.toJSON() ?? "null");
try {
  none.toISOString();
} catch (e) {
  console.log(e instanceof RangeError, String(e));
}
console.log(new Date(8.64e15).toISOString(), new Date(8.64e15 + 1).getTime(), new Date(-8.64e15).toISOString());
console.log(new Date(1.9).getTime(), new Date(-1.9).getTime(), 1 / new Date(-0.5).getTime());
console.log(new Date(Date.UTC(-1, 0)).toISOString(), new Date(Date.UTC(12345, 0)).toISOString());

// Date.UTC carries over; years 0 to 99 are 1900 to 1999.
console.log(Date.UTC(2024), Date.UTC(99, 0), Date.UTC(99.9, 0), Date.UTC(100, 0), Date.UTC(2024, 14, -3, 25, 61, 61, 1001));
console.log(Date.UTC(NaN), Date.UTC(2024, Infinity), Date.UTC(2024, 1.9, 1.9), Date.UTC(2e6, -1.2e7), Date.UTC(-0.5, 0));

const s = new Date(0);
console.log(s.setUTCFullYear(2024, 1, 29), s.setUTCMonth(12), s.setUTCDate(0), s.setUTCHours(0, 0, 0, 0));
console.log(s.setUTCMinutes(-1, 59), s.setUTCSeconds(90, 5), s.setUTCMilliseconds(-1), s.toISOString());
console.log(s.setUTCMonth(NaN), s.setUTCDate(1), s.setUTCFullYear(2000), s.toISOString(), s.setTime(9e15));

// Many times, as texts and as their parts, in one number.
let state = 42;
function random(below: number): number {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 4294967296) * below);
}
let hash = 0;
function mix(text: string): void {
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
}
for (let i = 0; i < 20000; i++) {
  const at = new Date((random(2 ** 30) - 2 ** 29) * (i % 3 === 0 ? 8e6 : 4000) + random(1000));
  mix(at.toISOString());
  mix(at.toUTCString());
  const parts: number[] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours()];
  parts.push(at.getUTCMinutes(), at.getUTCSeconds(), at.getUTCMilliseconds(), at.getUTCDay());
  mix(parts.join());
  at.setUTCMonth(random(40) - 20, random(60) - 20);
  at.setUTCHours(random(60) - 20, random(100) - 30);
  mix(String(at.getTime()));
  mix(String(Date.UTC(random(4000) - 500, random(30) - 10, random(50) - 10, random(50), random(90), random(90))));
}
console.log(hash);
