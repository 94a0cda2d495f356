import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildWithRuntime } from "./archive.js";
import { argument, powArguments, SPECIALS } from "./math_cases.js";
import { Random } from "./random.js";

/** Math.* against Node's, bit for bit. TSF_MATH_COUNT sets the number of random cases a function. */
const COUNT = Number(process.env["TSF_MATH_COUNT"] ?? 100_000);

const scratch = mkdtempSync(join(tmpdir(), "tsf-math-"));
const driver = join(scratch, "driver");

beforeAll(() =>
  buildWithRuntime("checked", ["tests/runtime/math_driver.c"], driver, ["-Wall", "-Wextra", "-Werror"]),
);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Sends the cases to the driver with what Node says to each, and expects no difference. */
function check(
  name: string,
  cases: readonly (readonly [number, number])[],
  f: (a: number, b: number) => number,
): void {
  const columns = new Float64Array(3 * cases.length);
  cases.forEach(([a, b], i) => {
    columns[i] = a;
    columns[cases.length + i] = b;
    columns[2 * cases.length + i] = f(a, b);
  });
  const head = Buffer.alloc(16);
  head.write(name, "latin1");
  head.writeBigUInt64LE(BigInt(cases.length), 8);
  const input = Buffer.concat([head, Buffer.from(columns.buffer)]);
  const run = spawnSync(driver, { input, encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.stdout).toBe(`${name} ${cases.length} 0\n`);
}

const pairs = SPECIALS.flatMap((a) => SPECIALS.map((b) => [a, b] as const));
const random = <T>(seed: number, make: (random: Random) => T): T[] => {
  const source = new Random(seed);
  return Array.from({ length: COUNT }, () => make(source));
};

const seedOf = (name: string): number => Buffer.from(name).reduce((sum, byte) => sum * 31 + byte, 7);

test.each([
  ...(["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "exp", "expm1"] as const),
  ...(["log", "log10", "log1p", "log2", "sin", "sinh", "sqrt", "tan", "tanh"] as const),
])("Math.%s", (name) => {
  const cases = [...SPECIALS, ...random(seedOf(name), argument)].map((x) => [x, 0] as const);
  check(name, cases, (x) => Math[name](x));
});

test("Math.atan2 and Math.hypot", () => {
  const cases = random(21, (r): [number, number] => {
    const y = argument(r);
    return [y, r.below(3) ? argument(r) : y * argument(r)];
  });
  check("atan2", [...pairs, ...cases], Math.atan2);
  check("hypot", [...pairs, ...cases], Math.hypot);
});

test("** and Math.pow", () => {
  const cases = [...pairs, ...random(22, powArguments)];
  check("pow", cases, Math.pow);
  check("pow", cases, (a, b) => a ** b);
});

test("** of integers, powers of 2 and 10, roots", () => {
  const cases: [number, number][] = [];
  for (let n = -1100; n <= 1100; n++)
    cases.push([2, n], [10, n], [0.5, n], [-2, n], [Math.E, n], [1.0001, n]);
  for (let a = -60; a <= 60; a++) for (let b = -60; b <= 60; b++) cases.push([a, b], [a / 4, b], [a, b / 2]);
  for (let n = 0; n < 2000; n++) cases.push([n, 0.5], [n, -0.5], [n, 2], [n, -1], [n, 1 / 3], [n / 8, 3]);
  check("pow", cases, Math.pow);
});
