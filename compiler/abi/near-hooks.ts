import { ts } from "../project/typescript.js";
import { hasModifier, memberName, type PluginClass } from "./plugin-class.js";
import type { Problems } from "./problems.js";

const HOOKS = [
  "open",
  "init",
  "setConfig",
  "destroy",
  "listOpenParams",
  "eventToString",
  "parse",
  "startAsync",
  "dumpState",
  "captureOpen",
  "captureClose",
];
const STATICS = [
  ...["id", "source", "name", "version", "description", "contact"],
  ...["extractSources", "extractEventTypes", "parseSources", "defaultMetrics", "requiredApiVersion"],
  ...["asyncEvents", "asyncSources"],
];

const FIELDS = 'a field is a method with a dot in its name: `"my.field"(e: PluginEvent): string`';
const STREAM = "it is a method of the EventStream that `open` returns; a generator closes in its `finally`";

/** Names of the plugin API, and of other SDKs for it, for what is written otherwise here. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ...all(FIELDS, "fields", "getFields", "extract", "extractFields"),
  ...all(STREAM, "nextBatch", "close"),
  ...all("call `reportProgress` of the SourceInstance that `open` takes", "progress", "getProgress"),
  ...all("the schema is made from `Config`: `extends Plugin<Config>`", "initSchema", "configSchema"),
  ...all("call it `init`", "onInit"),
  ...all("call it `startAsync`", "async", "asyncHandler", "asyncEventHandler", "setAsyncEventHandler"),
  ...all("tasks of `startAsync` are asked to stop by themselves", "stopAsync"),
  ...all("write `static readonly asyncSources`", "asyncEventSources"),
  ...all("call it `setConfig`", "updateConfig", "reconfigure", "onConfigChange", "onSetConfig", "configure"),
  ...all("call it `open`", "onOpen"),
  ...all("call it `destroy`", "onDestroy", "deinit"),
  ...all("call it `listOpenParams`", "openParams", "listOpenParameters", "openParameters"),
  ...all("call it `eventToString`", "eventString", "stringify"),
  ...all('a metric is a field: `readonly seen = this.metrics.counter("seen")`', "metrics", "getMetrics"),
  ...all("call it `captureOpen`", "onCaptureOpen"),
  ...all("call it `captureClose`", "onCaptureClose"),
  ...all("call it `parse`", "parseEvent", "parseEvents", "onEvent"),
  ...all("the events are those of the type that the parameter of `parse` has", "parseEventTypes"),
  ...all("write `static readonly parseSources`", "parseEventSources"),
  ...all("write `static readonly id`", "pluginId"),
  ...all("write `static readonly source`", "eventSource", "sourceName"),
  ...all("write `static readonly contact`", "author"),
  ...all("write `static readonly extractSources`", "eventSources", "extractEventSources"),
  ...all("write `static readonly extractEventTypes`", "eventTypes"),
  ...all("write `static readonly requiredApiVersion`", "apiVersion"),
};

function all(text: string, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [spelt(name), text]));
}

/** Without what names of one thing differ by. */
function spelt(name: string): string {
  return name
    .toLowerCase()
    .replace(/^plugin_(get_)?/, "")
    .replace(/[_$-]/g, "");
}

/** Members that look as if the host asked for them, and would be passed over without a word. Private ones are helpers. */
export function reportNearHooks({ chain }: PluginClass, problems: Problems): void {
  for (const member of chain.toReversed().flatMap((owner) => owner.members)) {
    const name = memberName(member);
    if (name === undefined || name.includes(".")) continue;
    if (hasModifier(member, ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) continue;
    const isStatic = hasModifier(member, ts.ModifierFlags.Static);
    if ((isStatic ? STATICS : HOOKS).includes(name)) continue;
    const advice = adviceFor(name, isStatic) ?? dotFor(member);
    const shown = isStatic ? `static ${name}` : name;
    if (advice !== undefined) problems.add(member.name!, "TSF5017", { name: shown, advice });
  }
}

/** Of a public method that takes an event as a field does: nothing else of the host would call it. */
function dotFor(member: ts.ClassElement): string | undefined {
  const isMethod = ts.isMethodDeclaration(member) && !hasModifier(member, ts.ModifierFlags.Static);
  const type = isMethod && member.parameters[0]?.type;
  const takesEvent = type && ts.isTypeReferenceNode(type) && type.typeName.getText() === "PluginEvent";
  return takesEvent ? FIELDS : undefined;
}

function adviceFor(name: string, isStatic: boolean): string | undefined {
  const hook = nearest(name, HOOKS);
  const constant = nearest(name, STATICS);
  const asHook = hook && `call it \`${hook}\`${isStatic ? ", not static" : ""}`;
  const asConstant = constant && `write \`static readonly ${constant}\``;
  const known = isStatic ? (asConstant ?? asHook) : (asHook ?? asConstant);
  return known ?? OTHERWISE[spelt(name)];
}

/** The name that was meant: another spelling, or one or two slips in a name that is long enough to tell. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  const given = spelt(name);
  const slips = (candidate: string): number => distance(given, candidate.toLowerCase());
  const allowed = (candidate: string): number => (candidate.length < 6 ? 0 : candidate.length < 9 ? 1 : 2);
  const [best] = candidates
    .filter((c) => slips(c) <= allowed(c) || isSwapped(given, c))
    .sort((a, b) => slips(a) - slips(b));
  return best;
}

/** Two letters next to each other have changed places. */
function isSwapped(given: string, candidate: string): boolean {
  const at = [...candidate].findIndex((letter, i) => letter.toLowerCase() !== given[i]);
  if (at < 0 || at + 1 >= candidate.length) return false;
  const swapped = candidate.slice(0, at) + candidate[at + 1]! + candidate[at]! + candidate.slice(at + 2);
  return swapped.toLowerCase() === given;
}

/** Letters to add, leave out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
