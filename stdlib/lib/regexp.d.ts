/// <reference no-default-lib="true"/>

// Regular expressions: all that ES2023 has, except what needs symbols, and `compile`.

type CompiledRegExp = import("../regexp/regexp.js").RegExp;
/** UTF-16 code units are matched, code points with the flag u or v. */
interface RegExp extends CompiledRegExp {}
interface RegExpConstructor {
  /** @throws SyntaxError for what is no pattern, or no flags. */
  new (pattern: RegExp | string, flags?: string): RegExp;
  /** As `new`, but gives a RegExp itself when no flags are given. */
  (pattern: RegExp | string, flags?: string): RegExp;
  readonly prototype: RegExp;
}
declare var RegExp: RegExpConstructor;

/** The whole match and the groups; a group that took no part is undefined, which its type does not say. */
interface RegExpMatchArray extends Array<string> {
  /** Where the match begins; undefined of all matches, as the flag g gives them. */
  index?: number;
  input?: string;
  0: string;
  /** By name, when the pattern has names. */
  groups?: { [key: string]: string };
  /** Where the groups begin and end, with the flag d. */
  indices?: RegExpIndicesArray;
}
interface RegExpExecArray extends Array<string> {
  index: number;
  input: string;
  0: string;
  groups?: { [key: string]: string };
  indices?: RegExpIndicesArray;
}
interface RegExpIndicesArray extends Array<[number, number]> {
  groups?: { [key: string]: [number, number] };
}
interface RegExpStringIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): RegExpStringIterator<T>;
}
