import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { readFile } from "./read.js";

const example = (name: string) => {
  const { plugin, problems } = readFile(join(PACKAGE_ROOT, "examples", name, `${name}.ts`));
  expect(problems).toEqual([]);
  return plugin!;
};

describe("what is read of the examples", () => {
  test("dummy", () => {
    const { metadata, apiVersion, capabilities, source, fields, extraction } = example("dummy");
    expect(metadata).toMatchObject({
      name: "dummy",
      version: "0.1.0",
      id: 3,
      source: "dummy",
      contact: "The tsfalco authors",
    });
    expect(metadata.description).toBe("Reference plugin: a counter that goes up in random steps.");
    expect([apiVersion.text, capabilities, source?.kind]).toEqual([
      "3.3.0",
      ["sourcing", "extraction"],
      "generator",
    ]);
    expect(fields.map((f) => f.name)).toEqual(["dummy.value", "dummy.strvalue", "dummy.divisible"]);
    expect(extraction).toEqual({ eventTypes: [322], toldTypes: [], sources: undefined });
  });

  test("k8saudit: fields of five classes, base classes' first", () => {
    const { fields, source } = example("k8saudit");
    expect(source).toMatchObject({ kind: "generator", params: "text", takesInstance: true });
    expect(fields[0]!.name).toBe("ka.auditid");
    expect(fields.find((f) => f.name === "ka.uri.param")!.argument).toEqual({
      isKey: true,
      isIndex: false,
      isRequired: true,
    });
    expect(fields.find((f) => f.name === "ka.req.role.rules")).toMatchObject({
      type: "string",
      isList: true,
    });
  });

  test("json: fits every source, so it says that it wants plugin events only", () => {
    const { extraction, eventSchemaVersion, capabilities } = example("json");
    expect(extraction).toMatchObject({ toldTypes: [322], sources: [] });
    expect(eventSchemaVersion).toBeUndefined();
    expect(capabilities).toEqual(["extraction"]);
  });
});
