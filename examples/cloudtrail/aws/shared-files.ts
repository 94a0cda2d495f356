import { readFileSync } from "node:fs";
import type { AwsConfig } from "./config.js";

/** What the shared files of AWS's tools say of a profile. */
export type Profile = Map<string, string>;

/** The profile that is asked for, of the config file and over it of the credentials file; empty when neither has it. */
export function readProfile(config: AwsConfig): { name: string; profile: Profile } {
  const asked = config.profile ?? process.env["AWS_PROFILE"];
  const name = asked ?? "default";
  const home = `${process.env["HOME"] ?? ""}/.aws`;
  const settings = config.config ?? process.env["AWS_CONFIG_FILE"] ?? `${home}/config`;
  const keys = config.credentials ?? process.env["AWS_SHARED_CREDENTIALS_FILE"] ?? `${home}/credentials`;
  const profile: Profile = new Map();
  for (const [file, section] of [
    [settings, name === "default" ? name : `profile ${name}`],
    [keys, name],
  ] as const)
    for (const [key, value] of sectionsOf(file).get(section) ?? []) profile.set(key, value);
  if (asked !== undefined && profile.size === 0)
    throw new Error(`there is no profile '${name}' in ${settings} and ${keys}`);
  return { name, profile };
}

/** The sections of a file; none when it is not there. */
function sectionsOf(path: string): Map<string, Profile> {
  const sections = new Map<string, Profile>();
  let section: Profile | undefined;
  for (const line of textOf(expanded(path)).split("\n")) {
    const text = line.trim();
    if (text === "" || text.startsWith("#") || text.startsWith(";")) continue;
    const header = /^\[\s*(.+?)\s*\]/.exec(text)?.[1];
    if (header !== undefined) {
      const name = header.replaceAll(/\s+/g, " ");
      section = sections.get(name) ?? new Map<string, string>();
      sections.set(name, section);
      continue;
    }
    const equals = text.indexOf("=");
    // What is indented belongs to a value that has parts: `s3 =` and its settings. None of them is used here.
    if (section && equals > 0 && !/^\s/.test(line))
      section.set(text.slice(0, equals).trim().toLowerCase(), text.slice(equals + 1).trim());
  }
  return sections;
}

function expanded(path: string): string {
  return path.startsWith("~/") ? `${process.env["HOME"] ?? ""}${path.slice(1)}` : path;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
