/* The grammar of patterns (ECMA-262 22.2.1 and B.1.2), with V8's words for what is no pattern. */
import type { CharacterClasses } from "./classes.js";
import { parseClass } from "./class.js";
import { characterEscape, isClassEscape } from "./escapes.js";
import type { PatternNames } from "./names.js";
import { END, isDigit, type PatternText } from "./pattern-text.js";
import type { PatternNode } from "./tree.js";

const MOST_GROUPS = 65535;
/** Deeper patterns would end the stack. */
const DEEPEST = 1000;

/** Reads a pattern into its tree. */
export class PatternParser {
  /** Groups begun so far, the whole match included. */
  groups = 1;
  private depth = 0;

  constructor(
    private readonly text: PatternText,
    private readonly classes: CharacterClasses,
    readonly names: PatternNames,
  ) {}

  /** @throws SyntaxError for what is no pattern. */
  parse(): PatternNode {
    const tree = this.alternatives();
    if (!this.text.ended()) throw this.text.error("Unmatched ')'");
    this.names.resolve(this.text);
    return tree;
  }

  /** Up to a `)` or the end. */
  private alternatives(): PatternNode {
    if (++this.depth > DEEPEST) throw this.text.error("Regular expression too large");
    const items = [this.sequence()];
    while (this.text.takes(0x7c)) items.push(this.sequence());
    this.depth--;
    return items.length === 1 ? items[0]! : { kind: "alternatives", items };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    for (;;) {
      const c = this.text.current();
      if (c === END || c === 0x7c || c === 0x29) break;
      const firstGroup = this.groups;
      const term = this.term(c);
      items.push(term.kind === "assertion" ? term : this.quantified(term, firstGroup));
    }
    return items.length === 1
      ? items[0]!
      : items.length === 0
        ? { kind: "empty" }
        : { kind: "sequence", items };
  }

  private term(c: number): PatternNode {
    switch (c) {
      case 0x5e:
        this.text.advance();
        return { kind: "assertion", what: "start" };
      case 0x24:
        this.text.advance();
        return { kind: "assertion", what: "end" };
      case 0x28:
        return this.parenthesis();
      case 0x5b:
        return { kind: "character", set: parseClass(this.text, this.classes, this.names) };
      case 0x5c:
        return this.escape();
      case 0x2e:
        this.text.advance();
        return { kind: "character", set: this.classes.dot() };
      case 0x2a:
      case 0x2b:
      case 0x3f:
        throw this.text.error("Nothing to repeat");
      default:
        return this.literal(c);
    }
  }

  private literal(c: number): PatternNode {
    if (c === 0x7b && this.interval() !== undefined) throw this.text.error("Nothing to repeat");
    if (this.text.unicode && (c === 0x7b || c === 0x7d || c === 0x5d))
      throw this.text.error("Lone quantifier brackets");
    this.text.advance();
    return { kind: "character", set: this.classes.one(c) };
  }

  /** `term` with the quantifier that follows, if one does. */
  private quantified(term: PatternNode, firstGroup: number): PatternNode {
    const c = this.text.current();
    let min = 0;
    let max = Infinity;
    if (c === 0x7b) {
      const limits = this.interval();
      if (limits === undefined) {
        if (this.text.unicode) throw this.text.error("Incomplete quantifier");
        return term;
      }
      [min, max] = limits;
      if (max < min) throw this.text.error("numbers out of order in {} quantifier");
    } else if (c === 0x2a || c === 0x2b || c === 0x3f) {
      this.text.advance();
      if (c === 0x2b) min = 1;
      if (c === 0x3f) max = 1;
    } else {
      return term;
    }
    const greedy = !this.text.takes(0x3f);
    if (term.kind === "lookaround" && (this.text.unicode || term.behind))
      throw this.text.error("Invalid quantifier");
    return { kind: "repetition", body: term, min, max, greedy, firstGroup, endGroup: this.groups };
  }

  /** `{n}`, `{n,}` or `{n,m}`; undefined, and nothing read, when it is no quantifier. */
  private interval(): [number, number] | undefined {
    const start = this.text.at;
    this.text.advance();
    if (isDigit(this.text.current())) {
      const min = this.number();
      if (this.text.takes(0x7d)) return [min, min];
      if (this.text.takes(0x2c)) {
        if (this.text.takes(0x7d)) return [min, Infinity];
        const max = this.number();
        if (this.text.takes(0x7d)) return [min, max];
      }
    }
    this.text.at = start;
    return undefined;
  }

  /** Beyond 2^31 - 2 there is no limit, as in V8. */
  private number(): number {
    let value = 0;
    while (isDigit(this.text.current())) {
      value = Math.min(value * 10 + this.text.current() - 48, 0x7fffffff);
      this.text.advance();
    }
    return value === 0x7fffffff ? Infinity : value;
  }

  private parenthesis(): PatternNode {
    this.text.advance();
    if (this.text.current() !== 0x3f) return this.capture(false);
    switch (this.text.next()) {
      case 0x3a: {
        this.text.advance(2);
        const body = this.alternatives();
        this.close();
        // A group may be repeated, whatever is in it.
        return body.kind === "assertion" || body.kind === "lookaround"
          ? { kind: "sequence", items: [body] }
          : body;
      }
      case 0x3d:
      case 0x21:
        return this.lookaround(false);
      case 0x3c: {
        this.text.advance();
        const after = this.text.next();
        if (after === 0x3d || after === 0x21) return this.lookaround(true);
        this.text.advance();
        return this.capture(true);
      }
      default:
        throw this.text.error("Invalid group");
    }
  }

  private capture(named: boolean): PatternNode {
    if (this.groups > MOST_GROUPS) throw this.text.error("Too many captures");
    const index = this.groups++;
    if (named) this.names.define(this.text, index);
    const body = this.alternatives();
    this.close();
    return { kind: "group", index, body };
  }

  private lookaround(behind: boolean): PatternNode {
    const negative = this.text.next() === 0x21;
    this.text.advance(2);
    const firstGroup = this.groups;
    const body = this.alternatives();
    this.close();
    return { kind: "lookaround", behind, negative, body, firstGroup, endGroup: this.groups };
  }

  private close(): void {
    if (!this.text.takes(0x29)) throw this.text.error("Unterminated group");
  }

  private escape(): PatternNode {
    const { text } = this;
    const c = text.next();
    if (c === END) throw text.error("\\ at end of pattern");
    if (c === 0x62 || c === 0x42) {
      text.advance(2);
      return { kind: "assertion", what: c === 0x62 ? "boundary" : "no boundary" };
    }
    if (c >= 0x31 && c <= 0x39) {
      const group = this.backReference();
      if (group !== undefined) return { kind: "reference", group };
      if (text.unicode) throw text.error("Invalid escape");
      if (c >= 0x38) {
        text.advance(2);
        return { kind: "character", set: this.classes.one(c) };
      }
    }
    if (c === 0x6b && (text.unicode || this.names.any(text))) return this.names.reference(text);
    if (isClassEscape(c, text.unicode)) return { kind: "character", set: this.classes.escaped(text, false) };
    return { kind: "character", set: this.classes.one(characterEscape(text, false, this.names)) };
  }

  /** `\1` and on: the group, if the pattern has as many; else nothing is read. */
  private backReference(): number | undefined {
    const start = this.text.at;
    this.text.advance();
    let value = 0;
    while (isDigit(this.text.current()) && value <= MOST_GROUPS) {
      value = value * 10 + this.text.current() - 48;
      this.text.advance();
    }
    if (value < this.groups || value < this.names.count(this.text)) return value;
    this.text.at = start;
    return undefined;
  }
}
