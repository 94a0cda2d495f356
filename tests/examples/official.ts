/** Inputs of official plugins, and what those made of them; rules that name their fields. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { testEvent, type PluginUnderTest } from "tsfalco/testing";

interface Field {
  name: string;
  type: "string" | "uint64";
  arg?: { isIndex: boolean; isKey: boolean };
}
interface Input {
  id: string;
  ts?: string;
  payload?: string;
  payload_b64?: string;
}
interface Expected {
  id: string;
  /** By the field's name, with its argument in brackets. */
  fields: Record<string, unknown[]>;
  /** What is right where the official value is not; null is none. */
  right?: Record<string, unknown[] | null>;
  string?: string;
  error?: boolean;
  crash?: unknown;
}

export function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(...path), "utf8")) as T;
}

/**
 * Every value of every input. Inputs of which the official plugin makes nothing must do no harm.
 * @param unknown Fields of inputs, by their ids, of which the data does not know what is right.
 */
export async function expectOfficialValues(
  plugin: PluginUnderTest,
  folder: string,
  source: string,
  unknown: Record<string, string[]> = {},
): Promise<void> {
  const fields = readJson<Field[]>(folder, "fields.json");
  expect([...plugin.fields].sort()).toEqual(fields.map(({ name }) => name).sort());
  const expected = readJson<Expected[]>(folder, "expected.json");
  const inputs = readFileSync(join(folder, "events.jsonl"), "utf8").trim().split("\n");
  for (const [i, line] of inputs.entries()) {
    const { id, ts, payload, payload_b64 } = JSON.parse(line) as Input;
    const bytes = Buffer.from(payload ?? payload_b64 ?? "", payload === undefined ? "base64" : "utf8");
    const event = testEvent({ bytes, source, ...(ts !== undefined && { time: BigInt(ts) }) });
    const { fields: official, right, string, error, crash } = expected[i]!;
    const wanted = { ...official, ...right };
    const found: Record<string, unknown> = {};
    const labels = new Set([...Object.keys(wanted), ...fields.filter((f) => !f.arg).map(({ name }) => name)]);
    for (const label of labels) {
      const [, name, argument] = /^([^[]*)(?:\[(.*)\])?$/.exec(label)!;
      const isIndex = fields.find((field) => field.name === name)?.arg?.isIndex === true;
      const value = await plugin.extract(event, name!, isIndex && argument ? Number(argument) : argument);
      if (value !== undefined) found[label] = String(value);
      if (unknown[id]?.includes(label)) wanted[label] = value === undefined ? null : [value];
    }
    if ((error && !right) || crash) continue;
    const present = Object.entries(wanted).filter(([, values]) => values !== null);
    expect([id, found]).toEqual([
      id,
      Object.fromEntries(present.map(([label, values]) => [label, shown(values![0])])),
    ]);
    if (string !== undefined)
      expect([id, await plugin.eventToString(event)]).toEqual([
        id,
        string === "=payload" ? event.text : string,
      ]);
  }
}

function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Buffer.from((value as { b64: string }).b64, "base64").toString("utf8");
}

/** Fields that the official rules name are there, of a type that fits what is done to them. */
export function expectRulesFit(plugin: PluginUnderTest, folder: string, rules: string, prefix: string): void {
  const fields = readJson<Field[]>(folder, "fields.json");
  const text = readFileSync(join(folder, "../rules", rules), "utf8").replace(/^\s*#.*$/gm, "");
  const named = new RegExp(`(?<![\\w./-])(${prefix}\\.\\w+(?:\\.\\w+)*)(\\[[^\\]]*\\])?\\s*([<>]=?)?`, "g");
  const uses = [...text.matchAll(named)];
  expect(uses.length).toBeGreaterThan(20);
  for (const [use, name, argument, comparison] of uses) {
    const field = fields.find((one) => one.name === name);
    expect([use, plugin.fields.includes(name!), field !== undefined]).toEqual([use, true, true]);
    if (argument !== undefined) expect([use, field!.arg !== undefined]).toEqual([use, true]);
    if (comparison !== undefined) expect([use, field!.type]).toEqual([use, "uint64"]);
  }
}
