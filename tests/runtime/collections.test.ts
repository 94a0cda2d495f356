/** The runtime's Map, Set, Record, Array and Uint8Array against Node's, operation by operation. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasGcc } from "../host/c-plugin.js";
import { buildWithRuntime } from "./archive.js";
import { hex, Model } from "./collections_model.js";
import { Random } from "./random.js";

const directory = mkdtempSync(join(tmpdir(), "tsf-collections-"));

const numbers = [
  "0",
  "-0",
  "NaN",
  "1",
  "-1",
  "0.5",
  "2",
  "3",
  "255",
  "256",
  "-129",
  "1e21",
  "5e-324",
  "Infinity",
  "-Infinity",
];
const texts = [
  "",
  "a",
  "b",
  "ab",
  "0",
  "1",
  "01",
  "10",
  "9",
  "4294967294",
  "4294967295",
  "-1",
  "1.5",
  "é",
  "😀",
  "\ud83d",
];
const bigs = ["0", "1", "-1", "18446744073709551615", "-9223372036854775808"];
const objects = ["o0", "o1", "o2"];
const functions = ["c0", "a0", "c1", "a1"];

/** Generates lines and what they must print; the model decides what is worth doing next. */
class Script {
  readonly model = new Model();
  readonly lines: string[] = [];
  readonly expected: string[] = [];
  private readonly source: Random;
  constructor(seed: number) {
    this.source = new Random(seed);
  }

  emit(...words: string[]): void {
    const line = words.join(" ");
    this.lines.push(line);
    this.expected.push(this.model.run(line));
  }
  /** An integer in 0 .. n - 1. */
  random(n: number): number {
    return this.source.below(n);
  }
  pick<T>(from: readonly T[]): T {
    return this.source.pick(from);
  }
  key(spread: number): string {
    const r = this.random(10);
    if (r < 4) return hex(`key number ${this.random(spread)} of the map`);
    if (r < 7) return `n${this.random(spread)}`;
    return this.pick([
      ...numbers.map((n) => `n${n}`),
      ...texts.map(hex),
      ...bigs.map((b) => `b${b}`),
      ...objects,
      ...functions,
      "u",
      "z",
      "t",
      "f",
    ]);
  }
  /** A position: mostly near the ends of something `length` long. */
  position(length: number): string {
    const r = this.random(12);
    if (r === 0) return "u";
    if (r === 1) return `n${this.pick(numbers)}`;
    return `n${this.random(length + 3) - (r < 5 ? length + 1 : 0)}`;
  }
}

function tables(script: Script, count: number, spread: number): void {
  script.emit("map.new", "0");
  script.emit("set.new", "1");
  for (let i = 0; i < count; i++) {
    const key = script.key(spread);
    const typed = /^[sn]/.test(key) ? "!" : "";
    const r = script.random(100);
    const churn = i % 4000 < 2000 ? 45 : 22; /* growing, then shrinking */
    const cursor = script.random(8);
    if (r < churn) {
      script.emit(`map.set${typed}`, "0", key, script.key(9));
      script.emit("set.add", "1", key);
    } else if (r < 65) {
      script.emit(`map.delete${typed}`, "0", key);
      script.emit("set.delete", "1", key);
    } else if (r < 72) {
      script.emit(`map.get${typed}`, "0", key);
      script.emit("map.has", "0", key);
      script.emit("set.has", "1", key);
    } else if (r < 90) {
      const ended = script.model.ended[cursor] ?? true;
      script.emit(ended ? "cur.begin" : "cur.next", String(cursor), String(cursor & 1));
    } else if (r < 91) script.emit("iter.new", String(cursor), String(cursor & 1), String(script.random(3)));
    else if (r < 97 && script.model.slots[32 + cursor]) script.emit("iter.next", String(cursor));
    else if (r < 98) script.emit("map.size", "0");
    else if (script.random(40) === 0) script.emit(script.pick(["map.keys", "map.values"]), "0");
    else if (script.random(40) === 0) script.emit("set.values", "1");
    else if (script.random(300) === 0) script.emit("map.clear", "0");
  }
}

function dicts(script: Script, count: number): void {
  for (const slot of ["2", "3"]) script.emit("dict.new", slot);
  for (let i = 0; i < count; i++) {
    const slot = script.pick(["2", "3"]);
    const key = script.random(3) ? hex(script.pick(texts)) : hex(String(script.random(40) - 5));
    const r = script.random(100);
    if (r < 45) script.emit("dict.set", slot, key, script.key(9));
    else if (r < 65) script.emit("dict.delete", slot, key);
    else if (r < 80) script.emit(script.pick(["dict.get", "dict.has"]), slot, key);
    else if (r < 97) script.emit(script.pick(["dict.keys", "dict.values", "dict.size"]), slot);
    else if (r < 98) script.emit("dict.new", slot, `n${script.random(40)}`);
    else script.emit("dict.assign", slot, script.pick(["2", "3"]));
  }
}

/** Type indices TSF_T_ARR_F64, BOOL, WORD, BIG and values of each kind. */
const kinds: Record<number, string[]> = {
  2: ["u", ...numbers.map((n) => `n${n}`)],
  3: ["t", "f", "u"],
  4: [
    "u",
    "z",
    "t",
    "f",
    ...numbers.map((n) => `n${n}`),
    ...texts.map(hex),
    ...bigs.map((b) => `b${b}`),
    ...objects,
  ],
  5: ["u", ...bigs.map((b) => `b${b}`)],
};

function arrays(script: Script, kind: number, count: number): void {
  const values = kinds[kind]!;
  for (const slot of ["16", "17"]) script.emit("arr.new", slot, String(kind));
  for (let i = 0; i < count; i++) {
    const slot = script.pick(["16", "17"]);
    const other = script.pick(["16", "17"]);
    const a = script.model.slots[Number(slot)] as unknown[];
    const position = () => script.position(a.length);
    const r = script.random(100);
    if (a.length > 200) script.emit("arr.setLength", slot, `n${script.random(20)}`);
    else if (r < 30) script.emit("arr.push", slot, script.pick(values));
    else if (r < 45) script.emit(script.pick(["arr.pop", "arr.shift", "arr.shift"]), slot);
    else if (r < 50) script.emit("arr.unshift", slot, script.pick(values));
    else if (r < 55)
      script.emit(
        "arr.splice",
        slot,
        position(),
        script.pick([position(), "nInfinity", "n0", "n2"]),
        script.pick(["u", slot, other]),
      );
    else if (r < 65)
      script.emit(
        script.pick(["arr.indexOf", "arr.lastIndexOf", "arr.includes"]),
        slot,
        script.pick(values),
        script.pick([position(), "n0", "nInfinity"]),
      );
    else if (r < 70) script.emit(script.pick(["arr.at", "arr.read"]), slot, position());
    else if (r < 75) script.emit("arr.put", slot, script.pick(values), position());
    else if (r < 79) script.emit("arr.slice", slot, position(), position());
    else if (r < 81)
      script.emit(script.pick(["arr.fill", "arr.fill"]), slot, script.pick(values), position(), position());
    else if (r < 83) script.emit("arr.copyWithin", slot, position(), position(), position());
    else if (r < 85) script.emit("arr.setLength", slot, position().replace("u", "nNaN"));
    else if (r < 88) script.emit(script.pick(["arr.reverse", "arr.sort"]), slot);
    else if (r < 92) script.emit("arr.join", slot, ...script.pick([[], [hex("")], [hex(" and ")]]));
    else if (r < 94) script.emit("arr.concat", slot, other);
    else if (r < 96) script.emit("arr.copy", slot, other);
    else if (r < 97) script.emit(script.pick(["arr.append", "arr.prepend"]), slot, other);
    else if (r < 98) script.emit("iter.new", "1", slot, String(script.random(3)));
    else if (r < 99 && script.model.slots[33]) script.emit("iter.next", "1");
    else {
      script.emit("iter.new", "2", slot, String(script.random(2)));
      if (script.random(2)) script.emit("iter.next", "2");
      script.emit("iter.rest", "2");
    }
  }
}

function bytes(script: Script, count: number): void {
  for (const slot of ["24", "25", "26"]) script.emit("bytes.new", slot, `n${script.random(40)}`);
  script.emit("arr.new", "18", "2");
  for (let i = 0; i < count; i++) {
    const slot = script.pick(["24", "25", "26"]);
    const other = script.pick(["24", "25", "26"]);
    const length = (script.model.slots[Number(slot)] as Uint8Array).length;
    const position = () => script.position(length);
    const value = () => script.pick([`n${script.random(256)}`, `n${script.pick(numbers)}`]);
    const r = script.random(100);
    if (r < 30) script.emit("bytes.put", slot, position().replace("u", "nNaN"), value());
    else if (r < 40) script.emit(script.pick(["bytes.get", "bytes.at"]), slot, position());
    else if (r < 50) script.emit("bytes.subarray", slot, other, position(), position());
    else if (r < 55) script.emit("bytes.slice", slot, position(), position());
    else if (r < 60) script.emit("bytes.set", slot, other, position());
    else if (r < 63) {
      // V8 ignores `end` when `start` is undefined, against the specification.
      script.emit("bytes.fill", slot, value(), position().replace("u", "n0"), position());
    } else if (r < 75)
      script.emit(
        script.pick(["bytes.indexOf", "bytes.lastIndexOf", "bytes.includes"]),
        slot,
        value(),
        script.pick([position(), "n0", "nInfinity"]),
      );
    else if (r < 78) script.emit("bytes.encode", slot, hex(script.pick(texts) + script.pick(texts)));
    else if (r < 84) script.emit("bytes.decode", slot, script.pick(["n0", "n1"]), script.pick(["n0", "n1"]));
    else if (r < 86)
      script.emit(
        "bytes.new",
        slot,
        script.pick([`n${script.random(40)}`, `n${script.random(40)}`, "n-1", "nNaN"]),
      );
    else if (r < 88) script.emit("arr.push", "18", value());
    else if (r < 90) script.emit("bytes.setArr", slot, "18", position());
    else if (r < 91) script.emit("bytes.of", slot, "18");
    else if (r < 92) script.emit("arr.setLength", "18", "n0");
    else script.emit(script.pick(["bytes.join", "bytes.reverse", "bytes.dump"]), slot);
  }
}

describe.skipIf(!hasGcc).each(["checked", "stressed"] as const)("collections, %s", (checks) => {
  const driver = join(directory, checks);
  beforeAll(() => buildWithRuntime(checks, ["tests/runtime/collections_driver.c"], driver));

  function expectSame(script: Script): void {
    const result = execaSync(driver, [], { input: `${script.lines.join("\n")}\n`, reject: false });
    if (result.failed) expect.fail(result.stderr.slice(0, 4000));
    const output = result.stdout.split("\n");
    for (let i = 0; i < script.lines.length; i++) {
      if (output[i] === script.expected[i]) continue;
      const before = script.lines.slice(Math.max(0, i - 5), i + 1).join("\n");
      expect.fail(
        `line ${i + 1}:\n${before}\nruntime: ${output[i] ?? ""}\nNode:    ${script.expected[i] ?? ""}`,
      );
    }
  }

  test.each([1, 2, 3])("Map and Set, few keys, seed %i", (seed) => {
    const script = new Script(seed);
    tables(script, 8_000, 3);
    expectSame(script);
  });

  test.each([4, 5])("Map and Set, many keys, seed %i", (seed) => {
    const script = new Script(seed);
    tables(script, checks === "checked" ? 16_000 : 3_000, 400);
    expectSame(script);
  });

  test("Record: key order", () => {
    const script = new Script(6);
    dicts(script, 10_000);
    expectSame(script);
  });

  test.each([2, 3, 4, 5])("Array, kind %i", (kind) => {
    const script = new Script(kind);
    arrays(script, kind, 8_000);
    expectSame(script);
  });

  test("Uint8Array", () => {
    const script = new Script(7);
    bytes(script, 10_000);
    expectSame(script);
  });

  test("a queue of many elements", () => {
    const script = new Script(8);
    script.emit("arr.new", "16", "4");
    for (let i = 0; i < 6_000; i++) {
      script.emit("arr.push", "16", hex(`element ${i}`));
      if (i % 3) script.emit("arr.shift", "16");
    }
    for (let i = 0; i < 2_100; i++) script.emit("arr.shift", "16");
    expectSame(script);
  });

  test("values: typeof, String, equality", () => {
    const script = new Script(9);
    const values = [...kinds[4]!, ...functions];
    for (const a of values) {
      for (const op of ["val.typeof", "val.truthy", ...(/^[ca]/.test(a) ? [] : ["val.string"])])
        script.emit(op, a);
      for (const b of values)
        for (const op of ["val.equal", "val.same", "val.identical"]) script.emit(op, a, b);
    }
    expectSame(script);
  });

  test("nested arrays: join, cycles, flat", () => {
    const script = new Script(10);
    for (const [slot, kind] of [
      ["16", "4"],
      ["17", "2"],
      ["18", "4"],
      ["19", "4"],
    ] as const)
      script.emit("arr.new", slot, kind);
    for (const value of ["n1", "n2.5", "u"]) script.emit("arr.push", "17", value);
    for (const value of ["r17", hex("x"), "z"]) script.emit("arr.push", "18", value);
    for (const value of ["r17", "r18", "t", "b7"]) script.emit("arr.push", "16", value);
    script.emit("arr.flat", "16");
    script.emit("arr.join", "16", hex(" "));
    script.emit("val.string", "r16");
    for (const value of ["r19", "r18", "n1"]) script.emit("arr.push", "19", value);
    script.emit("arr.push", "18", "r19");
    script.emit("arr.join", "19", hex("-"));
    script.emit("arr.join", "18");
    expectSame(script);
  });

  test("arrays from JSON take their kind and keep their identity", () => {
    const output = (lines: string[]) =>
      execaSync(driver, [], { input: `${lines.join("\n")}\n` }).stdout.split("\n");
    const pushes = (...values: string[]) => [
      "arr.json 16",
      "arr.new 20 4",
      "arr.push 20 r16",
      ...values.map((v) => `arr.push 16 ${v}`),
    ];
    const tail = (kind: number, value: string) => [
      `arr.specialize 16 ${kind}`,
      `arr.push 16 ${value}`,
      "arr.dump 20",
    ];
    expect(output([...pushes("n1", "n2"), ...tail(2, "n3")]).slice(-3)).toEqual(["t", "n3", "[[n1 n2 n3]]"]);
    expect(output([...pushes("t", "f"), ...tail(3, "t")]).slice(-3)).toEqual(["t", "n3", "[[t f t]]"]);
    expect(output([...pushes("b1", "b2"), ...tail(5, "b3")]).slice(-3)).toEqual([
      "t",
      "n3",
      "[[bs31 bs32 bs33]]",
    ]);
    expect(output([...pushes("n1", "z"), ...tail(2, "n3")]).slice(-3)).toEqual(["f", "n3", "[[n1 z n3]]"]);
    expect(output([...pushes(), ...tail(2, "n3")]).slice(-3)).toEqual(["t", "n1", "[[n3]]"]);
    // Once it has a kind it keeps it, and one that was made with a kind has it from the start.
    expect(output([...pushes("n1"), "arr.specialize 16 2", ...tail(4, "n3")]).slice(-3)).toEqual([
      "f",
      "n2",
      "[[n1 n3]]",
    ]);
    expect(output(["arr.new 16 4", ...tail(2, "n3").slice(0, 1)]).at(-1)).toBe("f");
  });

  test("bytes of an event are read-only", () => {
    const { stdout } = execaSync(driver, [], { input: "bytes.borrow 24\n" });
    expect(stdout).toBe("!TypeError: the bytes of an event are read-only; slice() makes a copy");
  });
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));
