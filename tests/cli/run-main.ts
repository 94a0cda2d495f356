import { vi } from "vitest";
import { main } from "../../compiler/cli/main.js";

interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process and collects what it prints. */
export async function tsfalco(...args: string[]): Promise<CliResult> {
  const printed = { stdout: "", stderr: "" };
  const take = (name: "stdout" | "stderr") =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      printed[name] += String(text);
      return true;
    });
  const log = vi.spyOn(console, "log").mockImplementation((text: string) => {
    printed.stdout += `${text}\n`;
  });
  const spies = [take("stdout"), take("stderr"), log];
  try {
    return { code: await main(["node", "tsfalco", ...args]), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
