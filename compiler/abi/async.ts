import type { ts } from "../project/typescript.js";
import type { PluginHooks } from "./hooks.js";
import type { PluginMetadata } from "./metadata.js";
import type { Problems } from "./problems.js";

/** The asynchronous events of a plugin. */
export interface PluginAsync {
  readonly names: readonly string[];
  /** Empty: every source. */
  readonly sources: readonly string[];
  /** Where events go unless they say otherwise, and its plugin's id: "syscall" is the host's and has 0. */
  readonly ownSource: string;
  readonly ownId: number;
}

/** Each needs the other: without names the host takes no event, without a method there are none. */
export function checkAsync(
  hooks: PluginHooks,
  { asyncEvents, asyncSources }: PluginMetadata,
  plugin: ts.Node,
  problems: Problems,
): void {
  const method = hooks.startAsync ?? hooks.dumpState;
  const isWrong = problems.found.some((p) => p.code === "TSF5006" && p.values["name"] === "asyncEvents");
  if (method && !asyncEvents && !isWrong)
    problems.add(method.declaration.name, "TSF5032", {
      name: method.name,
      missing: "`static readonly asyncEvents`",
    });
  const member = asyncEvents ? "asyncEvents" : asyncSources ? "asyncSources" : undefined;
  if (member && !method)
    problems.add(plugin, "TSF5032", { name: `static ${member}`, missing: "`startAsync` or `dumpState`" });
}

export function readAsync(metadata: PluginMetadata, isSource: boolean): PluginAsync | undefined {
  const { asyncEvents, asyncSources, source, id } = metadata;
  if (!asyncEvents) return undefined;
  const own =
    isSource && source !== "" ? { ownSource: source, ownId: id } : { ownSource: "syscall", ownId: 0 };
  return { names: asyncEvents, sources: asyncSources ?? (isSource && source !== "" ? [source] : []), ...own };
}
