import { describe, expect, test } from "vitest";
import { describeParameters, exampleValue } from "../../compiler/abi/example-value.js";
import { readFiles, readText, type Read } from "./read.js";

const HEAD = `import { Plugin, type PluginEvent, type EventStream, type SourceInstance } from "tsfalco";\n`;
const FIELD = `/** D. */ "a.b"(e: PluginEvent): string { return e.text; }`;
const read = (members: string, clause = "extends Plugin"): Read =>
  readText(`${HEAD}export default class P ${clause} {\n${members}\n}`);
const codes = (result: Read): string[] => result.problems.map((p) => p.replace(/ \d+:\d+/, ""));

describe("the class", () => {
  test.each([
    ["export const x = 1;"],
    ["export default function f() {}"],
    ["export default class P {}"],
    [`import { Plugin } from "tsfalco";\nexport class P extends Plugin {}`],
    ["class Plugin {}\nexport default class P extends Plugin {}"],
  ])("%s is no plugin", (text) => {
    expect(codes(readText(text))).toEqual(["TSF5001"]);
  });

  test("is found through names and aliases", () => {
    for (const end of ["export default P;", "export { P as default };"]) {
      expect(readText(`${HEAD}class P extends Plugin { ${FIELD} }\n${end}`).problems).toEqual([]);
    }
    expect(
      readText(
        `import { Plugin as Base } from "tsfalco";\nexport default class P extends Base { /** D. */ "a.b"() { return ""; } }`,
      ).problems,
    ).toEqual([]);
    expect(
      readText(
        `import * as f from "tsfalco";\nexport default class P extends f.Plugin { /** D. */ "a.b"() { return ""; } }`,
      ).problems,
    ).toEqual([]);
  });

  test("every mistake is told at once, with its place", () => {
    const { problems } = readText(
      `${HEAD}export default abstract class P<T> extends Plugin {
  static readonly id = Math.random();
  constructor(readonly x: T) { super(); }
  "a.b"(): number { return 1; }
  init(x: string): void {}
  open(): string[] { return []; }
}`,
    );
    expect(problems).toEqual([
      "TSF5002 2:31 | is abstract",
      "TSF5002 2:33 | is generic",
      "TSF5002 4:3 | has a constructor",
      "TSF5006 3:3 | id | a whole number from 0 to 4294967295",
      "TSF5008 7:11 | returns `string[]`, which is neither a generator nor an EventStream",
      "TSF5003 5:12 | a.b | number",
      "TSF5013 5:3 | a.b",
      "TSF5007 2:31 | source",
      "TSF5009 6:3 | init | init(): void",
    ]);
  });

  test("without capabilities is refused", () => {
    expect(codes(read("init(): void {}"))).toEqual(["TSF5011"]);
  });
});

describe("metadata", () => {
  test("static members, also inherited and computed from constants", () => {
    const { plugin, problems } = readFiles({
      "p.ts": `import { Base } from "./base.js";\nconst NAME = "named";\nexport default class P extends Base {\n  static readonly name = NAME;\n  static readonly extractSources = ["a", "b"] as const;\n ${FIELD.replace(": PluginEvent", ': import("tsfalco").PluginEvent')} }`,
      "base.ts": `import { Plugin } from "tsfalco";\nexport abstract class Base extends Plugin { static readonly version = "2.0.1-beta"; static readonly contact = "me"; static readonly description = "what"; }`,
    });
    expect(problems).toEqual([]);
    expect(plugin!.metadata).toEqual({
      name: "named",
      version: "2.0.1-beta",
      contact: "me",
      description: "what",
      id: 0,
      source: "",
      extractSources: ["a", "b"],
      extractEventTypes: undefined,
      parseSources: undefined,
      defaultMetrics: undefined,
    });
    expect(plugin!.extraction!.sources).toEqual(["a", "b"]);
  });

  test("package.json and the doc comment", () => {
    const manifest = {
      name: "@acme/my-plugin",
      version: "1.2.3",
      description: "from npm",
      author: { name: "A", email: "a@b" },
    };
    const files = {
      "p.ts": `${HEAD}export default class P extends Plugin { ${FIELD} }`,
      "package.json": JSON.stringify(manifest),
    };
    expect(readFiles(files).plugin!.metadata).toMatchObject({
      name: "my-plugin",
      version: "1.2.3",
      description: "from npm",
      contact: "A <a@b>",
    });
    const documented = {
      ...files,
      "p.ts": files["p.ts"].replace("export", "/** From the class. */\nexport"),
    };
    expect(readFiles(documented).plugin!.metadata.description).toBe("From the class.");
    const wrong = { ...files, "package.json": JSON.stringify({ version: "1.0" }) };
    expect(codes(readFiles(wrong))).toEqual([`TSF5015 | package.json has the version | 1.0`]);
  });

  test.each([
    ["id = -1", "TSF5006"],
    ["id = 1.5", "TSF5006"],
    ["id = 4294967296", "TSF5006"],
    [`source = ""`, "TSF5006"],
    [`source = "syscall"`, "TSF5006"],
    [`name = ""`, "TSF5006"],
    [`description: string = String(1)`, "TSF5006"],
    [`version = "1"`, "TSF5015"],
    ["extractSources = [1]", "TSF5006"],
    ["extractSources = [...[]]", "TSF5006"],
    ["extractEventTypes = [455]", "TSF5006"],
  ])("static %s is refused", (member, code) => {
    expect(codes(read(`static readonly ${member};\n${FIELD}`)).map((c) => c.slice(0, 7))).toEqual([code]);
  });
});

describe("the source", () => {
  const SOURCE = `static readonly id = 9; static readonly source = "s";`;
  const source = (open: string) => {
    const { plugin, problems } = read(`${SOURCE}\n${open}`);
    expect(problems).toEqual([]);
    return plugin!.source!;
  };

  test.each([
    [`*open() { yield "a"; }`, "generator", undefined, false],
    [`*open(p: string) { yield p; }`, "generator", "text", false],
    [
      `*open(p: string | undefined, i: SourceInstance) { i.reportProgress(1); yield p ?? ""; }`,
      "generator",
      "text",
      true,
    ],
    [`open() { return this.events(); }\nprivate *events() { yield "a"; }`, "generator", undefined, false],
    [`open(): EventStream { throw new Error(); }`, "stream", undefined, false],
    [`open() { return { nextBatch(): "end" { return "end"; } }; }`, "stream", undefined, false],
  ] as const)("%s", (open, kind, params, takesInstance) => {
    expect(source(open)).toMatchObject({ kind, params, takesInstance });
  });

  test("parameters from JSON: an example and a description", () => {
    const { params } = source(
      `*open(p: { /** Where. */ path: string; /** @minimum 5 */ count: number; mode?: "a" | "b"; /** @default 7 */ level?: number }) { yield p.path; }`,
    );
    expect(
      params === undefined || params === "text"
        ? undefined
        : [exampleValue(params), describeParameters(params)],
    ).toEqual([
      { path: "", count: 5, level: 7 },
      'path (string): Where; count (number); mode? ("a" | "b"); level? (number)',
    ]);
  });

  test.each([
    ["open(): string[] { return []; }", /neither a generator/],
    ["open(p: number) { return [p][Symbol.iterator](); }", /takes `number`/],
    ["*open(p: string | { a: string }) { yield String(p); }", /takes/],
    ["*open(a: string, b: string) { yield a + b; }", /SourceInstance/],
    ["*open(...a: string[]) { yield* a; }", /rest/],
    [`open = 1;`, /must be a method/],
  ])("%s is refused", (open, message) => {
    expect(codes(read(`${SOURCE}\n${open}`))[0]).toMatch(message);
  });

  test("needs an id and a name", () => {
    expect(codes(read(`*open() { yield ""; }`))).toEqual(["TSF5007 | id", "TSF5007 | source"]);
    expect(
      codes(read(`static readonly id = 0; static readonly source = "s"; *open() { yield ""; }`)),
    ).toEqual(["TSF5007 | id"]);
  });
});

describe("a source of the kernel's events", () => {
  const kernel = (members: string): ReturnType<typeof readText> =>
    readText(
      'import { type EventBatch, Plugin } from "tsfalco";\nimport { syscallEvent } from "tsfalco/events";\n' +
        `/** D. */\nexport default class Hello extends Plugin { ${members} }\n`,
    );
  const EVENT = "syscallEvent.CloseExit({ fd: 3n })";
  const STREAM = (added: string): string =>
    `open() { return { nextBatch(batch: EventBatch) { ${added} return "end" as const; } }; }`;

  test.each([
    ["a generator", `*open() { yield ${EVENT}; yield undefined; }`],
    ["a stream", STREAM(`batch.add(${EVENT});`)],
  ])("has neither id nor name: %s", (_, open) => {
    const { plugin, problems } = kernel(open);
    expect(problems).toEqual([]);
    expect(plugin!.source!.emits).toBe("syscalls");
    expect(plugin!.capabilities).toEqual(["sourcing"]);
  });

  test.each([
    [`static readonly id = 9; *open() { yield ${EVENT}; }`, "goes with no `static id`"],
    [`static readonly source = "s"; *open() { yield ${EVENT}; }`, "goes with no `static source`"],
    [`*open() { yield ${EVENT}; } eventToString() { return ""; }`, "is never given to `eventToString`"],
    [`*open() { yield ${EVENT}; yield "text"; }`, "is not mixed with text or bytes"],
    [STREAM(`batch.add(${EVENT}); batch.add("text");`), "is not mixed with text or bytes"],
  ])("%s is refused", (members, reason) => {
    expect(codes(kernel(members))).toContain(`TSF5021 | ${reason}`);
  });
});

describe("the API version is the least that has what is used", () => {
  const version = (members: string): string => read(members).plugin!.apiVersion.text;
  const OPEN = `static readonly id = 9; static readonly source = "s"; *open() { yield "a"; }`;
  test("a source alone", () => expect(version(OPEN)).toBe("3.0.0"));
  test("the log", () => expect(version(`${OPEN} init() { this.log.info("x"); }`)).toBe("3.3.0"));
  test("fields, whose failures are logged", () => expect(version(FIELD)).toBe("3.3.0"));
  test("suggested outputs", () => expect(version(FIELD.replace("D.", "D. @addOutput"))).toBe("3.8.0"));
  test("what the author asks for, when it is more", () => {
    const asked = (text: string): string =>
      version(`static readonly requiredApiVersion = "${text}"; ${FIELD}`);
    expect(asked("3.11.0")).toBe("3.11.0");
    expect(asked("3.1.0")).toBe("3.3.0");
    expect(codes(read(`static readonly requiredApiVersion = "4.0.0"; ${FIELD}`))[0]).toMatch(/^TSF5006/);
  });
  test("other events", () => {
    const { plugin } = read(`static readonly extractEventTypes = [322, 402]; ${FIELD}`);
    expect(plugin).toMatchObject({
      apiVersion: { text: "3.12.0", minor: 12 },
      eventSchemaVersion: "4.0.0",
      extraction: { toldTypes: [322, 402] },
    });
  });
  test("only plugin events: no schema version", () => {
    const { plugin } = read(`static readonly extractEventTypes = [322]; ${FIELD}`);
    expect(plugin).toMatchObject({
      apiVersion: { text: "3.3.0" },
      eventSchemaVersion: undefined,
      extraction: { toldTypes: [322] },
    });
  });
});

describe("which events", () => {
  const IMPORT = `import { Plugin, type AsyncEvent, type PluginEvent, type RawEvent } from "tsfalco";
interface Execve extends RawEvent { type: 293 }
interface Order extends PluginEvent {}
type Some = PluginEvent | AsyncEvent;
`;
  const OWN = `static readonly id = 9; static readonly source = "s"; *open() { yield "a"; }`;
  const field = (type: string, name = "a.b"): string =>
    `/** D. */ "${name}"(e: ${type}): bigint { return e.num; }`;
  const told = (members: string) => {
    const { plugin, problems } = readText(`${IMPORT}export default class P extends Plugin {\n${members}\n}`);
    expect(problems).toEqual([]);
    const { extraction, parsing, eventSchemaVersion, apiVersion } = plugin!;
    const list = ({ toldTypes, sources }: NonNullable<typeof parsing>): unknown => [toldTypes, sources];
    return [extraction && list(extraction), parsing && list(parsing), eventSchemaVersion, apiVersion.text];
  };
  // Told as nothing: a host with an older schema would refuse codes that it has not.
  const all: number[] = [];

  test.each([
    [field("PluginEvent"), [[322], undefined], undefined, undefined, "3.3.0"],
    [OWN + field("PluginEvent"), [[], undefined], undefined, undefined, "3.3.0"],
    [field("Order"), [[322], undefined], undefined, undefined, "3.3.0"],
    [field("Some"), [[322, 402], undefined], undefined, "4.0.0", "3.12.0"],
    [OWN + field("AsyncEvent"), [[402], undefined], undefined, "4.0.0", "3.12.0"],
    [field("RawEvent"), [all, undefined], undefined, "4.0.0", "3.12.0"],
    [OWN + field("RawEvent"), [[322, 402], undefined], undefined, "4.0.0", "3.12.0"],
    [
      field("PluginEvent") + field("AsyncEvent", "a.c"),
      [[322, 402], undefined],
      undefined,
      "4.0.0",
      "3.12.0",
    ],
    [`/** D. */ "a.b"(): bigint { return 1n; }`, [[322], undefined], undefined, undefined, "3.3.0"],
    ["parse(e: PluginEvent) {}", undefined, [[322], undefined], undefined, "3.3.0"],
    [OWN + "parse(e: PluginEvent) {}", undefined, [[322], undefined], undefined, "3.3.0"],
    ["parse(e: RawEvent) {}", undefined, [all, undefined], "4.0.0", "3.12.0"],
    [
      `parse(e: AsyncEvent) {} static readonly parseSources = ["x"];`,
      undefined,
      [[402], ["x"]],
      "4.0.0",
      "3.12.0",
    ],
    [
      field("PluginEvent") + "parse(e: Some) {}",
      [[322], undefined],
      [[322, 402], undefined],
      "4.0.0",
      "3.12.0",
    ],
  ])("%s", (members, extraction, parsing, schema, version) => {
    expect(told(members)).toEqual([extraction, parsing, schema, version]);
  });

  test.each([
    ["parse() {}", "TSF5009"],
    ["parse(e: string) {}", "TSF5009"],
    ["parse(e: { type: 322 }) {}", "TSF5009"],
    ["parse(e: PluginEvent | undefined) {}", "TSF5009"],
    [`static readonly extractEventTypes = [402]; ${field("PluginEvent")}`, "TSF5018"],
    [`/** D. */ "a.b"(e: { type: number }): bigint { return 1n; }`, "TSF5004"],
  ])("%s is refused", (members, code) => {
    const { problems } = readText(`${IMPORT}export default class P extends Plugin {\n${members}\n}`);
    expect(problems.map((p) => p.slice(0, 7))).toContain(code);
  });
});

describe("metrics and captures", () => {
  const names = (members: string): (string | undefined)[] => {
    const { plugin, problems } = read(`${members}\n${FIELD}`);
    expect(problems).toEqual([]);
    return [plugin!.apiVersion.text, ...(plugin!.metrics ?? []).map(({ name }) => name)];
  };
  const defaults = ["heap_bytes", "collections", "field.a.b.extractions", "field.a.b.failures"];

  test("the default ones come along with the author's, or when they are asked for", () => {
    expect(names("")).toEqual(["3.3.0"]);
    expect(names(`x = this.metrics.counter("x");`)).toEqual(["3.6.0", "x", ...defaults]);
    expect(names(`static defaultMetrics = false; x = this.metrics.gauge("x");`)).toEqual(["3.6.0", "x"]);
    expect(names(`static defaultMetrics = true;`)).toEqual(["3.3.0", ...defaults]);
    const OPEN = `static readonly id = 9; static readonly source = "s"; *open() { yield "a"; }`;
    expect(names(`${OPEN} static defaultMetrics = true;`)).toEqual(["3.3.0", "events", "bytes", ...defaults]);
    const ASYNC = `static asyncEvents = ["a"]; dumpState() {} static defaultMetrics = true;`;
    expect(names(ASYNC)).toContain("async_dropped");
  });

  test("captures need a host of 3.7", () => {
    expect(names("captureOpen() {}")).toEqual(["3.7.0"]);
    expect(names("captureClose() {}")).toEqual(["3.7.0"]);
  });

  test.each([
    ["x = this.metrics.counter(String(1));", "TSF5019"],
    [`x = this.metrics.counter("");`, "TSF5019"],
    [`x = this.metrics.counter("a b");`, "TSF5019"],
    [`x = this.metrics.gauge("x", "u16");`, "TSF5019"],
    [`x = this.metrics.gauge("x"); y = this.metrics.counter("x");`, "TSF5020"],
    [`x = this.metrics.gauge("heap_bytes");`, "TSF5020"],
    [`static defaultMetrics = 1;`, "TSF5006"],
  ])("%s is refused", (members, code) => {
    expect(codes(read(`${members}\n${FIELD}`)).map((c) => c.slice(0, 7))).toEqual([code]);
  });
});
