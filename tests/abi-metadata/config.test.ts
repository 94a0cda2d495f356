import { describe, expect, test } from "vitest";
import { configSchema } from "../../compiler/abi/config-schema.js";
import { readText } from "./read.js";

const HEAD = `import { Plugin } from "tsfalco";\n`;
const BODY = `{ /** D. */ "a.b"(): string { return ""; } }`;
const read = (declarations: string, config = "Config") =>
  readText(`${HEAD}${declarations}\nexport default class P extends Plugin<${config}> ${BODY}`);

/** The schema of an interface with the given members. */
function schema(members: string, more = ""): Record<string, unknown> {
  const { plugin, problems } = read(
    `/** What can be set. */\nexport interface Config {\n${members}\n}\n${more}`,
  );
  expect(problems).toEqual([]);
  const { config, configDescription } = plugin!;
  if (config === undefined || config === "text") throw new Error("no schema");
  return JSON.parse(configSchema(config, configDescription)) as Record<string, unknown>;
}
const property = (type: string, doc = "", more = ""): unknown =>
  (schema(`${doc}\nx: ${type};`, more)["properties"] as Record<string, unknown>)["x"];

describe("the schema", () => {
  test("of an interface", () => {
    expect(
      schema(
        "/** How many. @minimum 1 @default 3 */ count?: number;\n/** @format date-time */ since: string;",
      ),
    ).toEqual({
      $schema: "http://json-schema.org/draft-07/schema#",
      description: "What can be set.",
      type: "object",
      properties: {
        count: { description: "How many.", default: 3, type: ["number", "null"], minimum: 1 },
        since: { format: "date-time", type: ["string", "number", "boolean"] },
      },
      required: ["since"],
    });
  });

  test("null stands for an object in which nothing is required", () => {
    expect(schema("a?: string;")).toMatchObject({ type: ["object", "null"] });
    expect(schema("a?: string;")).not.toHaveProperty("required");
    expect(property("{ b?: number }")).toMatchObject({ type: ["object", "null"] });
    expect(property("{ b: number }")).toMatchObject({ type: "object", required: ["b"] });
  });

  test.each([
    ["number", "", { type: "number" }],
    ["boolean", "", { type: "boolean" }],
    ["boolean | null", "", { type: ["boolean", "null"] }],
    ["bigint", "", { type: ["number", "string"], pattern: "^-?[0-9]+$" }],
    ["unknown", "", {}],
    [`"a" | "b"`, "", { enum: ["a", "b"] }],
    [`"1" | "true" | null`, "", { enum: ["1", 1, "true", true, null] }],
    ["1 | 2", "", { enum: [1, 2] }],
    [`number | "none"`, "", { anyOf: [{ enum: ["none"] }, { type: "number" }] }],
    ["Color", "", { enum: ["red", "green"] }],
    ["string[]", "", { type: ["array", "null"], items: { type: ["string", "number", "boolean"] } }],
    [
      "number[]",
      "/** @minItems 1 @maximum 5 */",
      { type: "array", items: { type: "number", maximum: 5 }, minItems: 1 },
    ],
    ["[number, number]", "", { type: "array", items: { type: "number" }, minItems: 2, maxItems: 2 }],
    ["Record<string, boolean>", "", { type: ["object", "null"], additionalProperties: { type: "boolean" } }],
    [
      "string",
      "/** @minLength 1 @maxLength 9 @pattern ^a+$ */",
      { type: ["string", "number", "boolean"], minLength: 1, maxLength: 9, pattern: "^a+$" },
    ],
    [
      "number",
      "/** @exclusiveMinimum 0 @exclusiveMaximum 1 @multipleOf 0.25 */",
      { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.25 },
    ],
    [
      "{ a: number } & { b?: string }",
      "",
      {
        type: "object",
        properties: { a: { type: "number" }, b: { type: ["string", "number", "boolean", "null"] } },
        required: ["a"],
      },
    ],
    [
      "Partial<{ a: number }>",
      "",
      { type: ["object", "null"], properties: { a: { type: ["number", "null"] } } },
    ],
  ])("%s %s", (type, doc, expected) => {
    expect(property(type, doc, `enum Color { Red = "red", Green = "green" }`)).toEqual(expected);
  });

  test("types that contain themselves are named", () => {
    expect(
      schema("/** The root. */ tree?: Tree;", "interface Tree { label: string; children?: Tree[] }"),
    ).toMatchObject({
      properties: {
        tree: { description: "The root.", anyOf: [{ $ref: "#/definitions/Tree" }, { type: "null" }] },
      },
      definitions: {
        Tree: {
          type: "object",
          properties: { children: { items: { $ref: "#/definitions/Tree" } } },
          required: ["label"],
        },
      },
    });
  });
});

describe("configs without a schema", () => {
  test("none, and text", () => {
    expect(readText(`${HEAD}export default class P extends Plugin ${BODY}`).plugin!.config).toBeUndefined();
    expect(read("", "string").plugin!.config).toBe("text");
  });
});

describe("mistakes", () => {
  test.each([
    ["when: () => void;", "TSF5010 | () => void | Config.when"],
    ["at: { deep: Map<string, string>[] };", "TSF5010 | Map<string, string> | Config.at.deep[]"],
    ["bytes: Uint8Array;", "TSF5010 | Uint8Array | Config.bytes"],
    ["pair: [string, number];", "TSF5010 | [string, number] | Config.pair"],
    ["yes: true;", "TSF5010 | true | Config.yes"],
    ["one: One;", "TSF5010 | One | Config.one"],
    ["/** @minimum few */ x: number;", "TSF5014 | minimum | wants a number"],
    ["/** @minLength -1 */ x: string;", "TSF5014 | minLength | wants a count"],
    ["/** @pattern ( */ x: string;", "TSF5014 | pattern | wants a regular expression"],
    ["/** @minimum 1 */ x: string;", "TSF5014 | minimum | does not fit the type of the property"],
  ])("%s", (member, expected) => {
    const { problems } = read(`class One { a = 1 }\ninterface Config {\n${member}\n}\nvoid One;`);
    expect(problems.map((p) => p.replace(/ \d+:\d+/, ""))).toEqual([expected]);
  });
});
