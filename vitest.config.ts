import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Files that put mocks in the place of modules have their modules to themselves. */
const apart = ["tests/cli/compile.test.ts", "tests/targets/reproducible.test.ts"];

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const never = [
  ...["**/node_modules/**", "**/fixtures/**"],
  // Takes other SDKs' toolchains and minutes: for who asks for it (docs/testing.md).
  ...(process.env["TSFALCO_PEERS"] === "1" ? [] : ["tests/verify/peers.test.ts"]),
];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^tsfalco\/testing$/, replacement: path("stdlib/testing/index.ts") },
      { find: /^tsfalco\/events$/, replacement: path("stdlib/falco/events/index.ts") },
      { find: /^tsfalco$/, replacement: path("stdlib/falco/index.ts") },
    ],
  },
  test: {
    // The others share a compiler that is loaded, and optimised by V8, once a worker: a third of the processor's time.
    projects: [
      { extends: true, test: { name: "apart", include: apart, exclude: never } },
      {
        extends: true,
        test: {
          name: "together",
          isolate: false,
          include: ["tests/**/*.test.ts", "examples/**/*.test.ts"],
          exclude: [...never, ...apart],
        },
      },
    ],
    // vitest leaves a processor free, but a worker here waits for compilers and hosts most of the time.
    maxWorkers: availableParallelism(),
    // Tests start C compilers and hosts; a cold cache builds the runtime first.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
