/**
 * What becomes of a line that is too long: `"error"` is a RangeError, `"skip"` passes over it, `"cut"` gives its start,
 * which ends between two characters.
 */
export type LongLines = "error" | "skip" | "cut";

/** How to read lines. */
export interface LineOptions {
  /** Longest line accepted, its end not counted; 1 MiB unless given. */
  maxBytes?: number | undefined;
  /** What becomes of longer ones; `"error"` unless given. */
  longLines?: LongLines | undefined;
}
