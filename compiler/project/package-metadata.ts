import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a plugin's package.json says; absent fields are undefined. */
export interface PackageMetadata {
  /** Absolute path of the file; undefined when there is no package.json above the plugin. */
  readonly file: string | undefined;
  /** Without an npm scope: "@acme/my-plugin" is "my-plugin". */
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly description: string | undefined;
  /** The author, else the repository's or the bugs' URL: what Falco calls the contact. */
  readonly contact: string | undefined;
}

/** Reads the nearest package.json at or above the folder of `entry`; one that is no JSON object counts as empty. */
export function readPackageMetadata(entry: string): PackageMetadata {
  const file = findPackageJson(dirname(entry));
  const json = file === undefined ? {} : readObject(file);
  return {
    file,
    name: text(json["name"])?.replace(/^@[^/]*\//, ""),
    version: text(json["version"]),
    description: text(json["description"]),
    contact: person(json["author"]) ?? url(json["repository"]) ?? url(json["bugs"]),
  };
}

function findPackageJson(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return undefined;
  }
}

function readObject(file: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** npm's author: text, or an object that npm's text form is made of. */
function person(value: unknown): string | undefined {
  if (typeof value === "string") return text(value);
  const { name, email, url } = asObject(value);
  const parts = [text(name), text(email) && `<${text(email)}>`, text(url) && `(${text(url)})`];
  return text(parts.filter((part) => part !== undefined).join(" "));
}

function url(value: unknown): string | undefined {
  return text(value) ?? text(asObject(value)["url"]);
}
