import { parseJson, Plugin, type JsonNode, type PluginEvent } from "tsfalco";

/** A source that reads JSON and gives it in several ways, and a field that reads it again. */
export default class Tapes extends Plugin {
  static readonly id = 998;
  static readonly source = "tapes";

  *open() {
    for (let i = 0; i < 900; i++) {
      const inner = `{"n":${i},"text":"a\\n${i}","list":[1,{"x":null},"${"y".repeat(i % 50)}"]}`;
      const whole = `{"before":"${"b".repeat(i % 7)}","inner":${inner},"behind":[true,-1.5e3]}`;
      yield eventOf(i % 9, inner, whole);
    }
  }

  /** What differs between reading the event and reading a text that nobody has read before. */
  "tapes.difference"(e: PluginEvent): string {
    const read = e.memo(document);
    const anew = parseJson(`[${e.text}]`).at(0)!;
    if (read.raw !== anew.raw || read.pretty(" ") !== anew.pretty(" ")) return `${read.raw} and ${anew.raw}`;
    for (const key of ["n", "text", "list", "inner", 'q"', "missing"]) {
      if (read.get(key)?.raw !== anew.get(key)?.raw) return `${key}: ${read.get(key)?.raw}`;
      if (read.get(key)?.text !== anew.get(key)?.text) return `${key}: ${read.get(key)?.text}`;
    }
    return "none";
  }

  /** Answered without an entry. */
  "direct.text"(e: PluginEvent): string | undefined {
    return e.memo(document).get("text")?.text;
  }
  /** The same by an entry. */
  "entry.text"(e: PluginEvent): string | undefined {
    return first(e)?.get("text")?.text;
  }
  /** Answered without an entry. */
  "direct.raw"(e: PluginEvent): string | undefined {
    return (e.memo(document).get("list") ?? e.memo(document)).raw;
  }
  /** The same by an entry. */
  "entry.raw"(e: PluginEvent): string | undefined {
    return (first(e)?.get("list") ?? first(e))?.raw;
  }
  /** Answered without an entry. */
  "direct.string"(e: PluginEvent): string | undefined {
    return e.memo(document).get("inner", "list", "2")?.string;
  }
  /** The same by an entry. */
  "entry.string"(e: PluginEvent): string | undefined {
    return first(e)?.get("inner", "list", "2")?.string;
  }
  /** Answered without an entry. */
  "direct.kind"(e: PluginEvent): string | undefined {
    const node = e.memo(document);
    return node.kind === "array" ? node.at(0)?.text : (node.get("n")?.text ?? node.get('q"')?.text);
  }
  /** The same by an entry. */
  "entry.kind"(e: PluginEvent): string | undefined {
    const node = first(e);
    return node?.kind === "array" ? node.at(0)?.text : (node?.get("n")?.text ?? node?.get('q"')?.text);
  }
  /** Answered without an entry. */
  "direct.boolean"(e: PluginEvent): boolean | undefined {
    return e.memo(document).get("behind", "0")?.boolean;
  }
  /** The same by an entry. */
  "entry.boolean"(e: PluginEvent): boolean | undefined {
    return first(e)?.get("behind", "0")?.boolean;
  }
  /** Answered without an entry. */
  "direct.same"(e: PluginEvent): boolean {
    return e.memo(document).get("text")?.text === e.memo(document).get("inner", "text")?.text;
  }
  /** The same by an entry. */
  "entry.same"(e: PluginEvent): boolean {
    return first(e)?.get("text")?.text === first(e)?.get("inner", "text")?.text;
  }
}

/** The document by a loop. */
function first(e: PluginEvent): JsonNode | undefined {
  for (const node of [e.memo(document)]) return node;
  return undefined;
}

function document(e: PluginEvent): JsonNode {
  return parseJson(e.text);
}

function eventOf(way: number, inner: string, whole: string): string {
  const root = parseJson(whole);
  switch (way) {
    case 0:
      return whole;
    case 1:
      return root.raw;
    case 2:
      return root.get("inner")!.raw;
    case 3:
      return root.get("inner", "list")!.raw;
    case 4:
      return root.get("behind", "1")!.raw;
    case 5: // of what was read before the last
      return inner;
    case 6: {
      const spaced = ` { "q\\"" : ${inner} , "n" : [ ] } `;
      parseJson(spaced);
      return spaced;
    }
    case 7:
      return parseJson(`{"text":"gr\u00fc\u00df \ud83d\ude00","list":${inner}}`).raw;
    default: {
      const { raw } = parseJson(`{"n":"\\u0041","q\\"":1}`);
      return root.size > 3 ? whole : raw;
    }
  }
}
