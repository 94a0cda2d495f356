import { describe, expect, it } from "vitest";
import { parseJson } from "tsfalco";

describe("parseJson in Node", () => {
  it("knows every kind", () => {
    const node = parseJson(`{"o":{},"a":[],"s":"x","n":1.5,"b":false,"z":null}`);
    expect(node.items().map(({ kind }) => kind)).toEqual([
      "object",
      "array",
      "string",
      "number",
      "boolean",
      "null",
    ]);
    expect(node.keys()).toEqual(["o", "a", "s", "n", "b", "z"]);
    expect([node.size, node.get("a")?.size, node.get("s")?.size]).toEqual([6, 0, 0]);
    expect([node.get("s")?.string, node.get("n")?.number, node.get("b")?.boolean]).toEqual(["x", 1.5, false]);
    expect([node.get("n")?.string, node.get("s")?.number, node.get("z")?.boolean]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(node.at(3)?.raw).toBe("1.5");
    expect([node.at(6), node.at(-1), node.at(0.5), node.get("s")?.at(0)]).toEqual(Array(4).fill(undefined));
    expect(node.get()).toBe(node);
  });

  it.each([
    ["inf", Infinity],
    ["-Inf", -Infinity],
    ["nan", NaN],
    ["1-2", NaN],
    ["01", 1],
    ["+.5", 0.5],
    ["-0", -0],
    ["1e999", Infinity],
  ])("reads the number %s", (text, value) => {
    expect(parseJson(text).number).toBe(value);
    expect(parseJson(text).raw).toBe(text);
  });

  it.each([
    [`"\\u00e9\\n\\"\\\\\\/"`, `é\n"\\/`],
    [`"\\ud83d\\ude00"`, "😀"],
    [`"\\ud83d"`, "\\ud83d"],
    [`"\\ud83d\\u0041"`, "\\ud83dA"],
    [`"\\ude00x"`, "\\ude00x"],
    [`"\\u00g0 \\q"`, "\\u00g0 \\q"],
    [`"a\tb\u0001"`, "a\tb\u0001"],
  ])("unescapes %s", (text, contents) => {
    expect(parseJson(text).text).toBe(contents);
    expect(parseJson(text).raw).toBe(text);
  });

  it.each([
    ["", "Unexpected end of JSON at byte 0"],
    ["  ", "Unexpected end of JSON at byte 2"],
    [`{"a":1`, "Unexpected end of JSON at byte 6"],
    ["[1,", "Unexpected end of JSON at byte 3"],
    [`{"é":"x`, "Unterminated string in JSON at byte 6"],
    ["[1,]", "Unexpected ']' in JSON at byte 3"],
    ["{a:1}", "Unexpected 'a' in JSON at byte 1"],
    ["[1] x", "Unexpected 'x' in JSON at byte 4"],
    ["[é]", "Unexpected byte 0xc3 in JSON at byte 1"],
    ["[tru]", "Unexpected 't' in JSON at byte 1"],
    ["-", "Unexpected '-' in JSON at byte 0"],
    [`${"[".repeat(300)}1${"]".repeat(300)}`, "JSON nested deeper than 300 at byte 300"],
    ["[".repeat(301) + "]".repeat(301), "JSON nested deeper than 300 at byte 300"],
  ])("refuses %s", (text, message) => {
    expect(() => parseJson(text)).toThrow(new SyntaxError(message));
  });

  it("accepts 300 levels", () => {
    const text = "[".repeat(300) + "]".repeat(300);
    expect(parseJson(text).raw).toBe(text);
  });
});
