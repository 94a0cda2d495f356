// In the language that plugins are compiled from: the compiler takes this file into programs.
import { readdirSync } from "node:fs";

/** Whether a path has `*`, `?` or `[...]` in it. */
export function isPattern(path: string): boolean {
  return path.includes("*") || path.includes("?") || path.includes("[");
}

/**
 * The paths that fit a pattern: `*` is any text within a name, `?` a character, `[a-z]` and `[!a-z]` one of some, `**`
 * as a whole name any directories, none too. Names that begin with a dot fit patterns that do; `**` follows no links.
 *
 * @param failed Is told of directories that cannot be read, but not of those that are not there.
 * @param looked Is told of all directories, before they are read; "" is the current one.
 */
export function pathsOf(
  pattern: string,
  failed: (path: string, error: Error) => void,
  looked: (folder: string) => void = () => undefined,
): string[] {
  const isAbsolute = pattern.startsWith("/");
  const parts = pattern.split("/").filter((part) => part !== "");
  const found: string[] = [];
  expand(isAbsolute ? "/" : "", parts, 0, found, { failed, looked });
  return found;
}

/** Who is told of directories. */
interface Listeners {
  failed: (path: string, error: Error) => void;
  looked: (folder: string) => void;
}

function expand(base: string, parts: readonly string[], at: number, found: string[], told: Listeners): void {
  const part = parts[at]!;
  const isLast = at === parts.length - 1;
  if (!isPattern(part)) {
    if (isLast) found.push(inside(base, part));
    else expand(inside(base, part), parts, at + 1, found, told);
    return;
  }
  const isDeep = part === "**" && !isLast;
  if (isDeep) expand(base, parts, at + 1, found, told);
  told.looked(base);
  for (const entry of entriesOf(base, told)) {
    const { name } = entry;
    if (!fits(name, isDeep ? "*" : part)) continue;
    if (isLast) found.push(inside(base, name));
    else if (isDeep && entry.isDirectory()) expand(inside(base, name), parts, at, found, told);
    else if (!isDeep && !entry.isFile()) expand(inside(base, name), parts, at + 1, found, told);
  }
}

function entriesOf(directory: string, { failed }: Listeners) {
  try {
    return readdirSync(directory === "" ? "." : directory, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof Error && code !== "ENOENT" && code !== "ENOTDIR") failed(directory, error);
    return [];
  }
}

function inside(base: string, name: string): string {
  return base === "" ? name : base.endsWith("/") ? base + name : `${base}/${name}`;
}

/** Whether a name fits a pattern without `/`. */
export function fits(name: string, pattern: string): boolean {
  if (name.startsWith(".") && !pattern.startsWith(".")) return false;
  const text = [...name];
  const marks = [...pattern];
  let [at, mark] = [0, 0];
  /** Where the last `*` stands, and how far it reaches. */
  let [star, reach] = [-1, 0];
  while (at < text.length) {
    const end = mark < marks.length ? fitsOne(text[at]!, marks, mark) : -1;
    if (marks[mark] === "*") {
      star = mark++;
      reach = at;
    } else if (end > 0) {
      at++;
      mark = end;
    } else if (star >= 0) {
      mark = star + 1;
      at = ++reach;
    } else {
      return false;
    }
  }
  while (marks[mark] === "*") mark++;
  return mark === marks.length;
}

/** Where the pattern goes on behind what fits the character; -1 when it does not. */
function fitsOne(char: string, marks: readonly string[], at: number): number {
  const mark = marks[at]!;
  if (mark === "?") return at + 1;
  const end = mark === "[" ? marks.indexOf("]", at + (isNegated(marks, at) ? 3 : 2)) : -1;
  if (end < 0) return mark === char ? at + 1 : -1;
  const negated = isNegated(marks, at);
  let isIn = false;
  for (let i = at + (negated ? 2 : 1); i < end; i++) {
    const first = marks[i]!;
    const isRange = marks[i + 1] === "-" && i + 2 < end;
    const last = isRange ? marks[i + 2]! : first;
    if (isRange) i += 2;
    if (first.codePointAt(0)! <= char.codePointAt(0)! && char.codePointAt(0)! <= last.codePointAt(0)!)
      isIn = true;
  }
  return isIn !== negated ? end + 1 : -1;
}

function isNegated(marks: readonly string[], at: number): boolean {
  return marks[at + 1] === "!" || marks[at + 1] === "^";
}
