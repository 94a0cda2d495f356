/* Names of groups, and how many groups there are: both may be asked for before they have been read. */
import type { UnicodeProperties } from "./properties.js";
import { has } from "./character-set.js";
import { unicodeEscape } from "./hex-escapes.js";
import { isDigit, isLetter, type PatternText } from "./pattern-text.js";
import type { BackReference } from "./tree.js";

export interface GroupName {
  readonly name: string;
  readonly group: number;
}

/** Names with their groups, as the runtime reads them: `year:1,month:2`. */
export function namesText(names: readonly GroupName[]): string {
  return names.map(({ name, group }) => `${name}:${group}`).join(",");
}

/** A reference whose group may come later. */
class NamedReference implements BackReference {
  readonly kind = "reference";
  group = 0;
  constructor(readonly name: string) {}
}

export class PatternNames {
  readonly defined: GroupName[] = [];
  private readonly references: NamedReference[] = [];
  /** Two groups have one name. */
  private twice = false;
  /** Counted when first asked for; 0 before. */
  private groups = 0;
  private named = false;

  constructor(private readonly properties: UnicodeProperties) {}

  /** Reads `name>` of group `group`. */
  define(text: PatternText, group: number): void {
    const name = this.read(text);
    this.twice ||= this.defined.some((other) => other.name === name);
    this.defined.push({ name, group });
  }

  /** Reads `\k<name>`. */
  reference(text: PatternText): BackReference {
    text.advance(2);
    if (!text.takes(0x3c)) throw text.error("Invalid named reference");
    const reference = new NamedReference(this.read(text));
    this.references.push(reference);
    return reference;
  }

  /** Finds the groups of all references, when the whole pattern has been read. */
  resolve(text: PatternText): void {
    if (this.twice) throw text.error("Duplicate capture group name");
    for (const reference of this.references) {
      const found = this.defined.find(({ name }) => name === reference.name);
      if (!found) throw text.error("Invalid named capture referenced");
      reference.group = found.group;
    }
  }

  /** Whether the pattern has named groups: `\k` is an escape only then. */
  any(text: PatternText): boolean {
    this.scan(text);
    return this.named;
  }

  /** How many groups the whole pattern has, the match included. */
  count(text: PatternText): number {
    this.scan(text);
    return this.groups;
  }

  private scan({ source }: PatternText): void {
    if (this.groups > 0) return;
    this.groups = 1;
    let inClass = false;
    for (let i = 0; i < source.length; i++) {
      const c = source[i];
      if (c === "\\") i++;
      else if (c === "[") inClass = true;
      else if (c === "]") inClass = false;
      else if (c === "(" && !inClass) this.parenthesis(source, i + 1);
    }
  }

  private parenthesis(source: string, at: number): void {
    if (source[at] !== "?") {
      this.groups++;
    } else if (source[at + 1] === "<" && source[at + 2] !== "=" && source[at + 2] !== "!") {
      this.groups++;
      this.named = true;
    }
  }

  private read(text: PatternText): string {
    let name = "";
    for (;;) {
      let c = text.takeCodePoint();
      if (c === 0x5c) {
        if (text.current() !== 0x75) throw text.error("Invalid capture group name");
        text.advance();
        c = unicodeEscape(text, true);
        if (c < 0) throw text.error("Invalid Unicode escape");
      } else if (c === 0x3e && name !== "") {
        return name;
      }
      const fits = name === "" ? this.begins(c) : this.begins(c) || this.continues(c);
      if (!fits) throw text.error("Invalid capture group name");
      name += String.fromCodePoint(c);
    }
  }

  private begins(c: number): boolean {
    if (c < 128) return isLetter(c) || c === 0x24 || c === 0x5f;
    return has(this.properties.set("ID_Start", "") ?? [], c);
  }

  private continues(c: number): boolean {
    if (c < 128) return isDigit(c);
    return c === 0x200c || c === 0x200d || has(this.properties.set("ID_Continue", "") ?? [], c);
  }
}
