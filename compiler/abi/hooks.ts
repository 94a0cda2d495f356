import { asMethod, instanceMembers, type PluginClass, type PluginMethod } from "./plugin-class.js";
import { isAsync } from "../lower/awaiting.js";
import type { Problems } from "./problems.js";

const SIGNATURES = {
  init: { text: "init(): void", parameters: 0 },
  setConfig: { text: "setConfig(next: Config): void", parameters: 1 },
  startAsync: { text: "startAsync(events: AsyncEvents): void", parameters: 1 },
  dumpState: { text: "dumpState(dump: StateDump): void", parameters: 1 },
  destroy: { text: "destroy(): void", parameters: 0 },
  listOpenParams: { text: "listOpenParams(): OpenParam[]", parameters: 0 },
  captureOpen: { text: "captureOpen(capture: Capture): void", parameters: 1 },
  captureClose: { text: "captureClose(capture: Capture): void", parameters: 1 },
  parse: { text: "parse(e: PluginEvent): void", parameters: 1 },
  eventToString: { text: "eventToString(e: PluginEvent): string", parameters: 1 },
} as const;

type HookName = keyof typeof SIGNATURES;
/** The methods of a plugin that the host calls by name, besides `open`. */
export type PluginHooks = Partial<Record<HookName, PluginMethod>>;

/** Finds the hooks. TypeScript checks their types against Plugin's; what it lets through is checked here. */
export function readHooks(plugin: PluginClass, problems: Problems): PluginHooks {
  const members = instanceMembers(plugin.chain);
  const hooks: PluginHooks = {};
  for (const name of Object.keys(SIGNATURES) as HookName[]) {
    const declarations = members.get(name);
    if (!declarations) continue;
    const method = asMethod(name, declarations);
    const { text, parameters } = SIGNATURES[name];
    const node = method?.declaration;
    if (node && isAsync(node)) problems.add(declarations[0]!.name!, "TSF5070", { name });
    if (node && node.parameters.length <= parameters && !node.asteriskToken && !node.typeParameters)
      hooks[name] = method;
    else problems.add(declarations[0]!.name!, "TSF5009", { name, signature: text });
  }
  return hooks;
}
