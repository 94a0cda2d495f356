import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";

const COMMAND = join(PACKAGE_ROOT, "bin", "tsfalco.js");

/** A folder with a small plugin, `dot.ts`, that yields a letter whenever it is asked, for ever. */
export function pluginFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-command-"));
  writeFileSync(join(folder, "package.json"), '{"name":"dot","version":"1.0.0","type":"module"}\n');
  writeFileSync(join(folder, "letter.ts"), 'export const LETTER = "a";\n');
  writeFileSync(
    join(folder, "dot.ts"),
    `import { Plugin, type PluginEvent } from "tsfalco";
import { LETTER } from "./letter.ts";
/** Yields letters. */
export default class Dot extends Plugin {
  static readonly id = 999;
  static readonly source = "dot";
  *open() {
    for (;;) yield LETTER;
  }
  /** The letter. */
  "dot.letter"(e: PluginEvent): string {
    return e.text;
  }
  /** The payload, with everything in it to be seen. */
  "dot.payload"(e: PluginEvent): string {
    return JSON.stringify(e.text);
  }
}
`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a process of its own; `during` may look at it while it runs. */
export function command(
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; during?: (child: ChildProcess) => void },
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text.slice(0, 10_000)));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  options.during?.(child);
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, ...output })));
}
