import { Owned } from "../base/owned.js";
import { systemError } from "./node.js";

/** As many files as the native runtime lets a plugin have open. */
const most = 512;

export const openFiles = new Owned();

export function refuseMore(path: string): void {
  if (openFiles.count >= most) throw systemError(-24, "EMFILE", "too many open files", "open", path);
}
