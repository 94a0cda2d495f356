import { Plugin, type PluginEvent } from "tsfalco";

/** Takes all the memory there is, in a way each, or much of it; and keeps something small or nothing. */
class Link {
  constructor(
    readonly text: string,
    readonly next: Link | undefined,
  ) {}
}

const kept: string[] = [];
let last: Link | undefined;

function page(n: number, value: number): number[] {
  return Array.from({ length: n }, () => value);
}

function take(how: string): string {
  switch (how) {
    case "links": {
      let chain: Link | undefined;
      for (let i = 0; ; i++) chain = new Link(`link ${i}`, chain);
    }
    case "text": {
      let text = "text";
      const all: string[] = [];
      for (let i = 0; ; i++) {
        text = i + text;
        if (i % 1000 === 0) all.push(text.toUpperCase());
      }
    }
    case "pages": {
      const all: number[][] = [];
      for (let i = 0; ; i++) all.push(page(1100 + (i % 7) * 300, i));
    }
    case "kept pages": {
      const all: number[][] = [];
      for (let i = 0; ; i++) {
        all.push(page(1100 + (i % 900), i));
        if (i === 5000) kept.push(`page ${all.length}`);
      }
    }
    case "kept links": {
      let chain: Link | undefined;
      for (let i = 0; ; i++) {
        chain = new Link(`link ${i}`, chain);
        if (i === 2_000_000) last = new Link(kept.join(), undefined);
      }
    }
    case "much": {
      const all: number[][] = [];
      for (let i = 0; i < 300; i++) all.push(page(100_000, i));
      const links: Link[] = [];
      for (let i = 0; i < 1_000_000; i++) links.push(new Link("", undefined));
      return `${all.length + links.length}`;
    }
    default:
      kept.push(how);
      return `${kept.length} ${last === undefined ? "" : last.text}`;
  }
}

export default class Greedy extends Plugin {
  static readonly id = 1009;
  static readonly name = "greedy";
  static readonly version = "1.0.0";
  static readonly description = "Runs out of memory";
  static readonly contact = "https://example.com";
  static readonly source = "greedy";

  *open(): Generator<string> {
    for (let i = 0; i < 1000; i++) yield `${i}:${"x".repeat(1_000_000)}`;
  }

  /** The argument says how. */
  "greedy.take"(_e: PluginEvent, how: string): string {
    return take(how);
  }
}
