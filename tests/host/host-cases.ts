import { fileURLToPath } from "node:url";
import { buildCPlugin, buildTickLibrary, hasGcc } from "./c-plugin.js";
import { compilePlugin } from "./compiled-plugin.js";
import type { HostCase } from "./host-case.js";
import { addressSanitizer } from "./sysdig.js";
import { tickCase } from "./tick-case.js";

const inC: HostCase = { ...tickCase, title: "the tick plugin in C", library: buildTickLibrary };

const compiled: HostCase = {
  ...tickCase,
  title: "the tick plugin in TypeScript",
  // A generator runs when the first event is asked for.
  badOpens: tickCase.badOpens.map((bad) => ({ ...bad, status: 0 })),
  library: () => compilePlugin(fileURLToPath(new URL("../bench/tick.ts", import.meta.url))),
};

const sanitized = (): HostCase => ({
  ...tickCase,
  title: "the tick plugin in C with AddressSanitizer",
  library: () => buildCPlugin("tests/bench/tick.c", ["-g", "-fsanitize=address"]),
  env: addressSanitizer(),
});

/** The libraries that are tried in the real host. */
export const hostCases: readonly HostCase[] = [inC, compiled, ...(hasGcc ? [sanitized()] : [])];
