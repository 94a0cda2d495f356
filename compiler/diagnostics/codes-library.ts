import { type CodeEntry } from "./code-entry.js";

/** TSF4xxx: the standard library and modules. */
export const LIBRARY_CODES = {
  TSF4000: {
    title: "Library function that is not supported",
    message: "`{name}` is not supported here",
    hint: "see docs/library.md for what there is",
    explanation: "The function exists, but not in this form.",
    bad: "export const parse = JSON.parse;",
    good: "export const parse = (text: string): unknown => JSON.parse(text);",
  },
  TSF4001: {
    title: "Module that is not part of the program",
    message: 'module "{module}" cannot be compiled in',
    hint: 'import relative TypeScript files, or types and functions from "tsfalco"',
    explanation:
      "Node's modules need Node, and packages are JavaScript: neither can be compiled into a plugin.",
    bad: 'import { readFileSync } from "node:fs";\nexport const text = readFileSync("/etc/hostname", "utf8");',
    good: 'import { LineReader } from "tsfalco";\nexport const text = LineReader.open("/etc/hostname").readLine(1000);',
  },
} as const satisfies Record<string, CodeEntry>;
