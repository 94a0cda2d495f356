import { test } from "vitest";
import { Cases, useDriver } from "./driver.js";
import { Random } from "./random.js";

/** The runtime's strings against Node's, on the same random cases. */

declare global {
  interface String {
    isWellFormed(): boolean;
    toWellFormed(): string;
  }
}

useDriver();

test("positions and search", () => {
  const random = new Random(1);
  const cases = new Cases();
  for (let i = 0; i < 8000; i++) {
    const s = random.text(i % 50 === 0 ? 300 : 24);
    const t = random.partOf(s);
    const p = i % 50 === 0 ? random.below(s.length + 2) : random.position();
    const q = random.position();
    cases.add("charCodeAt", [s, p], () => s.charCodeAt(p as number));
    cases.add("codePointAt", [s, p], () => s.codePointAt(p as number));
    cases.add("charAt", [s, p], () => s.charAt(p as number));
    cases.add("at", [s, p], () => s.at(p as number));
    cases.add("index", [s, p], () => (p === undefined ? undefined : s[p]));
    cases.add("indexOf", [s, t, p], () => s.indexOf(t, p));
    cases.add("lastIndexOf", [s, t, p], () => s.lastIndexOf(t, p));
    cases.add("includes", [s, t, p], () => s.includes(t, p));
    cases.add("startsWith", [s, t, p], () => s.startsWith(t, p));
    cases.add("endsWith", [s, t, p], () => s.endsWith(t, p));
    cases.add("slice", [s, p, q], () => s.slice(p, q));
    cases.add("substring", [s, p, q], () => s.substring(p as number, q));
  }
  cases.check();
});

test("parts, changes and comparison", () => {
  const random = new Random(2);
  const cases = new Cases();
  for (let i = 0; i < 8000; i++) {
    const s = random.text(i % 50 === 0 ? 300 : 24);
    const t = random.partOf(s);
    const u = random.below(3) ? random.text(6) : random.pick(["$&", "[$`]", "$'$$", "$1$", "$<a>", "x$"]);
    const p = random.position();
    const limit = random.below(2) ? p : undefined;
    const v = random.below(2) ? s.slice(0, random.below(s.length + 1)) + random.text(3) : s.slice(0);
    cases.add("trim", [s], () => s.trim());
    cases.add("trimStart", [s], () => s.trimStart());
    cases.add("trimEnd", [s], () => s.trimEnd());
    cases.add("split", [s, t, limit], () => s.split(t, limit));
    cases.add("codePoints", [s], () => [...s]);
    if (i % 10 === 0)
      cases.add("split", [s, undefined, limit], () => s.split(undefined as unknown as string, limit));
    if (p === undefined || p < 1e6) {
      cases.add("padStart", [s, p, u], () => s.padStart(p as number, u));
      cases.add("padEnd", [s, p, undefined], () => s.padEnd(p as number));
      cases.add("repeat", [t, p], () => t.repeat(p as number));
    }
    cases.add("replace", [s, t, u], () => s.replace(t, u));
    cases.add("replaceAll", [s, t, u], () => s.replaceAll(t, u));
    cases.add("toUpperCase", [s], () => s.toUpperCase());
    cases.add("toLowerCase", [s], () => s.toLowerCase());
    cases.add("isWellFormed", [s], () => s.isWellFormed());
    cases.add("toWellFormed", [s], () => s.toWellFormed());
    cases.add("concat", [s, u], () => s + u);
    cases.add("concatAll", [s, t, u, v, s], () => s + t + u + v + s);
    cases.add("join", [t, s, u, v, s], () => [s, u, v, s].join(t));
    cases.add("equal", [s, v], () => s === v);
    cases.add("compare", [s, v], () => (s < v ? -1 : s > v ? 1 : 0));
    cases.add("compare", [v, s], () => (v < s ? -1 : v > s ? 1 : 0));
  }
  cases.check();
});

test("every case mapping, final sigma", () => {
  const cases = new Cases();
  for (let cp = 0; cp <= 0x1ffff; cp += 7) {
    let s = "";
    for (let i = 0; i < 7; i++) s += String.fromCodePoint(cp + i);
    cases.add("toUpperCase", [s], () => s.toUpperCase());
    cases.add("toLowerCase", [s], () => s.toLowerCase());
  }
  const random = new Random(3);
  for (let i = 0; i < 3000; i++) {
    let s = "";
    for (let n = random.below(7); n >= 0; n--)
      s += random.pick(["Σ", "Σ", "a", "Β", "'", "\u0301", "\u02b0", " ", "\u{1d400}", "\ud835"]);
    cases.add("toLowerCase", [s], () => s.toLowerCase());
  }
  cases.check();
});

test("long strings grow in place and keep what was made on the way", () => {
  const random = new Random(4);
  const cases = new Cases();
  for (let i = 0; i < 300; i++) {
    const times = random.below(60);
    const parts = [random.text(60), random.text(20), random.text(5)];
    cases.add("appendLoop", [times, ...parts], () => parts.map((part) => part.repeat(times)).join(""));
  }
  for (let i = 0; i < 600; i++) {
    const [a, b] = [random.text(700), random.text(300)];
    const n = random.below(1000);
    cases.add("appendToSlice", [a, b, n], () => ((a + b).slice(0, n) + b).slice(1) + a);
  }
  const long = "é€😀a".repeat(5000);
  cases.add("concatAll", [long, "\ud83d", "\ude00", long], () => long + "😀" + long);
  cases.add("replaceAll", [long, "a", "$&$&"], () => long.replaceAll("a", "aa"));
  cases.add("indexOf", [long, "nowhere", undefined], () => -1);
  cases.add("split", [long, "€", 20], () => long.split("€", 20));
  cases.check();
});

test("from units, code points and UTF-8", () => {
  const random = new Random(5);
  const cases = new Cases();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (let i = 0; i < 30000; i++) {
    const bytes = random.bytes();
    cases.add(i % 2 ? "decode" : "borrow", [bytes], () => decoder.decode(bytes));
  }
  for (let i = 0; i < 3000; i++) {
    const units = Array.from({ length: random.below(6) }, () =>
      random.pick([random.bits(), 0xd83d, 0xde00, -1, 65.7, NaN]),
    );
    cases.add("fromCharCode", units, () => String.fromCharCode(...units));
    const cps = units.map((unit) => (random.below(20) ? Math.trunc(Math.abs(unit || 0)) % 0x110000 : unit));
    cases.add("fromCodePoint", cps, () => String.fromCodePoint(...cps));
    const cp = random.pick([random.below(0x110000), -1, 1.5, NaN, Infinity, 0x110000]);
    cases.add("fromCodePoint1", [cp], () => String.fromCodePoint(cp));
    cases.add("fromCharCode1", [cp], () => String.fromCharCode(cp));
  }
  cases.check();
});

test("what is too long or negative throws as in V8", () => {
  const cases = new Cases();
  for (const n of [-1, -1.5, Infinity, -Infinity, 2 ** 29, 2 ** 53, 1e300]) {
    cases.add("repeat", ["ab", n], () => "ab".repeat(n));
    cases.add("repeat", ["", n], () => "".repeat(n));
    cases.add("padEnd", ["ab", n, "xy"], () => "ab".padEnd(n, "xy"));
  }
  cases.check();
});
