import { nanosecondsOf } from "./node.js";

/**
 * Nanoseconds since 1970 of an RFC 3339 time such as `2024-05-01T12:00:00.123456789Z` or `…+02:00`, or `undefined`
 * when the text is not one. A lower-case `t` or `z` is as good, and a blank for the `T`. Of a fraction, nine digits
 * count; there are no leap seconds; a time that a bigint does not hold (from the year 2554 on) is none.
 */
export function parseRfc3339(text: string): bigint | undefined {
  return nanosecondsOf(text);
}
