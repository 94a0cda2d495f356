/* Patterns: from source and flags to what the matcher runs. */
import { CharacterClasses } from "./classes.js";
import { compileTree } from "./compile.js";
import { type GroupName, PatternNames } from "./names.js";
import { PatternParser } from "./parse.js";
import { PatternText } from "./pattern-text.js";
import type { UnicodeProperties } from "./properties.js";

/** What a matcher runs. */
export interface Pattern {
  /** Words of 32 bits for runtime-c/regexp. */
  readonly words: number[];
  /** Groups, the whole match (0) included. */
  readonly groups: number;
  /** Named groups in the order of the source. */
  readonly names: readonly GroupName[];
}

const FLAGS = "dgimsuy";

/** @throws SyntaxError with V8's text. */
export function compilePattern(source: string, flags: string, properties: UnicodeProperties): Pattern {
  for (let i = 0; i < flags.length; i++)
    if (!FLAGS.includes(flags[i]!) || flags.indexOf(flags[i]!) !== i)
      throw new SyntaxError(`Invalid flags supplied to RegExp constructor '${flags}'`);
  const has = (flag: string): boolean => flags.includes(flag);
  const unicode = has("u");
  const matching = { ignoreCase: has("i"), multiline: has("m"), dotAll: has("s"), unicode };
  const names = new PatternNames(properties);
  const text = new PatternText(source, flags, unicode);
  const parser = new PatternParser(text, new CharacterClasses(matching, properties), names);
  const tree = parser.parse();
  return { words: compileTree(tree, parser.groups, matching), groups: parser.groups, names: names.defined };
}
