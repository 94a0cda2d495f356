import type { JsonNode } from "./json-node.js";
import { indent } from "./pretty.js";
import { unescape } from "./unescape.js";

export type Kind = JsonNode["kind"];

const infinity = /^[+-]?inf$/i;
const decimalIndex = /^[+-]?[0-9]+$/;

/** {@link JsonNode} under Node: an eager tree whose leaves are slices of the source. */
export class Node implements JsonNode {
  constructor(
    readonly kind: Kind,
    private readonly source: string,
    private readonly start: number,
    private readonly end: number,
    /** Elements of an array, or values of an object in step with `rawKeys`. */
    private readonly values: Node[],
    /** Property names as they stand in the source, escaped and without quotes. */
    private readonly rawKeys: string[],
  ) {}

  get(...keys: string[]): JsonNode | undefined {
    return keys.reduce<Node | undefined>((node, key) => node?.step(key), this);
  }

  private step(key: string): Node | undefined {
    if (this.kind === "object") {
      const i = this.rawKeys.findIndex((raw) => raw === key || (raw.includes("\\") && unescape(raw) === key));
      return i < 0 ? undefined : this.values[i];
    }
    if (this.kind !== "array" || !decimalIndex.test(key)) return undefined;
    return this.values[Number(key)];
  }

  /** The keys of an object with their values, in the order of the text; those of equal names all. */
  members(): [string, Node][] {
    return this.rawKeys.map((raw, i) => [unescape(raw, "\ufffd"), this.values[i]!]);
  }

  /** The contents of a string as JSON.parse reads it, of which half a surrogate pair is U+FFFD. */
  get valueText(): string {
    return unescape(this.written.slice(1, -1), "\ufffd");
  }

  /** The value as it stands in the text. */
  get written(): string {
    return this.source.slice(this.start, this.end);
  }

  at(index: number): JsonNode | undefined {
    return this.values[index];
  }

  get size(): number {
    return this.values.length;
  }

  items(): JsonNode[] {
    return [...this.values];
  }

  keys(): string[] {
    return this.rawKeys.map((raw) => unescape(raw));
  }

  get text(): string {
    return this.string ?? this.raw;
  }

  get raw(): string {
    if (this.kind === "array") return `[${this.values.map((value) => value.raw).join(",")}]`;
    if (this.kind === "object")
      return `{${this.values.map((value, i) => `"${this.rawKeys[i]}":${value.raw}`).join(",")}}`;
    return this.source.slice(this.start, this.end);
  }

  pretty(step: string): string {
    return indent(this.raw, step);
  }

  get string(): string | undefined {
    return this.kind === "string" ? unescape(this.source.slice(this.start + 1, this.end - 1)) : undefined;
  }

  get number(): number | undefined {
    if (this.kind !== "number") return undefined;
    const text = this.source.slice(this.start, this.end);
    if (infinity.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
    return Number(text);
  }

  get boolean(): boolean | undefined {
    return this.kind === "boolean" ? this.source[this.start] === "t" : undefined;
  }
}
