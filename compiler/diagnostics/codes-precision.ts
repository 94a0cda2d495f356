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
  TSF6002: {
    title: "bigint literal out of range",
    message: "{literal} does not fit a bigint of the compiled program",
    hint: "a bigint holds -2^63 to 2^64-1",
    explanation:
      "Falco's integers have 64 bits, and a compiled bigint holds the signed and the unsigned ones. Beyond, operations throw a RangeError.",
    bad: "export const big = 18446744073709551616n;",
    good: "export const big = 18446744073709551615n;",
  },
} as const satisfies Record<string, CodeEntry>;
