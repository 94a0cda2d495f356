import { describe, expect, test } from "vitest";
import { readText } from "./read.js";

const HEAD = `import { Plugin, type PluginEvent } from "tsfalco";\n`;
const FIELD = `/** D. */ "a.b"(e: PluginEvent): string { return e.text; }`;
const problemsOf = (...members: string[]): string[] =>
  readText(
    `${HEAD}export default class P extends Plugin {\n${[...members, FIELD].join("\n")}\n}`,
  ).problems.map((problem) => problem.replace(/ \d+:\d+/, ""));

test.each(["tables", "stateTables"])("%s are what a plugin may call its tables", (name) => {
  expect(problemsOf(`readonly ${name} = 1;`)).toEqual([]);
});

describe("near misses name what was meant", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["eventTostring() {}", "call it `eventToString`"],
    ["eventToSting() {}", "call it `eventToString`"],
    ["event_to_string() {}", "call it `eventToString`"],
    ["get eventstring() { return 1; }", "call it `eventToString`"],
    ["abname(e: PluginEvent): string { return e.text; }", "a field is a method with a dot in its name"],
    ["Open() {}", "call it `open`"],
    ["opne() {}", "call it `open`"],
    ["*onOpen() {}", "call it `open`"],
    ["reconfigure() {}", "call it `setConfig`"],
    ["setConfg() {}", "call it `setConfig`"],
    ["Init() {}", "call it `init`"],
    ["destory() {}", "call it `destroy`"],
    ["listOpenParam() {}", "call it `listOpenParams`"],
    ["static init() {}", "call it `init`, not static"],
    ["nextBatch() {}", "it is a method of the EventStream that `open` returns"],
    ["close() {}", "it is a method of the EventStream that `open` returns"],
    ["extract() {}", "a field is a method with a dot in its name"],
    ["capture_close() {}", "call it `captureClose`"],
    ["onCaptureOpen() {}", "call it `captureOpen`"],
    ["getMetrics() {}", "a metric is a field: "],
    ["metrics = [];", "a metric is a field: "],
    ["static defaultMetric = true;", "write `static readonly defaultMetrics`"],
    ["parseEvent() {}", "call it `parse`"],
    ["static parseEventTypes = [322];", "the events are those of the type that the parameter of `parse` has"],
    ["static parseEventSources = [];", "write `static readonly parseSources`"],
    ["static ID = 3;", "write `static readonly id`"],
    ["static Source = '';", "write `static readonly source`"],
    ["static sourse = '';", "write `static readonly source`"],
    ["static extractSource = [];", "write `static readonly extractSources`"],
    ["static eventSource = '';", "write `static readonly source`"],
    ["extractSources = [];", "write `static readonly extractSources`"],
    ["id = 3;", "write `static readonly id`"],
    ["static readonly requiredAPIVersion = '3.0.0';", "write `static readonly requiredApiVersion`"],
  ];
  test.each(cases)("%s", (member, advice) => {
    expect(problemsOf(member)).toEqual([expect.stringContaining(` | ${advice}`)]);
    expect(problemsOf(member)[0]).toMatch(/^TSF5017 \| /);
  });
});

test("members with names of their own are the author's affair", () => {
  const members = [
    "unit() {}",
    "count = 0;",
    "static limit = 3;",
    "opened = 1;",
    "closeAll() {}",
    "lines() {}",
  ];
  const more = [
    "parseLine() {}",
    "textOf() {}",
    "static cache = 1;",
    "private id2 = 1;",
    "#parse() {}",
    "describe() {}",
  ];
  expect(problemsOf(...members, ...more)).toEqual([]);
});
