import { Plugin, parseJson, type PluginEvent } from "tsfalco";

/** Recursion without end, on each way on which the runtime calls the program. */
class Text {
  constructor(readonly how: string) {}
  toString(): string {
    return again(this.how);
  }
  toJSON(): unknown {
    return again(this.how);
  }
}

class Node {
  constructor(readonly how: string) {}
  get value(): string {
    return again(this.how);
  }
  set value(text: string) {
    again(this.how + text);
  }
}

interface Shape {
  area(how: string): string;
}
class Square implements Shape {
  area(how: string): string {
    return again(how);
  }
}
class Circle implements Shape {
  area(how: string): string {
    return again(how) + "o";
  }
}
const shapes: Shape[] = [new Square(), new Circle()];
const calls: ((how: string) => string)[] = [(how) => again(how), again];

function* turns(how: string): Generator<string> {
  yield again(how);
}
function* ends(how: string): Generator<string> {
  try {
    yield how;
  } finally {
    again(how);
  }
}
function* delegates(how: string): Generator<string> {
  yield* delegates(how);
}
function* loops(how: string): Generator<string> {
  for (const part of loops(how)) yield part;
}

function again(how: string): string {
  switch (how) {
    case "plain":
      return again(how) + "!";
    case "template":
      return `${new Text(how) as unknown}`;
    case "join":
      return [new Text(how), new Text(how)].join("-");
    case "nested join":
      return String([[[new Text(how) as unknown]]]);
    case "sort":
      return String([new Text(how), new Text(how)].sort().length);
    case "stringify":
      return JSON.stringify({ a: [new Text(how)] });
    case "stringify record":
      return JSON.stringify({ a: new Text(how) } as Record<string, unknown>);
    case "getter":
      return new Node(how).value;
    case "setter":
      new Node(how).value = "";
      return "";
    case "method":
      return shapes.map((shape) => shape.area(how)).join();
    case "closure":
      return calls[how.length % 2]!(how);
    case "callback":
      return [1].map(() => again(how)).join();
    case "comparator":
      return String([2, 1].sort((a, b) => a - b + again(how).length).length);
    case "turn":
      return [...turns(how)].join();
    case "first turn": {
      const [first] = turns(how);
      return first ?? "";
    }
    case "close":
      for (const part of ends(how)) return part;
      return "";
    case "finally":
      try {
        return how;
      } finally {
        again(how);
      }
    case "catch":
      try {
        throw new Error(how);
      } catch {
        return again(how);
      }
    case "delegate":
      return [...delegates(how)].join();
    case "loop":
      return [...loops(how)].join();
    case "parse":
      return String(JSON.parse("[".repeat(100000)));
    case "replace":
      return parseJson(`{ "a": ${again(how)} }`).raw;
    default:
      return how;
  }
}

const WAYS = [
  "plain", "template", "join", "nested join", "sort", "stringify", "stringify record", "getter", "setter", "method",
  "closure", "callback", "comparator", "turn", "first turn", "close", "finally", "catch", "delegate", "loop", "parse", "replace",
]; // prettier-ignore

/** What becomes of each way: all of them end in the same error. */
function outcomes(): string {
  const others: string[] = [];
  for (const way of WAYS) {
    try {
      others.push(`${way}: ${again(way)}`);
    } catch (error) {
      const text = String(error);
      if (text !== "RangeError: Maximum call stack size exceeded") others.push(`${way}: ${text}`);
    }
  }
  return others.length === 0 ? `${WAYS.length} fine` : others.join("; ");
}

interface Params {
  /** What throws without being caught: a way. */
  fails?: string;
}

export default class Recursion extends Plugin {
  static readonly id = 9;
  static readonly source = "recursion";
  static readonly version = "1.0.0";
  static readonly contact = "https://github.com/tsfalco";
  readonly begun = outcomes();
  *open(params: Params): Generator<string> {
    yield this.begun;
    try {
      yield outcomes();
      if (params.fails !== undefined) yield again(params.fails);
      yield "the end";
    } finally {
      this.log.info(`closed: ${outcomes()}`);
    }
  }
  override destroy(): void {
    this.log.info(`destroyed: ${outcomes()}`);
  }
  override eventToString(e: PluginEvent): string {
    return e.text === "the end" ? again("stringify") : outcomes();
  }
  /** What becomes of each way. */
  "recursion.outcomes"(_e: PluginEvent): string {
    return outcomes();
  }
  /** Caught by nobody. */
  "recursion.fails"(_e: PluginEvent, way: string): string {
    return again(way);
  }
}
