import type { CodeEntry } from "./code-entry.js";

/** TSF6xxx: numbers that would not be what they look like. */
export const PRECISION_CODES = {
  TSF6001: {
    title: "Number literal that loses digits",
    message: "{literal} is not exact as a number: it becomes {value}",
    hint: "write it as a bigint: {literal}n",
    explanation: "A number holds integers exactly up to 2^53.",
    bad: "export const id = 9007199254740993;",
    good: "export const id = 9007199254740993n;",
    severity: "warning",
  },
} as const satisfies Record<string, CodeEntry>;
