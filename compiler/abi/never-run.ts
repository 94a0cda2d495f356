import type { ProgramLowering } from "../lower/program.js";
import { Refusal } from "../project/refusal.js";
import type { PluginModel } from "./lower-plugin.js";

/** Code of a plugin that is to run later, when no loop runs it. */
export function neverRun({ runsLater }: ProgramLowering, { source }: PluginModel): Refusal[] {
  const hasLoop = source?.gives.kind === "generator" && source.gives.isAsync;
  return runsLater === undefined || hasLoop ? [] : [new Refusal(runsLater, "TSF5071", {})];
}
