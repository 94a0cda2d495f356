import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { hasGcc } from "../host/c-plugin.js";
import { ask, buildDriver, captures, type Reply, type Request } from "./json_driver.js";
import { dumpModel, type ModelNode, parseModel, rawOf, step } from "./json_model.js";

const samples = [
  '{"a":1,"b":[true,false,null],"c":{"d":"x\\n\\u00e9\\ud83d\\ude00","e":-1.5e3}}',
  ' { "k" : [ 1 , "two" , { } , [ ] ] , "" : "" , "k" : 2 , "10":1,"9":2, "__proto__": {"x":1} } ',
  '["\\q\\ud800\\u12g4 \\udc00\\ud83d", nan, -Inf, 1-2, .5, 1., +3, "raw\u0001control", "é😀"]',
  '"just a string that is longer than sixteen bytes, so that the wide loop is taken \\" here"',
  "0",
  "[[[[]]]]",
];

/** A small deterministic generator (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function pick<T>(random: (below: number) => number, list: readonly [T, ...T[]]): T {
  return list[random(list.length)] ?? list[0];
}

const pieces = [
  "a",
  "key",
  "é",
  "😀",
  "\\n",
  "\\u0041",
  "\\ud83d\\ude00",
  "\\ud800",
  "\\udfff",
  "/",
  "long text here ",
  "\\\\",
  '\\"',
] as const;
const numbers = [
  "0",
  "-0",
  "1",
  "42",
  "3.25",
  "1e5",
  "-2E-3",
  "9007199254740993",
  "1e400",
  "5e-324",
  "0.1",
  "123456789012345678901",
] as const;

function string(random: (below: number) => number): string {
  let s = "";
  for (let n = random(5); n > 0; n--) s += pick(random, pieces);
  return `"${s}"`;
}

/** A strict JSON text. */
function document(random: (below: number) => number, depth = 0): string {
  const blank = (): string => (random(4) === 0 ? pick(random, [" ", "\n", "\t", "  "]) : "");
  const many = (one: () => string): string =>
    Array.from({ length: random(5) }, one).join(blank() + "," + blank());
  const key = (): string =>
    random(3) === 0 ? pick(random, ['"1"', '"0"', '"__proto__"', '"a"']) : string(random);
  switch (random(depth > 4 ? 4 : 7)) {
    case 0:
      return pick(random, ["true", "false", "null"]);
    case 1:
      return pick(random, numbers);
    case 2:
    case 3:
      return string(random);
    case 4:
    case 5:
      return (
        "{" +
        blank() +
        many(() => `${key()}${blank()}:${blank()}${document(random, depth + 1)}`) +
        blank() +
        "}"
      );
    default:
      return "[" + blank() + many(() => document(random, depth + 1)) + blank() + "]";
  }
}

/** Some characters taken out, put in or changed. */
function mutate(random: (below: number) => number, text: string): string {
  const chars = [...text];
  for (let n = 1 + random(2); n > 0; n--) {
    const char = pick(random, [
      '"',
      "\\",
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      " ",
      "0",
      "-",
      ".",
      "e",
      "t",
      "n",
      "u",
      "\n",
      "\u0000",
      "é",
      "\u{1f600}",
      "x",
    ]);
    chars.splice(random(chars.length + 1), random(2), ...(random(3) === 0 ? [] : [char]));
  }
  return chars.join("");
}

function texts(count: number, seed: number): string[] {
  const random = generator(seed);
  const made = Array.from({ length: count }, () => document(random));
  return [
    ...made,
    ...made.map((t) => mutate(random, t)),
    ...made.map((t) => t.slice(0, random(t.length + 1))),
  ];
}

function truncations(text: string): string[] {
  return [...text].map((_, i, all) => all.slice(0, i).join("")).concat(text);
}

function nodeParse(text: string, gap?: string): Reply {
  try {
    return { failed: false, text: JSON.stringify(JSON.parse(text), undefined, gap) };
  } catch (e) {
    return { failed: true, text: String(e).toWellFormed() };
  }
}

function model(text: string): ModelNode | undefined {
  try {
    return parseModel(text);
  } catch {
    return undefined;
  }
}

describe.skipIf(!hasGcc)("JSON in the runtime", () => {
  let driver = "";
  beforeAll(async () => {
    driver = await buildDriver();
  });
  const all = (op: string, inputs: readonly string[], ...more: string[]): Reply[] =>
    ask(
      driver,
      inputs.map((t): Request => ({ op, args: [t, ...more] })),
    );
  const one = (op: string, ...args: string[]): Reply =>
    ask(driver, [{ op, args }])[0] ?? { failed: true, text: "" };

  function sameAsNode(inputs: readonly string[], gap?: string): void {
    const replies = all("P", inputs, ...(gap === undefined ? [] : [gap]));
    inputs.forEach((t, i) => expect(replies[i], JSON.stringify(t)).toEqual(nodeParse(t, gap)));
  }

  function sameAsModel(inputs: readonly string[]): void {
    const replies = all("D", inputs);
    inputs.forEach((t, i) => {
      const node = model(t);
      const reply = replies[i];
      expect(reply?.failed, `${JSON.stringify(t)}: ${reply?.text ?? ""}`).toBe(node === undefined);
      if (node !== undefined) expect(reply?.text, JSON.stringify(t)).toBe(dumpModel(node));
      else expect(reply?.text).toMatch(/^SyntaxError: .* at byte \d+$/s);
    });
  }

  describe("JSON.parse and JSON.stringify", () => {
    it("equal Node on generated, mutated and cut documents", () => sameAsNode(texts(3000, 1)));
    it("equal Node with indentation", () => sameAsNode(texts(300, 2), "\t "));
    it("equal Node on every truncation", () => samples.forEach((s) => sameAsNode(truncations(s))));
    it("word errors as V8 does", () => {
      sameAsNode([
        "",
        " ",
        "undefined",
        "NaN",
        "[object Object]",
        "tru",
        "trux",
        'tru"',
        "tru-",
        "tru ",
        "-",
        "01",
        "-01",
        "1.",
        "1e+",
        '"\\',
        '"\\u12',
        "'",
        "\ufeff1",
        "[1,2,3,4,5,6,7,8,9,10,x",
        "[1,2,3,4,5,6,7,x,9,10,11,12,13]",
        "x1234567890123456789012",
        '["😀😀😀😀😀😀😀😀", x, "😀😀😀😀😀"]',
        '{"a":1,}',
        '{"a":1,b',
        '{"a" 1',
        "[1 2]",
        "1 2",
      ]);
    });
    it("refuse nesting that deep", () => {
      expect(one("P", "[".repeat(100000))).toEqual({
        failed: true,
        text: "RangeError: Maximum call stack size exceeded",
      });
    });
    it("write values that JSON.parse cannot make", () => {
      const text = (which: number, gap?: string): string =>
        one("O", String(which), ...(gap === undefined ? [] : [gap])).text;
      expect(text(0)).toBe('{"nums":[1.5,null,null],"flags":[true,null]}');
      expect(text(0, "2")).toBe(
        '{\n  "nums": [\n    1.5,\n    null,\n    null\n  ],\n  "flags": [\n    true,\n    null\n  ]\n}',
      );
      expect(text(0, '"--------------"')).toContain('\n----------"nums"');
      expect(text(1)).toBe("TypeError: Do not know how to serialize a BigInt");
      expect(text(5)).toBe('{"0":1,"1":255}');
      expect(text(6)).toBe("{}");
      expect(text(7)).toBe("[null,{},null,{}]");
      expect(text(8)).toBe("(undefined)");
    });
    it("draw circles as V8 does", () => {
      const message = (value: unknown): string => {
        try {
          return JSON.stringify(value);
        } catch (e) {
          return String(e);
        }
      };
      const own: Record<string, unknown> = {};
      own["self"] = own;
      const inner: Record<string, unknown> = {};
      const array: unknown[] = [undefined, inner];
      inner["self"] = array;
      const bottom: Record<string, unknown> = {};
      let top = bottom;
      for (let i = 0; i < 5; i++) top = { any: top };
      bottom["self"] = top;
      expect(one("O", "2").text).toBe(message([undefined, own]));
      expect(one("O", "3").text).toBe(message(array));
      expect(one("O", "4").text).toBe(message(top));
    });
  });

  describe("the document", () => {
    it("equals the model on generated, mutated and cut documents", () => sameAsModel(texts(2000, 3)));
    it("equals the model on every truncation", () => samples.forEach((s) => sameAsModel(truncations(s))));
    it("finds the ends of strings wherever backslashes lie among 64 bytes", () => {
      const runs = [0, 1, 2, 3, 4, 5, 63, 64, 65];
      const places = Array.from({ length: 24 }, (_, i) => 46 + i);
      sameAsModel(
        places.flatMap((place) =>
          runs.flatMap((run) => {
            const text = `["${"x".repeat(place)}${"\\".repeat(run)}",{"${"\\".repeat(run)}n":"]}"},1]`;
            return [text, text.slice(0, -1), text.slice(0, 64), text.slice(0, 65), `${text.slice(0, 127)}"]`];
          }),
        ),
      );
    });
    it("is lenient as described", () => {
      sameAsModel([
        '"\\',
        "nan",
        "-",
        "+",
        "[1,]",
        "{,}",
        "[NaN,INF,-inf,+nan]",
        "nul",
        '{"a":1}x',
        "[}",
        "{]",
        " \n ",
        '"a" ',
        "[1 2]",
        '{"a\\u0062":1,"ab":2}',
      ]);
    });
    it("stops at 300 values deep", () => {
      sameAsModel(
        [299, 300, 301].flatMap((n) => ["[".repeat(n) + "]".repeat(n), "[".repeat(n) + "1" + "]".repeat(n)]),
      );
    });
    it("steps by keys and indices", () => {
      const text =
        '{"a":[10,{"b\\"":"x"},[]],"a":0,"":{"":7},"é":1,"long key of more than sixteen":{"eightbyt":1,"four":2}}';
      const paths = [
        ["a", "0"],
        ["a", "01"],
        ["a", "+1", 'b"'],
        ["a", "-0"],
        ["a", "-1"],
        ["a", "3"],
        ["a", ""],
        ["a", "+"],
        ["a", "1x"],
        ["a", "0", "0"],
        ["", ""],
        ["é"],
        ["b"],
        ["long key of more than sixteen", "eightbyt"],
        ["long key of more than sixteen", "four"],
        ["long key of more than sixteem"],
        [],
      ];
      const replies = ask(
        driver,
        paths.map((p) => ({ op: "G", args: [text, ...p] })),
      );
      paths.forEach((path, i) => {
        const node = path.reduce<ModelNode | undefined>((at, key) => at && step(at, key), parseModel(text));
        expect(replies[i]?.text, path.join("/")).toBe(node === undefined ? "(undefined)" : rawOf(node));
      });
    });
    it("tells keys of all lengths from those that differ in one byte", () => {
      const names = Array.from({ length: 41 }, (_, n) =>
        "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG".slice(0, n),
      );
      const changed = names.flatMap((name) =>
        [...name].map((_, i) => `${name.slice(0, i)}#${name.slice(i + 1)}`),
      );
      // Half of the changed keys are there as well, before and behind the one they differ from; objects between them.
      const keys = [
        ...changed.filter((_, i) => i % 4 === 0),
        ...names,
        ...changed.filter((_, i) => i % 4 === 1),
      ];
      const members = keys.map((key, i) => `"${key}":${i % 3 === 0 ? `{"${key}":${i},"x":[]}` : i}`);
      const text = `{${members.join(",")}}`;
      const paths = [...names, ...changed].flatMap((key) => [[key], [key, key]]);
      const replies = ask(
        driver,
        paths.map((p) => ({ op: "G", args: [text, ...p] })),
      );
      const root = parseModel(text);
      paths.forEach((path, i) => {
        const node = path.reduce<ModelNode | undefined>((at, key) => at && step(at, key), root);
        expect(replies[i]?.text, path.join("/")).toBe(node === undefined ? "(undefined)" : rawOf(node));
      });
      const least = [...names].map((key) => ({ op: "G", args: [`{"${key}":0}`, key] }));
      expect(ask(driver, least).map((reply) => reply.text)).toEqual(names.map(() => "0"));
    });
    it("indents as Go does", () => {
      for (const t of samples) {
        const node = model(t);
        if (node) expect(one("I", t, "  ").text).toBe(rawOf(node, "  "));
      }
    });
    it.skipIf(captures().length === 0)("reads the captures of Kubernetes audit events", () => {
      const inputs = captures().map((f) => readFileSync(f, "utf8"));
      sameAsModel(inputs);
      sameAsModel(inputs.map((t) => JSON.stringify(JSON.parse(t), undefined, 2)));
      sameAsNode(inputs);
    });
  });

  describe("typed decoding", () => {
    const decode = (value: unknown): string =>
      one("C", typeof value === "string" ? value : JSON.stringify(value)).text;
    const base = { port: 80, level: 2 };

    it("takes what fits", () => {
      const value = {
        ...base,
        mode: "fast",
        rules: [
          { id: 1, on: true },
          { id: 2, on: false },
        ],
        labels: { a: "xx" },
        any: { a: [1] },
        nums: [1.5, null],
        note: null,
        on: false,
        flags: [true],
        self: base,
      };
      const shape = {
        port: 80,
        mode: "fast",
        rules: value.rules,
        labels: value.labels,
        any: value.any,
        nums: value.nums,
        note: null,
        self: base,
        level: 2,
        on: false,
        flags: [true],
      };
      expect(JSON.parse(decode(value))).toEqual(shape);
      expect(JSON.parse(decode({ ...base, big: null }))).toEqual({ ...base, big: null });
      expect(decode(`{"port":1,"level":1,"big":18446744073709551615}`)).toBe(
        '{"port":1,"big":"18446744073709551615","level":1}',
      );
      expect(decode(`{"port":1,"level":1,"big":"-9223372036854775808"}`)).toContain('"-9223372036854775808"');
    });
    it("forgives what YAML does", () => {
      expect(
        JSON.parse(
          decode({
            port: "80",
            level: "3",
            on: "true",
            note: 1.5,
            labels: { a: true, b: 10.25 },
            rules: null,
          }),
        ),
      ).toEqual({ port: 80, level: 3, on: true, note: "1.5", labels: { a: "true", b: "10.25" } });
      expect(decode('{"port":1,"level":1,"extra":[],"port":2}')).toBe('{"port":2,"level":1}');
      expect(JSON.parse(decode({ ...base, flags: null, labels: null }))).toEqual(base);
      expect(one("W", '{"port":1,"level":1,"prot":2,"rules":[{"id":1,"on":true,"a b":1}]}').text).toBe(
        '$.rules[0]["a b"]: unknown key\n$.prot: unknown key\n',
      );
    });
    it("tells alternatives apart", () => {
      const picks = [1.5, "2", "x", { type: "file", path: "/" }, { type: "net", port: 1 }];
      for (const p of picks)
        expect(JSON.parse(decode({ ...base, pick: p }))).toEqual({ port: 80, pick: p, level: 2 });
      expect(decode({ ...base, pick: [1] })).toContain(
        "$.pick: expected number or null or string or object or object, found array",
      );
      expect(decode({ ...base, pick: { type: "bad" } })).toContain(
        '$.pick.type: expected "file", found string "bad"',
      );
    });
    it("names everything that does not fit", () => {
      expect(
        decode({
          port: "x",
          rules: [{ id: 1.5, on: 3 }, 7],
          labels: { "a-b": "x", long: "123456" },
          nums: [],
          level: 9,
          mode: "sl",
          big: "1.5",
          note: {},
          flags: [1],
        }).split("\n"),
      ).toEqual([
        "TypeError: config:",
        '  $.port: expected integer, found string "x"',
        '  $.mode: expected one of "fast", "slow", found string "sl"',
        "  $.rules[0].id: expected integer, found number 1.5",
        "  $.rules[0].on: expected boolean, found number 3",
        "  $.rules[1]: expected object, found number 7",
        '  $.labels["a-b"]: must have at least 2 characters, found 1',
        "  $.labels.long: must have at most 5 characters, found 6",
        '  $.big: expected integer of 64 bits or null, found string "1.5"',
        "  $.nums: must have at least 1 elements, found 0",
        "  $.note: expected string or null, found object",
        "  $.level: expected one of 1, 2, 3, found number 9",
        "  $.flags[0]: expected boolean, found number 1",
      ]);
      expect(decode("")).toBe(
        "TypeError: config:\n  $.port: missing, expected integer\n  $.level: missing, expected one of 1, 2, 3",
      );
      expect(decode("[]")).toBe("TypeError: config:\n  $: expected object, found array");
      expect(decode({ port: 0, level: 1 })).toContain("$.port: must be >= 1, found number 0");
      expect(decode({ ...base, nums: [0, 0.75, "9".repeat(60)] })).toContain(
        "$.nums[1]: must be a multiple of 0.5, found number 0.75",
      );
      expect(decode('{"port":1,"level":1,"big":18446744073709551616}')).toContain(
        "$.big: expected integer of 64 bits or null",
      );
      expect(decode('{"port":1')).toMatch(/^SyntaxError: Unexpected end of JSON/);
      expect(decode('{"port":1,"level":1,"any":1-2}')).toContain(
        "$.any: Unexpected non-whitespace character after JSON",
      );
      expect(decode({ ...base, flags: Array(80).fill(1) })).toMatch(/\n {2}and 30 more$/);
    });
  });
});
