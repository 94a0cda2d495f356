import { describe, expect, test } from "vitest";
import { fieldsJson } from "../../compiler/abi/fields.js";
import { readFiles, readText } from "./read.js";

const HEAD = `import { Plugin, type PluginEvent, type Duration, type Timestamp, type IpAddress, type IpNet } from "tsfalco";\n`;

/** The entries of plugin_get_fields for the members of a class. */
function fields(members: string): unknown[] {
  const { plugin, problems } = readText(`${HEAD}export default class P extends Plugin {\n${members}\n}`);
  expect(problems).toEqual([]);
  return JSON.parse(fieldsJson(plugin!.fields)) as unknown[];
}
const problems = (members: string): readonly string[] =>
  readText(`${HEAD}export default class P extends Plugin {\n${members}\n}`).problems.map((p) =>
    p.replace(/ \d+:\d+/, ""),
  );

describe("types of fields", () => {
  test.each([
    ["string", "string"],
    ["string | undefined", "string"],
    [`"a" | "b" | undefined`, "string"],
    ["bigint", "uint64"],
    ["1n | 2n", "uint64"],
    ["boolean", "bool"],
    ["boolean | undefined", "bool"],
    ["true", "bool"],
    ["Duration", "reltime"],
    ["Timestamp | undefined", "abstime"],
    ["IpAddress", "ipaddr"],
    ["IpNet | undefined", "ipnet"],
  ])("%s is %s, and so is a list of it", (type, name) => {
    expect(fields(`/** D. */ "a.b"(): ${type} { throw new Error(); }`)).toEqual([
      { name: "a.b", type: name, desc: "D." },
    ]);
    for (const list of [`(${type})[]`, `readonly (${type})[]`, `(${type})[] | undefined`]) {
      expect(fields(`/** D. */ "a.b"(): ${list} { throw new Error(); }`)).toEqual([
        { name: "a.b", type: name, isList: true, desc: "D." },
      ]);
    }
  });

  test("are inferred", () => {
    expect(
      fields(`/** D. */ "a.b"(e: PluginEvent) { return e.text === "" ? undefined : BigInt(e.text); }`),
    ).toMatchObject([{ type: "uint64" }]);
  });

  test.each([
    "number",
    "void",
    "undefined",
    "null",
    "string | null",
    "string | bigint",
    "string | string[]",
    "Duration | bigint",
  ])("%s is refused", (type) => {
    expect(problems(`/** D. */ "a.b"(): ${type} { throw new Error(); }`)[0]).toMatch(/^TSF5003 \| a\.b/);
  });
  test.each([
    "Uint8Array",
    "string[][]",
    "[string, bigint]",
    "Map<string, string>",
    "{ a: string; }",
    "unknown",
  ])("%s is refused", (type) => {
    expect(problems(`/** D. */ "a.b"(): ${type} { throw new Error(); }`)).toEqual([
      `TSF5003 | a.b | ${type}`,
    ]);
  });
});

describe("arguments", () => {
  const arg = (parameter: string): unknown =>
    (
      fields(`/** D. */ "a.b"(e: PluginEvent, ${parameter}): string { return e.text + String(x); }`)[0] as {
        arg: unknown;
      }
    ).arg;
  test.each([
    ["x: string", { isRequired: true, isIndex: false, isKey: true }],
    ["x?: string", { isRequired: false, isIndex: false, isKey: true }],
    ["x: number", { isRequired: true, isIndex: true, isKey: false }],
    ["x = 1", { isRequired: false, isIndex: true, isKey: false }],
    ["x: number | undefined", { isRequired: false, isIndex: true, isKey: false }],
    ["x: string | number", { isRequired: true, isIndex: true, isKey: true }],
  ])("%s", (parameter, expected) => {
    expect(arg(parameter)).toEqual(expected);
  });

  test.each([
    ["e: PluginEvent, x: boolean", /argument of type `boolean`/],
    [`e: PluginEvent, x: "a" | "b"`, /rules may write anything: take a `string`/],
    ["e: PluginEvent, ...x: string[]", /rest parameter/],
    ["e: PluginEvent, x: string, y: string", /more than two/],
    ["e: string", /must take an event, such as a PluginEvent/],
  ])("%s is refused", (parameters, message) => {
    expect(problems(`/** D. */ "a.b"(${parameters}): string { return ""; }`)).toEqual([
      expect.stringMatching(message),
    ]);
  });
});

describe("names and descriptions", () => {
  test("doc tags", () => {
    const doc = `/**
   * The {@link P} text,
   * on two lines; mail a@b.c. @display The text
   * @properties info, hidden conversation
   * @addOutput
   * @see nothing
   */`;
    expect(fields(`${doc} "a.b"(e: PluginEvent): string { return e.text; }`)).toEqual([
      {
        name: "a.b",
        type: "string",
        display: "The text",
        desc: "The P text, on two lines; mail a@b.c.",
        properties: ["info", "hidden", "conversation"],
        addOutput: true,
      },
    ]);
  });

  test("a missing description is refused; an overridden method's serves", () => {
    expect(problems(`"a.b"(): string { return ""; }`)).toEqual(["TSF5013 | a.b"]);
    expect(problems(`/** @display x */ "a.b"(): string { return ""; }`)).toEqual(["TSF5013 | a.b"]);
    const { plugin, problems: found } = readFiles({
      "p.ts": `import { Base } from "./base.js";\nexport default class P extends Base { "a.b"(): string { return ""; } "a.c"(): string { return ""; } }`,
      "base.ts": `import { Plugin } from "tsfalco";\nexport abstract class Base extends Plugin {\n/** First. */ "a.a"(): string { return ""; }\n/** From the base. */ abstract "a.b"(): string;\n/** Both. */ "a.c"(): bigint | string { return ""; } }`,
    });
    expect(found).toEqual([]);
    expect(plugin!.fields.map((f) => `${f.name} ${f.type} ${f.description}`)).toEqual([
      "a.a string First.",
      "a.b string From the base.",
      "a.c string Both.",
    ]);
  });

  test.each(["a.b c", "a-b.c", "1a.b", "a..b", ".a", "a.", "a.1", "é.a"])(
    "the name %s is refused",
    (name) => {
      expect(problems(`/** D. */ ${JSON.stringify(name)}(): string { return ""; }`)).toEqual([
        `TSF5005 | ${name}`,
      ]);
    },
  );

  test.each([
    [`/** D. */ "a.b" = (): string => "";`, "must be a method with a body"],
    [`/** D. */ get "a.b"(): string { return ""; }`, "must be a method with a body"],
    [
      `/** D. */ static "a.b"(): string { return ""; }\n/** D. */ "a.c"(): string { return ""; }`,
      "must not be static",
    ],
    [`/** D. */ "a.b"<T>(): string { return ""; }`, "must not be generic"],
  ])("%s is refused", (member, reason) => {
    expect(problems(member)).toEqual([`TSF5004 | a.b | ${reason}`]);
  });
});
