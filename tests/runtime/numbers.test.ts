import { test } from "vitest";
import type { Value } from "./case_notation.js";
import { Cases, useDriver } from "./driver.js";
import { Random } from "./random.js";

/** The runtime's numbers and bigints against Node's, on the same random cases. */

useDriver();

test("printing doubles and reading them back", () => {
  const random = new Random(11);
  const cases = new Cases();
  for (let i = 0; i < 120_000; i++) {
    const x = random.double();
    cases.add("print", [x], () => String(x));
    if (i % 2 && x !== 0) cases.add("Number", [String(x)], () => x);
  }
  for (let e = -1074; e < 1024; e++) cases.add("print", [2 ** e], () => String(2 ** e));
  for (let e = -324; e < 309; e++) cases.add("print", [Number(`1e${e}`)], () => String(Number(`1e${e}`)));
  for (const x of [0, -0, NaN, Infinity, -Infinity, Number.MAX_VALUE, 2 ** 53 + 2]) {
    cases.add("print", [x], () => String(x));
  }
  cases.check();
});

test("toFixed, toPrecision, toExponential, toString(radix)", () => {
  const random = new Random(12);
  const cases = new Cases();
  for (let i = 0; i < 40_000; i++) {
    const x = random.below(20)
      ? random.double()
      : random.pick([0, -0, 0.5, 1.5, 2.5, -0.05, 1.005, NaN, Infinity, 1e21, 5e-324]);
    const n = random.below(30)
      ? random.below(random.below(4) ? 12 : 101)
      : random.pick([-1, 101, NaN, 1e9, 0.9]);
    const radix = random.below(30) ? random.below(35) + 2 : random.pick([1, 37, NaN, 10.9, 0]);
    cases.add("toFixed", [x, n], () => x.toFixed(n));
    cases.add("toPrecision", [x, n], () => x.toPrecision(n));
    cases.add("toExponential", [x, n], () => x.toExponential(n));
    cases.add("toString", [x, radix], () => x.toString(radix));
    if (i % 8 === 0) {
      cases.add("toFixed", [x, undefined], () => x.toFixed());
      cases.add("toPrecision", [x, undefined], () => x.toPrecision());
      cases.add("toExponential", [x, undefined], () => x.toExponential());
      cases.add("toString", [x, undefined], () => x.toString());
    }
  }
  cases.check();
});

/** A decimal at or next to the point halfway between two doubles, up to all its digits. */
function nearHalf(random: Random): string {
  const e = random.below(2098) - 1074;
  const m = (random.bits64() >> 11n) | (1n << 52n) | BigInt(random.below(2));
  const half = 2n * m + 1n;
  const [digits, exponent] = e - 1 >= 0 ? [half << BigInt(e - 1), 0] : [half * 5n ** BigInt(1 - e), e - 1];
  const text = String(digits);
  const keep = random.below(3) ? text.length : 17 + random.below(text.length);
  const cut = text.slice(0, keep);
  const tail = random.pick(["", "0", "1", "00000000000000000000001"]);
  const dot = 1 + random.below(cut.length);
  const scale = exponent + (text.length - cut.length) + (cut.length - dot);
  return `${cut.slice(0, dot)}.${cut.slice(dot)}${tail}e${scale}`;
}

function numeric(random: Random): string {
  switch (random.below(7)) {
    case 0:
      return String(random.double());
    case 1:
      return nearHalf(random);
    case 2:
      return `${random.bits64()}${random.bits64()}.${random.bits64()}e${random.below(700) - 350}`;
    case 3:
      return `0${random.pick(["x", "X", "o", "b", "B"])}${random.bits64().toString(random.pick([16, 8, 2]))}${random.below(2) ? random.bits64().toString(2) : ""}`;
    case 4:
      return `${random.below(1e9)}e${random.below(80) - 40}`;
    default: {
      let text = "";
      for (let n = random.below(7); n >= 0; n--) {
        text += random.pick([
          "1",
          "0",
          "9",
          ".",
          "e",
          "-",
          "+",
          "E",
          "Infinity",
          " ",
          "\ufeff",
          "_",
          "x",
          "é",
          "0x",
          "n",
        ]);
      }
      return text;
    }
  }
}

test("Number, parseFloat, parseInt", () => {
  const random = new Random(13);
  const cases = new Cases();
  for (let i = 0; i < 60_000; i++) {
    const space = random.pick(["", "", "", " ", "\n\t", "\u00a0", "\u3000\u2028"]);
    const text =
      space + random.pick(["", "", "", "-", "+"]) + numeric(random) + random.pick(["", "", space, "z"]);
    cases.add("Number", [text], () => Number(text));
    cases.add("parseFloat", [text], () => parseFloat(text));
    const radix = random.pick([undefined, 10, 16, 2, 8, 32, 36, 3, 7, 0, 1, 37, NaN, -1, 4294967306]);
    cases.add("parseInt", [text, radix], () => parseInt(text, radix));
  }
  for (let i = 0; i < 20_000; i++) {
    const radix = 2 + random.below(35);
    let text = random.pick(["", "-", "0", "0x"]);
    for (let n = random.below(40); n >= 0; n--) text += random.below(radix).toString(radix);
    cases.add("parseInt", [text, radix], () => parseInt(text, radix));
  }
  for (const text of [
    "1e400",
    "1e-400",
    "0e999999999999",
    "1e99999999999999999999",
    "0".repeat(900) + "1",
    "0." + "0".repeat(900) + "1e900",
  ]) {
    cases.add("Number", [text], () => Number(text));
  }
  cases.check();
});

test("conversions, remainder and the exact part of Math", () => {
  const random = new Random(14);
  const cases = new Cases();
  const unary = {
    floor: Math.floor,
    ceil: Math.ceil,
    trunc: Math.trunc,
    round: Math.round,
    sign: Math.sign,
    abs: Math.abs,
    sqrt: Math.sqrt,
    fround: Math.fround,
    clz32: Math.clz32,
  };
  const special = [
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    0.5,
    -0.5,
    0.49999999999999994,
    4503599627370495.5,
    2 ** 53,
    -(2 ** 31),
    2 ** 63,
  ];
  for (let i = 0; i < 20_000; i++) {
    const x = random.below(10) ? random.double() : random.pick(special);
    const y = random.below(10) ? random.double() : random.pick(special);
    const [m, n] = [random.below(2) ? Math.trunc(x) : x, random.below(2) ? Math.trunc(y) : y];
    for (const [name, f] of Object.entries(unary)) cases.add(name, [x], () => f(x));
    cases.add("toInt32", [x], () => x | 0);
    cases.add("toUint32", [x], () => x >>> 0);
    cases.add("mod", [m, n], () => m % n);
    cases.add("imul", [x, y], () => Math.imul(x, y));
    cases.add("max", [x, y, m], () => Math.max(x, y, m));
    cases.add("min", [x, y, m], () => Math.min(x, y, m));
    cases.add("hypot", [x, y, m], () => Math.hypot(x, y, m));
    cases.add("isInteger", [x], () => Number.isInteger(x));
    cases.add("isSafeInteger", [x], () => Number.isSafeInteger(x));
    cases.add("isFinite", [x], () => Number.isFinite(x));
    cases.add("isNaN", [x], () => Number.isNaN(x));
  }
  cases.add("max", [], () => -Infinity);
  cases.add("min", [], () => Infinity);
  cases.add("hypot", [], () => 0);
  const exact = [0, -0, NaN, Infinity, -Infinity, 1, -1, 2, 3, -2];
  for (const x of exact) for (const y of exact) cases.add("pow", [x, y], () => x ** y);
  cases.check();
});

/** Of 64 bits or many more. */
function anyBigint(random: Random): bigint {
  let value = random.bigint();
  for (let more = random.below(3) ? 0 : random.below(5); more > 0; more--)
    value = (value << 64n) + random.pick([0n, 2n ** 64n - 1n, random.bits64()]);
  return value;
}

test("bigint operators", () => {
  const random = new Random(15);
  const cases = new Cases();
  for (let i = 0; i < 20_000; i++) {
    const a = anyBigint(random);
    const b = anyBigint(random);
    const n = BigInt(random.below(140) - 70);
    const binary: Record<string, () => bigint> = {
      add: () => a + b,
      sub: () => a - b,
      mul: () => a * b,
      div: () => a / b,
      mod: () => a % b,
      and: () => a & b,
      or: () => a | b,
      xor: () => a ^ b,
    };
    for (const [name, f] of Object.entries(binary)) cases.add(`big.${name}`, [a, b], () => f());
    cases.add("big.shl", [a, n], () => a << n);
    cases.add("big.shr", [a, n], () => a >> n);
    cases.add("big.neg", [a], () => -a);
    cases.add("big.not", [a], () => ~a);
    const [base, exponent] = [BigInt(random.below(60) - 30), BigInt(random.below(70))];
    cases.add("big.pow", [base, exponent], () => base ** exponent);
    cases.add("big.cmp", [a, b], () => (a < b ? -1 : a > b ? 1 : 0));
    const d = random.below(2)
      ? random.double()
      : Number(random.below(2) ? a : b) + random.pick([0, 0.5, -0.5]);
    cases.add("big.cmpNum", [a, d], () => (a < d ? -1 : a > d ? 1 : Number.isNaN(d) ? 2 : 0));
    cases.add("big.toNumber", [a], () => Number(a));
    const bits = random.below(40) ? random.below(70) : random.pick([-1, NaN, 2 ** 53, 1.9]);
    cases.add("big.asIntN", [bits, a], () => BigInt.asIntN(bits, a));
    cases.add("big.asUintN", [bits, a], () => BigInt.asUintN(bits, a));
  }
  cases.add("big.shl", [1n, 2n ** 63n], () => 1n << (2n ** 63n));
  cases.add("big.shr", [-1n, 2n ** 64n - 1n], () => -1n);
  cases.add("big.shr", [-8n, -(2n ** 63n)], () => -8n >> -(2n ** 63n));
  cases.add("big.pow", [-1n, 2n ** 64n - 1n], () => -1n);
  cases.check();
});

test("bigint conversions", () => {
  const random = new Random(16);
  const cases = new Cases();
  const read = (text: string): Value => BigInt(text);
  for (let i = 0; i < 10_000; i++) {
    const a = anyBigint(random);
    const radix = random.below(37);
    cases.add("big.toString", [a, radix], () => a.toString(radix));
    cases.add("big.print", [a], () => String(a));
    const d = random.below(2) ? random.double() : Math.trunc(random.double());
    cases.add("big.ofNumber", [d], () => BigInt(d));
    const sign = random.pick(["", "", "-", "+"]);
    const prefix = random.pick(["", "", "0x", "0o", "0b", "0X"]);
    const base = prefix === "" ? 10 : { x: 16, o: 8, b: 2 }[prefix[1]!.toLowerCase()]!;
    const digits = random.below(5)
      ? random.bits64().toString(base)
      : random.pick(["", "9", "f", "1e3", "1n", "é", "1".repeat(70), "0".repeat(70)]);
    const text = random.pick(["", " ", "\n"]) + sign + prefix + digits + random.pick(["", "", "\u00a0"]);
    cases.add("big.ofString", [text], () => read(text));
  }
  cases.check();
});
