import { fileInfo, walk } from "tsfalco";

/** Whether a file or an object is a log by its name. */
export function isLog(name: string): boolean {
  return name.endsWith(".json") || name.endsWith(".json.gz");
}

/** The logs that a path leads to: itself, or those in the directory and inside, in the order of their names. */
export function findLogs(path: string): string[] {
  if (path === "") throw new Error("cloudtrail plugin error: missing input directory argument");
  const info = fileInfo(path);
  if (info === undefined) throw new Error(`cloudtrail plugin error: cannot open ${path}`);
  const found = info.kind === "directory" ? [...walk(path)] : [path];
  const logs = found.filter(isLog);
  if (logs.length === 0) throw new Error(`cloudtrail plugin error: no json files found in ${path}`);
  return logs;
}
