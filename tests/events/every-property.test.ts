/** Every property of every event, read in Node and compiled from the same bytes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadInNode, loadLibrary, testEvent } from "tsfalco/testing";
import { afterAll, expect, it } from "vitest";
import {
  accessOf,
  eventsByCode,
  flagTable,
  sizeOf,
  type EventInfo,
  type ParamInfo,
} from "../../compiler/schema/events.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-properties-"));
afterAll(() => rmSync(folder, { recursive: true }));

const events = [...eventsByCode().values()].filter(({ params }) => params.some(({ property }) => property));

/** An expression of text. */
function shown(param: ParamInfo): string {
  const value = `e.${param.property}`;
  switch (accessOf(param)) {
    case "bytes":
      return `\${${value}?.length} \${${value}?.[0]}`;
    case "strings":
      return `\${${value}?.join("|")}`;
    case "flags":
      return `\${${value}?.value} \${${value}?.names.join("|")}`;
    case "enum":
      return `\${${value}?.value} \${${value}?.name}`;
    case "address":
    case "tuple":
      return `\${${value}?.family}`;
    case "polled":
      return `\${${value}?.map(({ fd, flags }) => \`\${fd}:\${flags}\`).join()}`;
    case "variant":
      return `\${${value}?.kind}`;
    default:
      return `\${${value}}`;
  }
}

function field({ code, typeName, params }: EventInfo): string {
  const parts = params.filter(({ property }) => property).map((param) => `${param.property}=${shown(param)}`);
  return `  /** What ${typeName} has. */
  "all.e${code}"(e: ${typeName}): string {
    return \`\${e.name} ${parts.join(" ")}\`;
  }
`;
}

const plugin = `import { Plugin } from "tsfalco";
import type { ${events.map(({ typeName }) => typeName).join(", ")} } from "tsfalco/events";
export default class All extends Plugin {
  static readonly name = "all";
  static readonly version = "0.1.0";
  static readonly contact = "test";
  static readonly description = "Reads every property";
${events.map(field).join("")}}
`;

let state = 12345;
/** Below `limit`; the same numbers in every run. */
function random(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % limit;
}

const anyBytes = (length: number): number[] => Array.from({ length }, () => random(256));

/** Bytes that a parameter may have: most of them make sense. */
function bytesFor({ type, flags, variants }: ParamInfo): Uint8Array {
  const size = sizeOf(type);
  if (random(8) === 0) return new Uint8Array(0);
  if (flags !== undefined && random(2) === 0) {
    const table = flagTable(flags);
    const [, value] = table[random(table.length)]!;
    return Uint8Array.from({ length: size }, (_, i) => value >>> (8 * i));
  }
  if (type === "DYN") return Uint8Array.of(random(variants.length + 1), ...anyBytes(random(12)));
  if (type === "SOCKADDR" || type === "SOCKTUPLE")
    return Uint8Array.of([1, 2, 10, 16][random(4)]!, ...anyBytes(random(45)));
  if (size > 0) return Uint8Array.from(anyBytes(size));
  return Uint8Array.from({ length: random(40) }, () => (random(7) === 0 ? 0 : random(200)));
}

it("is the same", async () => {
  const file = join(folder, "all.ts");
  writeFileSync(file, plugin);
  const node = await loadInNode(file);
  const library = await loadLibrary(file);
  for (const { code, typeName, params } of events) {
    for (let round = 0; round < 5; round++) {
      const carried = round === 0 ? random(params.length + 1) : params.length;
      const event = testEvent({
        type: code,
        source: "syscall",
        params: params.slice(0, carried).map(bytesFor),
      });
      const value = await node.extract(event, `all.e${code}`);
      expect([typeName, await library.extract(event, `all.e${code}`)]).toEqual([typeName, value]);
    }
  }
  expect([...node.errors, ...library.errors]).toEqual([]);
  await node.close();
  await library.close();
}, 300_000);
