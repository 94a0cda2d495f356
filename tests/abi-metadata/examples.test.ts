import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { configSchema } from "../../compiler/abi/config-schema.js";
import { fieldsJson } from "../../compiler/abi/fields.js";
import { readFile } from "./read.js";

const example = (name: string) => readFile(join(PACKAGE_ROOT, "examples", name, `${name}.ts`));

describe("the examples", () => {
  test("dummy", () => {
    const { plugin, problems } = example("dummy");
    expect(problems).toEqual([]);
    console.log(plugin && fieldsJson(plugin.fields), plugin!.metadata, plugin!.apiVersion, plugin!.source, configSchema(plugin!.config as never, ""));
  });
  test("k8saudit", () => {
    const { plugin, problems } = example("k8saudit");
    expect(problems).toEqual([]);
    console.log(plugin!.fields.length, configSchema(plugin!.config as never, plugin!.configDescription), plugin!.metadata, plugin!.apiVersion);
  });
  test("json", () => {
    const { plugin, problems } = example("json");
    expect(problems).toEqual([]);
    console.log(plugin!.metadata, plugin!.apiVersion, plugin!.eventTypes);
  });
});
