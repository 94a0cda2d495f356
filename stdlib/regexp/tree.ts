/* What a pattern says (ECMA-262 22.2.1), as the compiler of patterns sees it. */

/** Characters, as sorted ranges that do not touch: [first, last, first, last, ...]. Units, with flag u code points. */
export type CharacterSet = readonly number[];

export type PatternNode =
  Empty | Character | Sequence | Alternatives | Group | Repetition | Assertion | Lookaround | BackReference;

export interface Empty {
  readonly kind: "empty";
}

/** One character of a set: `a`, `.`, `[a-z]`, `\d`. */
export interface Character {
  readonly kind: "character";
  readonly set: CharacterSet;
}

export interface Sequence {
  readonly kind: "sequence";
  readonly items: readonly PatternNode[];
}

export interface Alternatives {
  readonly kind: "alternatives";
  readonly items: readonly PatternNode[];
}

/** `( )`: what it matches is kept. */
export interface Group {
  readonly kind: "group";
  readonly index: number;
  readonly body: PatternNode;
}

/** `* + ? {n,m}`, lazy or not. Groups from `firstGroup` up to `endGroup` lie inside and are forgotten in each turn. */
export interface Repetition {
  readonly kind: "repetition";
  readonly body: PatternNode;
  readonly min: number;
  /** Infinity for no limit. */
  readonly max: number;
  readonly greedy: boolean;
  readonly firstGroup: number;
  readonly endGroup: number;
}

export interface Assertion {
  readonly kind: "assertion";
  readonly what: "start" | "end" | "boundary" | "no boundary";
}

export interface Lookaround {
  readonly kind: "lookaround";
  readonly behind: boolean;
  readonly negative: boolean;
  readonly body: PatternNode;
  readonly firstGroup: number;
  readonly endGroup: number;
}

export interface BackReference {
  readonly kind: "reference";
  readonly group: number;
}

/** What flags say of matching; g, d and y are the object's affair. */
export interface MatchFlags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly unicode: boolean;
}
