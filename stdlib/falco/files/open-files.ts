import { systemError } from "./node.js";

/** What is closed with the plugin that opened it. */
export interface Closable {
  close(): void;
}

/** As many files as the native runtime lets a plugin have open. */
const most = 512;

/** Of the plugin whose code is running. */
let current = new Set<Closable>();

/** Runs `action`, in which files that are opened are kept in `files`. */
export function withFiles<T>(files: Set<Closable>, action: () => T): T {
  const outer = current;
  current = files;
  try {
    return action();
  } finally {
    current = outer;
  }
}

export function refuseMore(path: string): void {
  if (current.size >= most) throw systemError(-24, "EMFILE", "too many open files", "open", path);
}

/** Keeps a file until the function is called that this returns. */
export function keepOpen(file: Closable): () => void {
  const files = current;
  files.add(file);
  return () => files.delete(file);
}
