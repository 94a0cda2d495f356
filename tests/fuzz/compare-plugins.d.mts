import type { PluginClass } from "../../stdlib/testing/index.js";
import type * as testing from "../../stdlib/testing/index.js";
import type { Compiler } from "../corpus/harness.mjs";

export function comparePlugin(
  source: string,
  texts: readonly string[],
  folder: string,
  environment: {
    readonly testing: Pick<typeof testing, "loadInNode" | "loadLibrary" | "testEvent">;
    readonly load: (entry: string) => Promise<PluginClass>;
    readonly compiler: {
      readonly compileProgram: (options: {
        entry: string;
        emit: "library";
      }) => ReturnType<Compiler["compileProgram"]>;
      readonly build: Compiler["build"];
    };
  },
): Promise<string | undefined>;
