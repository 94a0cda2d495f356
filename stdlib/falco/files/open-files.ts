import { AsyncLocalStorage } from "node:async_hooks";
import { systemError } from "./node.js";

/** What is closed with the plugin that opened it. */
export interface Closable {
  close(): void;
}

/** As many files as the native runtime lets a plugin have open. */
const most = 512;

/** Of the plugin whose code is running, and of none. */
const current = new AsyncLocalStorage<Set<Closable>>();
const others = new Set<Closable>();

/** Runs `action`, in which files that are opened are kept in `files`. */
export function withFiles<T>(files: Set<Closable>, action: () => T): T {
  return current.run(files, action);
}

export function refuseMore(path: string): void {
  const { size } = current.getStore() ?? others;
  if (size >= most) throw systemError(-24, "EMFILE", "too many open files", "open", path);
}

/** Keeps a file until the function is called that this returns. */
export function keepOpen(file: Closable): () => void {
  const files = current.getStore() ?? others;
  files.add(file);
  return () => files.delete(file);
}
