/* node:path as it is on POSIX systems. In the language that plugins are compiled from. */

export const sep = "/";
export const delimiter = ":";

const SLASH = 0x2f;

export interface ParsedPath {
  root: string;
  dir: string;
  base: string;
  ext: string;
  name: string;
}
export interface FormatInputPathObject {
  root?: string | undefined;
  dir?: string | undefined;
  base?: string | undefined;
  ext?: string | undefined;
  name?: string | undefined;
}

export function isAbsolute(path: string): boolean {
  return path.startsWith("/");
}

export function normalize(path: string): string {
  if (path === "") return ".";
  const root = isAbsolute(path) ? "/" : "";
  const end = path.endsWith("/") ? "/" : "";
  const inner = segments(path, root === "").join("/");
  if (inner !== "") return root + inner + end;
  return root === "" ? "." + end : root;
}

export function join(...paths: string[]): string {
  const given = paths.filter((path) => path !== "");
  return given.length === 0 ? "." : normalize(given.join("/"));
}

export function resolve(...paths: string[]): string {
  let all = "";
  for (let i = paths.length - 1; i >= 0 && !isAbsolute(all); i--) {
    const path = paths[i]!;
    if (path !== "") all = all === "" ? path : `${path}/${all}`;
  }
  if (!isAbsolute(all)) all = `${currentDirectory()}/${all}`;
  return "/" + segments(all, false).join("/");
}

export function relative(from: string, to: string): string {
  if (from === to) return "";
  const start = segments(resolve(from), false);
  const end = segments(resolve(to), false);
  let common = 0;
  while (common < start.length && common < end.length && start[common] === end[common]) common++;
  const up = start.slice(common).map(() => "..");
  return up.concat(end.slice(common)).join("/");
}

export function dirname(path: string): string {
  if (path === "") return ".";
  let last = path.length - 1;
  while (last > 0 && path.charCodeAt(last) === SLASH) last--;
  const slash = path.lastIndexOf("/", last);
  if (slash > 1) return path.slice(0, slash);
  if (slash === 1 && last > 1) return isAbsolute(path) ? "//" : path.slice(0, 1);
  return isAbsolute(path) ? "/" : ".";
}

export function basename(path: string, suffix = ""): string {
  if (suffix !== "" && suffix.length <= path.length) return withoutSuffix(path, suffix);
  let end = path.length;
  while (end > 0 && path.charCodeAt(end - 1) === SLASH) end--;
  return path.slice(path.lastIndexOf("/", end - 1) + 1, end);
}

/** Node's way: slashes at the end stay where the suffix is longer than the name and agrees with it. */
function withoutSuffix(path: string, suffix: string): string {
  if (suffix === path) return "";
  let nameEnd = -1;
  let end = -1;
  let start = 0;
  let left = suffix.length;
  for (let i = path.length - 1; i >= 0; i--) {
    const code = path.charCodeAt(i);
    if (code === SLASH) {
      if (nameEnd < 0) continue;
      start = i + 1;
      break;
    }
    if (nameEnd < 0) nameEnd = i + 1;
    if (left === 0) continue;
    if (code !== suffix.charCodeAt(left - 1)) {
      left = 0;
      end = nameEnd;
    } else if (--left === 0) end = i;
  }
  if (start === end) end = nameEnd;
  else if (end < 0) end = path.length;
  return path.slice(start, end);
}

export function extname(path: string): string {
  const base = basename(path);
  const dot = base.lastIndexOf(".");
  return dot < 1 || base === ".." ? "" : base.slice(dot);
}

export function parse(path: string): ParsedPath {
  const root = isAbsolute(path) ? "/" : "";
  let end = path.length;
  while (end > root.length && path.charCodeAt(end - 1) === SLASH) end--;
  if (end === root.length) return { root, dir: root, base: "", ext: "", name: "" };
  // A name behind the root alone has no slash of its own before it.
  const slash = path.lastIndexOf("/", end - 1);
  const part = slash < root.length ? 0 : slash + 1;
  const base = path.slice(part === 0 ? root.length : part, end);
  const dir = part > 0 ? path.slice(0, part - 1) : root;
  const dot = base.lastIndexOf(".");
  // Behind the root Node takes ".." for a name with an extension.
  const isWhole = dot < 1 || (base === ".." && (part > 0 || root === ""));
  return isWhole
    ? { root, dir, base, ext: "", name: base }
    : { root, dir, base, ext: base.slice(dot), name: base.slice(0, dot) };
}

export function format({
  root = "",
  dir = "",
  base = "",
  ext = "",
  name = "",
}: FormatInputPathObject): string {
  const dot = ext === "" || ext.startsWith(".") ? "" : ".";
  const last = base === "" ? name + dot + ext : base;
  const folder = dir === "" ? root : dir;
  return folder === "" || folder === root ? folder + last : `${folder}/${last}`;
}

/** The names of a path without "." and, where something is before it, "..". */
function segments(path: string, mayGoAbove: boolean): string[] {
  const kept: string[] = [];
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") kept.push(name);
    else if (kept.length > 0 && kept[kept.length - 1] !== "..") kept.pop();
    else if (mayGoAbove) kept.push(name);
  }
  return kept;
}
