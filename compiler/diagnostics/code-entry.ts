/** One kind of finding. A code, once released, is never given another meaning. */
export interface CodeEntry {
  /** What `explain` shows as the heading: a few words. */
  readonly title: string;
  /** The finding in one sentence; `{name}` is filled in by `report`. No full stop at the end. */
  readonly message: string;
  /** What to do instead, in one sentence; may use the same holes. */
  readonly hint: string;
  /** Why it is so, for `explain`. */
  readonly explanation: string;
  /** A smallest program that reports the code; for codes about no source, what leads there. */
  readonly bad: string;
  /** The same, put right. */
  readonly good: string;
  /** "error" unless given. */
  readonly severity?: "warning";
}

/** The names between braces in a message or hint. */
export type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;
