import type { PluginEvent } from "tsfalco";
import { spec } from "./audit-event.js";
import { walk, walkTexts } from "./walk.js";

/** What kinds of volume a pod has: the names of each volume's properties but for `name`. */
export function volumeTypes(e: PluginEvent, index: number | undefined): string[] {
  const types: string[] = [];
  for (const volume of walk(spec(e), index, ["volumes", ""]) ?? []) {
    for (const key of volume?.keys() ?? []) {
      if (key !== "name") types.push(key);
    }
  }
  return types;
}

/** Whether a volume mounts `path` of the host; `path*` stands for all that start so. No value without such volumes. */
export function anyHostPath(e: PluginEvent, path: string): string | undefined {
  const mounted = walkTexts(spec(e), undefined, ["volumes", "hostPath", "path"]);
  if (mounted.length === 0) return undefined;
  const isPrefix = path.endsWith("*");
  const wanted = isPrefix ? path.slice(0, -1) : path;
  for (const candidate of mounted) {
    if (isPrefix ? candidate.startsWith(wanted) : candidate === wanted) return "true";
  }
  return "false";
}
