import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-check-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** "CODE line:column" of everything `tsfalco check --emit exe` says of a program. */
function findings(source: string, stopAfter: "check" | "c" = "check"): string[] {
  const entry = join(folder, "program.ts");
  writeFileSync(entry, source);
  const { diagnostics } = compileProgram({ entry, emit: "exe", stopAfter });
  return diagnostics.map((d) => `${d.code} ${d.location?.line}:${d.location?.column}`);
}

test("syntax is found in code that nothing calls, all of it at once, in source order", () => {
  const source = `
export function last<T>(items: T[]): boolean {
  const size = [items.length, 1];
  return /(x/.test(String(size)) == items[0];
}
class Unused {
  private secret = 1;
  static make(): number {
    return arguments.length;
  }
  later = import.meta;
}
`;
  expect(findings(source)).toEqual(["TSF2002 4:10", "TSF2005 9:12", "TSF2027 11:11"]);
});

test("of regular expressions Node's word counts: what it runs is not refused, what it refuses is", () => {
  const runs = String.raw`
const found = [/\2(a)/, /\c/, /[\w-z]/, /a{,2}/, /]/, /\u{61}/, /(?<year>\d)/, /\p{L}/u, /a/dgimsuy];
console.log(found.length);
`;
  expect(findings(runs)).toEqual([]);
  const refused = ["/a**/", "/[b-a]/", "/(?<n>a)\\k<m>/", "/a/gg", "/\\-/u", "/\\p{Latin}/u"];
  expect(findings(refused.map((pattern) => `console.log(${pattern});`).join("\n"))).toEqual(
    refused.map((_, i) => `TSF2002 ${i + 1}:13`),
  );
});

test("what regular expressions have besides is refused by name", () => {
  const source = `
console.log(RegExp.prototype);
console.log(RegExp.$1);
/x/.compile("y");
const method = /x/.test;
const give = (text: string): string => text.replace(/(x)/, (_, x, at) => x + at);
`;
  expect(findings(source)).toEqual(["TSF3008 2:13", "TS2339 3:20", "TS2339 4:5", "TSF2012 5:16"]);
  expect(findings('class Mine extends RegExp {}\nconsole.log(new Mine("x").source);')).toEqual([
    "TSF2034 1:20",
  ]);
});

test("check lowers what is never called, compile does not", () => {
  const source = `
function unused(value: Set<number> | Set<string>): boolean {
  return value.has(1 as never);
}
class Unused {
  first(items: Set<number> | Set<string>): unknown {
    return items.has(1 as never);
  }
}
console.log(1);
`;
  expect(findings(source)).toEqual(["TSF4006 3:16", "TSF4006 7:18"]);
  expect(findings(source, "c")).toEqual([]);
});

test("TypeScript's errors that only follow from a finding are left out", () => {
  expect(findings('import { execSync } from "node:child_process";\nconsole.log(String(execSync));')).toEqual([
    "TSF4001 1:26",
  ]);
  expect(findings("await Promise.resolve(1);\nexport {};")).toEqual(["TSF2016 1:1"]);
  expect(
    findings("@sealed\nclass A {}\nfunction sealed(_: unknown): void {}\nexport const a = new A();"),
  ).toEqual(["TSF2003 1:1"]);
});

test("what only looks like a finding is none", () => {
  const source = `
class Point {
  static origin = new Point();
  constructor(readonly x = 0) {}
  isPoint(other: unknown): boolean {
    return other instanceof Point && other.x === Point.origin.x;
  }
}
const point = new Point(1);
let first = 0;
let second = 1;
[, first] = [second, 2];
({ x: second } = point);
const found: number | undefined = [1, 2].at(first);
if (found == null) console.log("none");
for (const key in { a: 1 } as Record<string, number>) console.log(key, second);
const typed: typeof point = point;
console.log(typed.isPoint?.(point), point?.isPoint(point), -9223372036854775808n, 9007199254740992);
export { Point as Place, point as default };
`;
  expect(findings(source)).toEqual([]);
});

test("what would go silently another way than in Node is refused", () => {
  const syntax = `
export const noPrototype = { __proto__: null };
export const own: Record<string, number> = { ["__proto__"]: 1 };
export function choose(kind: number): number {
  switch (kind) {
    case 1:
      const value = 1;
      return value;
    default:
      return value;
  }
}
`;
  expect(findings(syntax)).toEqual(["TSF3008 2:30", "TSF2037 10:14"]);
  const types = `
interface Inherited {
  toString?: string;
}
export const absent: Inherited = { toString: "none" };
class Money {
  valueOf(): number {
    return 1;
  }
}
export const money = new Money().valueOf();
class Base {
  static count = 0;
}
class Derived extends Base {}
Derived.count++;
export const copy = { ...new Map([[1, 2]]) };
`;
  expect(findings(types)).toEqual(["TSF3018 3:3", "TSF3018 7:3", "TSF2039 16:1", "TSF2030 17:23"]);
});

test("the SDK's namespace is no object", () => {
  expect(
    findings('import * as falco from "tsfalco";\nconsole.log(falco["ipNet"]("10.0.0.0/8").length);'),
  ).toEqual(["TSF2029 2:13"]);
});

test("a readonly array that goes to a mutable one is told what to write", () => {
  const source =
    "const all: readonly string[] = [];\nconst mine: string[] = all;\nlet some: string[] | undefined;\nsome = all;\nmine.push(...(some ?? []));";
  expect(findings(source)).toEqual(["TS4104 2:7", "TS4104 4:1"]);
  const { diagnostics } = compileProgram({
    entry: join(folder, "program.ts"),
    emit: "exe",
    stopAfter: "check",
  });
  for (const { hint } of diagnostics)
    expect(hint).toBe("write `readonly string[]` in the type that it goes to, or copy it: `[...value]`");
});

test("a callback of forEach takes entries, no plain objects", () => {
  const entry = join(folder, "plugin.ts");
  writeFileSync(
    entry,
    `import { Plugin, threadTable, type PluginEvent } from "tsfalco";
export default class Each extends Plugin {
  readonly threads = threadTable();
  parse(_e: PluginEvent): void {
    this.threads.forEach(({ comm }: { comm: string }) => this.log.info(comm));
  }
}
`,
  );
  const { diagnostics } = compileProgram({ entry, emit: "library", stopAfter: "check" });
  expect(diagnostics.map(({ code, location }) => `${code} ${location?.line}`)).toEqual(["TSF5063 5"]);
});

test("`in` with what the SDK gives: only for a name written out, and only in events", () => {
  const entry = join(folder, "plugin.ts");
  writeFileSync(
    entry,
    `import { parseJson, Plugin, type PluginEvent } from "tsfalco";
import type { CloseExit, OpenatExit } from "tsfalco/events";
export default class Hello extends Plugin {
  /** A. */
  "hello.a"(e: CloseExit | OpenatExit, name: string): boolean {
    return name in e;
  }
  /** B. */
  "hello.b"(e: OpenatExit): string {
    const what: OpenatExit["flags"] | { tag: string } = e.flags ?? { tag: "none" };
    return "tag" in what ? what.tag : what.names.join();
  }
  /** C. */
  "hello.c"(e: PluginEvent): boolean {
    return "name" in parseJson(e.text);
  }
  /** D. */
  "hello.d"(e: CloseExit | OpenatExit): string | undefined {
    return "path" in e ? e.path : undefined;
  }
}
`,
  );
  const { diagnostics } = compileProgram({ entry, emit: "library", stopAfter: "check" });
  expect(diagnostics.map(({ message, location }) => `${location?.line} ${message}`)).toEqual([
    "6 `in` cannot look for `name` in `event`",
    '11 `in` cannot look for `"tag"` in `{ tag } | FlagSet`',
    '15 `in` cannot look for `"name"` in `JsonNode`',
  ]);
});

test("a payload is of what JSON has", () => {
  const entry = join(folder, "plugin.ts");
  const parts = [
    "bigint",
    "Date",
    "Map<string, number>",
    "ReadonlySet<string>",
    "Uint8Array",
    "IpAddress",
    "UInt64",
    "RegExp",
    "Made",
    "() => string",
    "{ f(): void }",
    "(string | Date)[]",
    "Record<string, { at?: Date | null }>",
    "[string, 1n]",
    "Tree & { made: Made }",
    "Partial<Pick<Made, 'name'> & { at: Date }>",
  ];
  writeFileSync(
    entry,
    `import { Plugin, type AsyncEvent, type IpAddress, type PluginEvent, type UInt64 } from "tsfalco";
class Made { constructor(readonly name: string) {} }
interface Tree { name: string; kids: readonly Tree[]; pair: [string, number | null]; tags?: Partial<Record<"a" | "b", boolean>>; any: unknown }
export default class Hello extends Plugin {
  /** Good. */
  "hello.good"(e: PluginEvent<Tree | "a" | 1 | null>): boolean {
    return e.json === null;
  }
${parts.map((type, i) => `  /** Bad. */\n  "hello.bad${i}"(e: ${i % 2 ? "AsyncEvent" : "PluginEvent"}<{ part: ${type} }>): boolean {\n    return "part" in e.json;\n  }\n`).join("")}}
`,
  );
  const { diagnostics } = compileProgram({ entry, emit: "library", stopAfter: "check" });
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "TSF5026 `bigint` is never in JSON (`json.part`)",
    "TSF5026 `Date` is never in JSON (`json.part`)",
    "TSF5026 `Map<string, number>` is never in JSON (`json.part`)",
    "TSF5026 `ReadonlySet<string>` is never in JSON (`json.part`)",
    "TSF5026 `Uint8Array` is never in JSON (`json.part`)",
    "TSF5026 `IpAddress` is never in JSON (`json.part`)",
    "TSF5026 `UInt64` is never in JSON (`json.part`)",
    "TSF5026 `RegExp` is never in JSON (`json.part`)",
    "TSF5026 `Made` is never in JSON (`json.part`)",
    "TSF5026 `() => string` is never in JSON (`json.part`)",
    "TSF5026 `() => void` is never in JSON (`json.part.f`)",
    "TSF5026 `Date` is never in JSON (`json.part[]`)",
    "TSF5026 `Date` is never in JSON (`json.part[...].at`)",
    "TSF5026 `1n` is never in JSON (`json.part[]`)",
    "TSF5026 `Made` is never in JSON (`json.part.made`)",
    "TSF5026 `Date` is never in JSON (`json.part.at`)",
  ]);
});

test("what is often written of flags, entries and arguments has a hint of its own", () => {
  const entry = join(folder, "plugin.ts");
  const use = (i: number, body: string, more = ""): string =>
    `  /** A. */\n  "hello.f${i}"(e: OpenatExit${more}): boolean {\n    ${body}\n  }\n`;
  writeFileSync(
    entry,
    `import { ownTable, Plugin, TableEntry, threadTable, type Threads, type UInt32 } from "tsfalco";
import type { OpenatExit } from "tsfalco/events";
class Seen extends TableEntry { n: UInt32 = 0; }
const isShell = (t: Threads): boolean => t.comm === "sh";
export default class Hello extends Plugin {
  readonly threads = threadTable();
  readonly seen = ownTable<string, Seen>("seen", Seen);
${use(1, 'return e.flags === "O_CREAT";')}${use(2, "return e.flags !== undefined && (e.flags & 64) !== 0;")}
${use(3, 'return e.flags?.includes("O_CREAT") === true;')}${use(4, "const t = this.threads.get(e.tid); return t ? isShell(t) : false;")}
${use(5, 'this.seen.set("k", { n: 1 }); return true;')}
${use(6, "let t: Threads | undefined; t = this.threads.get(e.tid); return t !== undefined;")}
${use(7, "for (const t of this.threads) if (t.pid === 1n) return true; return false;")}
${use(8, "return this.threads.has(e.tid);")}${use(9, 'this.log.warn("x"); return true;')}
  readonly many = this.metrics.counter("many");
${use(10, "this.many.inc(); return true;")}}
`,
  );
  const { diagnostics } = compileProgram({ entry, emit: "library", stopAfter: "check" });
  expect(diagnostics.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
    'TS2367 flags of an event are named: `e.flags?.has("O_CREAT")`; their bits are `e.flags?.value`',
    "TS2362 of a Date, compute with getTime(); of text, with Number(text); of an event's flags, with `value`",
    'TS2339 flags of an event are named: `e.flags?.has("O_CREAT")`; their bits are `e.flags?.value`',
    "TS2345 declare what it goes to as an entry: `HostEntry<Threads>`",
    "TS2345 make one with `new Seen()`, or in a table of them with `getOrCreate(key)`, and set its properties",
    "TS2322 declare what it goes to as an entry: `HostEntry<Threads>`",
    ...["TS2488", "TS2339"].map(
      (code) =>
        `${code} a table of the host has get, set, delete, clear, size and \`forEach((entry) => { ... })\`, which shows entries without their keys`,
    ),
    "TS2339 the log has fatal, critical, error, warning, notice, info, debug, trace and component(name)",
    "TS2339 a counter has add(n) and value, a gauge set(value), add(n) and value",
  ]);
});

test("an argument of a few literals, and a spread among an event's values", () => {
  const entry = join(folder, "plugin.ts");
  writeFileSync(
    entry,
    `import { Plugin, type RawEvent } from "tsfalco";
import { syscallEvent } from "tsfalco/events";
const base = { fd: 3n, tid: 4n };
export default class Hello extends Plugin {
  *open() {
    yield syscallEvent.CloseExit({ ...base, res: 0n });
  }
}
`,
  );
  const spread = compileProgram({ entry, emit: "library", stopAfter: "check" }).diagnostics;
  expect(spread.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
    "TSF5023 instead of `...base` name what it has: `fd: base.fd`; a function of your own can take what several events share",
  ]);
  writeFileSync(
    entry,
    `import { Plugin, type RawEvent } from "tsfalco";
export default class Hello extends Plugin {
  /** A. */
  "hello.a"(e: RawEvent, what: "a" | "b"): boolean {
    return what === "a";
  }
}
`,
  );
  const argument = compileProgram({ entry, emit: "library", stopAfter: "check" }).diagnostics;
  expect(argument.map(({ message }) => message)).toEqual([
    'field `hello.a` has an argument of type `"a" | "b"`, while rules may write anything: take a `string` and compare it',
  ]);
});

test("an object of the library is not handed to a function of other objects, whoever calls it", () => {
  const entry = join(folder, "handed.ts");
  writeFileSync(
    entry,
    `import { type AsyncEvents, Plugin, type PluginEvent } from "tsfalco";
export default class Hello extends Plugin {
  static readonly asyncEvents = ["hello"];
  startAsync(events: AsyncEvents): void {
    events.run(work);
  }
  /** A. */
  "hello.a"(e: PluginEvent): string {
    return e.memo(text) + String(e.memo(anything));
  }
  /** B. */
  "hello.b"(e: PluginEvent): string {
    return called(e, text);
  }
}
const text = (e: Pick<PluginEvent, "text">): string => e.text;
const anything = (e: unknown, more?: number): boolean => e === more;
function called(e: PluginEvent, f: (e: PluginEvent) => string): string {
  return f(e);
}
function work(task: { sleep(ms: number): boolean }): void {
  while (task.sleep(1));
}
`,
  );
  const { diagnostics } = compileProgram({ entry, emit: "library", stopAfter: "check" });
  expect(diagnostics.map(({ code, location }) => `${code} ${location?.line}`).sort()).toEqual([
    "TSF3006 13",
    "TSF3006 5",
    "TSF3006 9",
  ]);
});
