/** Control characters but for line feed and tab, and those that turn the direction of writing. */
const STEERING = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from outside (sources, file names, what a library says of itself) for a terminal, which would obey what steers
 * it: as \u001b. The native runner does the same (runner/printable.c).
 */
export function printable(text: string): string {
  return text.replace(STEERING, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
