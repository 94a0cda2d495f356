import { numberConstraints } from "../../../compiler/abi/constraints.js";
import type { JsonType } from "../../../compiler/abi/json-type.js";
import type { Node } from "../../falco/json/node.js";
import { cut } from "../host-text.js";

/** Where a value is, from the root inwards: keys and indices. */
export type Path = readonly (string | number)[];

/** Lines in one message. */
const maxErrors = 50;
/** Bytes of a value that are quoted. */
const maxFound = 40;

const numberWords = {
  minimum: "must be >= ",
  exclusiveMinimum: "must be > ",
  maximum: "must be <= ",
  exclusiveMaximum: "must be < ",
  multipleOf: "must be a multiple of ",
} as const;

/** What does not fit, in the words of the native decoder (decode_error.c). */
export class DecodeErrors {
  private readonly lines: string[] = [];
  private count = 0;

  /** @throws TypeError with every line, if there are any. `what` is "config" or "open parameters". */
  throwAny(what: string): void {
    if (this.count === 0) return;
    const more = this.count > maxErrors ? `\n  and ${this.count - maxErrors} more` : "";
    throw new TypeError(`${what}:${this.lines.map((line) => `\n  ${line}`).join("")}${more}`);
  }

  mismatch(type: JsonType, node: Node, at: Path): void {
    this.add(at, `expected ${typeText(type)}${found(node)}`);
  }

  missing(type: JsonType, at: Path): void {
    this.add(at, `missing, expected ${typeText(type)}`);
  }

  badJson(error: unknown, at: Path): void {
    this.add(at, (error as Error).message.replaceAll("\n", "\\n")); // on one line, whatever it quotes
  }

  /** Bounds of a number. */
  range({ constraints }: JsonType, node: Node, at: Path, value: number): void {
    const { exclusiveMinimum, exclusiveMaximum } = constraints;
    for (const [tag, limit] of numberConstraints(constraints)) {
      // Of two bounds on one side the exclusive one counts.
      if (tag === "minimum" && (exclusiveMinimum !== undefined || value >= limit)) continue;
      if (tag === "maximum" && (exclusiveMaximum !== undefined || value <= limit)) continue;
      if (tag === "exclusiveMinimum" && value > limit) continue;
      if (tag === "exclusiveMaximum" && value < limit) continue;
      if (tag === "multipleOf" && value % limit === 0) continue;
      this.add(at, `${numberWords[tag]}${limit}${found(node)}`);
    }
  }

  /** Characters of a string or elements of an array. */
  size({ shape, constraints }: JsonType, at: Path, size: number): void {
    const isText = shape.kind === "string";
    const fixed = shape.kind === "array" ? shape.length : undefined;
    const least = fixed ?? (isText ? constraints.minLength : constraints.minItems) ?? 0;
    const most = fixed ?? (isText ? constraints.maxLength : constraints.maxItems) ?? Infinity;
    if (size >= least && size <= most) return;
    const bound = size < least ? `at least ${least}` : `at most ${most}`;
    this.add(at, `must have ${bound} ${isText ? "characters" : "elements"}, found ${size}`);
  }

  private add(at: Path, text: string): void {
    if (++this.count <= maxErrors) this.lines.push(`${pathText(at)}: ${text}`);
  }
}

/** `$.rules[3]["a b"]` */
export function pathText(path: Path): string {
  const step = (key: string | number): string => {
    if (typeof key === "number") return `[${key}]`;
    return /^[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  };
  return `$${path.map(step).join("")}`;
}

function typeText({ shape, nullable }: JsonType): string {
  return shapeText(shape) + (nullable ? " or null" : "");
}

function shapeText(shape: JsonType["shape"]): string {
  switch (shape.kind) {
    case "bigint":
      return "integer of 64 bits";
    case "dict":
      return "object";
    case "unknown":
      return "value";
    case "enum":
      return `${shape.values.length === 1 ? "" : "one of "}${shape.values.map((v) => JSON.stringify(v)).join(", ")}`;
    case "union":
      return shape.alternatives.map(typeText).join(" or ");
    default:
      return shape.kind;
  }
}

function found(node: Node): string {
  if (node.kind === "array" || node.kind === "object") return `, found ${node.kind}`;
  const quote = node.kind === "string" ? '"' : "";
  const kind = node.kind === "string" || node.kind === "number" ? `${node.kind} ` : "";
  const bytes = Buffer.from(quote ? node.written.slice(1, -1) : node.written);
  const shown = cut(bytes, maxFound).toString() + (bytes.length > maxFound ? "..." : "");
  return `, found ${kind}${quote}${shown}${quote}`;
}
