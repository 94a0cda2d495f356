// In the language that plugins are compiled from: the compiler takes this file into programs.
import { AMPERSAND, BRACKET, GREATER, isBlank, LESS, QUESTION, SLASH } from "./characters.js";
import { withEntities } from "./entities.js";
import { XmlInput } from "./input.js";
import type { XmlNode, XmlOptions } from "./node.js";
import { endOfTag, TagReader } from "./tag.js";

/** What the document has had of its outermost level. */
const enum Stage {
  /** Nothing: a byte order mark or a declaration may come. */
  Start,
  /** A document type may come. */
  Prolog,
  /** The outermost element may come. */
  AfterType,
  /** The outermost element has begun. */
  Root,
}

/** Reads a document that comes a piece at a time: {@link XmlScanner.next} until it gives nothing, then another piece. */
export class XmlScanner {
  readonly #input: XmlInput;
  readonly #maxDepth: number;
  /** The elements that the next node is in. */
  readonly #open: string[] = [];
  #stage = Stage.Start;
  /** The end of an element without content comes next. */
  #isEmpty = false;

  constructor({ maxDepth = 128, maxNodeBytes = 1_048_576 }: XmlOptions) {
    this.#input = new XmlInput(maxNodeBytes);
    this.#maxDepth = maxDepth;
  }

  /** Takes the next bytes. Returns whether a node may be complete now. */
  add(bytes: Uint8Array): boolean {
    return this.#input.add(bytes);
  }

  /** No more bytes come. */
  end(): void {
    this.#input.end();
  }

  /**
   * The next node; undefined when its end is not there yet, and at the end of the document.
   *
   * @throws SyntaxError with line and column for what is not XML, and what goes beyond a limit
   */
  next(): XmlNode | undefined {
    const input = this.#input;
    if (this.#isEmpty) return this.#endOfEmpty();
    if (this.#stage === Stage.Start && !this.#hasBegun()) return undefined;
    if (this.#open.length === 0) this.#skipBlanks();
    if (input.at >= input.bytes.length) return this.#rest();
    if (input.bytes[input.at] !== LESS) return this.#text();
    const node = this.#markup();
    if (node === undefined && input.hasEnded) input.fail("the document ends too early", input.bytes.length);
    return node;
  }

  /** Whether it can be told what the document begins with. */
  #hasBegun(): boolean {
    const input = this.#input;
    const { bytes } = input;
    // A byte order mark and `<?xml `.
    if (bytes.length < 9 && !input.hasEnded) return false;
    if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe))
      input.fail("UTF-16 is not read, UTF-8 is", 0);
    // A byte order mark is no character of the document.
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) input.at = 3;
    const isDeclared = input.startsWith("<?xml", input.at) && isBlank(bytes[input.at + 5] ?? 0);
    if (!isDeclared) this.#stage = Stage.Prolog;
    return true;
  }

  #skipBlanks(): void {
    const input = this.#input;
    let to = input.at;
    while (to < input.bytes.length && isBlank(input.bytes[to]!)) to++;
    // Blanks are no node, and have no limit.
    while (to > input.at) input.advance(Math.min(to, input.at + 65_536));
  }

  #rest(): undefined {
    const input = this.#input;
    if (!input.hasEnded) return undefined;
    const open = this.#open.at(-1);
    if (open !== undefined) input.fail(`the element '${open}' is not ended`, input.at);
    if (this.#stage !== Stage.Root) input.fail("there is no element", input.at);
    return undefined;
  }

  #text(): XmlNode | undefined {
    const input = this.#input;
    const { bytes, at, line, column } = input;
    if (this.#open.length === 0) input.fail("text outside of the outermost element", at);
    const found = bytes.indexOf(LESS, at);
    if (found < 0 && !input.hasEnded) return input.await(LESS);
    const end = found < 0 ? bytes.length : found;
    let hasEntities = false;
    for (let i = at; i < end; i++) {
      const byte = bytes[i]!;
      hasEntities ||= byte === AMPERSAND;
      if (byte === GREATER && i - at >= 2 && input.startsWith("]]", i - 2))
        input.fail("']]>' in text", i - 2);
    }
    const text = input.text(at, end);
    const node: XmlNode = {
      kind: "text",
      text: hasEntities ? withEntities(text, input, at) : text,
      isCData: false,
      line,
      column,
    };
    input.advance(end);
    return node;
  }

  #markup(): XmlNode | undefined {
    const input = this.#input;
    const next = input.bytes[input.at + 1];
    if (next === undefined) return undefined;
    if (next === QUESTION) return this.#instruction();
    if (next === SLASH) return this.#endTag();
    if (next !== 0x21) return this.#startTag();
    // `<![CDATA[` is the longest of what begins so.
    const there = input.bytes.length - input.at;
    if (there < 9 && !input.hasEnded && !input.bytes.includes(GREATER, input.at)) return undefined;
    if (input.startsWith("<!--", input.at)) return this.#comment();
    if (input.startsWith("<![CDATA[", input.at)) return this.#cData();
    if (input.startsWith("<!DOCTYPE", input.at)) return this.#doctype();
    return input.fail("'<!' begins nothing that there is", input.at);
  }

  #startTag(): XmlNode | undefined {
    const input = this.#input;
    const { bytes, at, line, column } = input;
    const end = endOfTag(bytes, at + 1);
    if (end < 0) return input.await(GREATER);
    if (this.#open.length === 0 && this.#stage === Stage.Root) input.fail("a second outermost element", at);
    const isEmpty = bytes[end - 1] === SLASH;
    const tag = new TagReader(input, at + 1, isEmpty ? end - 1 : end);
    const name = tag.name("after '<'");
    const attributes = new Map<string, string>();
    for (let hasBlanks = tag.blanks(); !tag.isAtEnd; hasBlanks = tag.blanks()) {
      if (!hasBlanks) tag.fail("a blank is expected before an attribute");
      const from = tag.at;
      const attribute = tag.name("of an attribute");
      if (attributes.has(attribute)) input.fail(`the attribute '${attribute}' is there twice`, from);
      attributes.set(attribute, tag.value());
    }
    if (this.#open.length >= this.#maxDepth)
      input.fail(`more than ${this.#maxDepth} elements inside each other`, at);
    this.#open.push(name);
    this.#stage = Stage.Root;
    this.#isEmpty = isEmpty;
    input.advance(end + 1);
    return { kind: "start", name, attributes, line, column };
  }

  #endOfEmpty(): XmlNode {
    this.#isEmpty = false;
    const { line, column } = this.#input;
    return { kind: "end", name: this.#open.pop()!, line, column };
  }

  #endTag(): XmlNode | undefined {
    const input = this.#input;
    const { bytes, at, line, column } = input;
    const end = bytes.indexOf(GREATER, at);
    if (end < 0) return input.await(GREATER);
    const tag = new TagReader(input, at + 2, end);
    const name = tag.name("after '</'");
    tag.blanks();
    if (!tag.isAtEnd) tag.fail("'>' is expected");
    const open = this.#open.pop();
    if (open === undefined) input.fail(`no element '${name}' has begun`, at);
    if (open !== name) input.fail(`'</${open}>' is expected`, at);
    input.advance(end + 1);
    return { kind: "end", name, line, column };
  }

  #comment(): XmlNode | undefined {
    const input = this.#input;
    const { at, line, column } = input;
    const end = this.#find("-->", at + 4);
    if (end < 0) return input.await(GREATER);
    const text = input.text(at + 4, end);
    if (text.includes("--") || text.endsWith("-")) input.fail("'--' in a comment", at);
    input.advance(end + 3);
    return { kind: "comment", text, line, column };
  }

  #cData(): XmlNode | undefined {
    const input = this.#input;
    const { at, line, column } = input;
    if (this.#open.length === 0) input.fail("text outside of the outermost element", at);
    const end = this.#find("]]>", at + 9);
    if (end < 0) return input.await(GREATER);
    const text = input.text(at + 9, end);
    input.advance(end + 3);
    return { kind: "text", text, isCData: true, line, column };
  }

  #instruction(): XmlNode | undefined {
    const input = this.#input;
    const { at, line, column } = input;
    const end = this.#find("?>", at + 2);
    if (end < 0) return input.await(GREATER);
    if (this.#stage === Stage.Start) return this.#declaration(end);
    const tag = new TagReader(input, at + 2, end);
    const target = tag.name("after '<?'");
    if (target.toLowerCase() === "xml") input.fail("a declaration that is not at the start", at);
    if (!tag.isAtEnd && !tag.blanks()) tag.fail("a blank is expected after a target");
    const text = input.text(tag.at, end);
    input.advance(end + 2);
    return { kind: "instruction", target, text, line, column };
  }

  #declaration(end: number): XmlNode {
    const input = this.#input;
    const { at, line, column } = input;
    const tag = new TagReader(input, at + 5, end);
    const values = new Map<string, string>();
    const names = ["version", "encoding", "standalone"];
    for (let hasBlanks = tag.blanks(); !tag.isAtEnd; hasBlanks = tag.blanks()) {
      const name = tag.name("in the declaration");
      const place = names.indexOf(name);
      if (!hasBlanks || place < 0 || (place > 0 && values.size === 0))
        tag.fail("the declaration is malformed");
      names.splice(0, place + 1);
      values.set(name, tag.value());
    }
    const version = values.get("version") ?? "";
    const encoding = values.get("encoding");
    const standalone = values.get("standalone");
    if (!isVersion(version)) input.fail("the version is not 1.0", at);
    if (encoding !== undefined && !["utf-8", "us-ascii"].includes(encoding.toLowerCase()))
      input.fail(`the encoding '${encoding}' is not read, UTF-8 is`, at);
    if (standalone !== undefined && standalone !== "yes" && standalone !== "no")
      input.fail("standalone is yes or no", at);
    input.advance(end + 2);
    this.#stage = Stage.Prolog;
    return {
      kind: "declaration",
      version,
      encoding,
      standalone: standalone === undefined ? undefined : standalone === "yes",
      line,
      column,
    };
  }

  /** Declarations in it could define entities that grow without end: there is no way to have those that is safe. */
  #doctype(): XmlNode | undefined {
    const input = this.#input;
    const { bytes, at, line, column } = input;
    if (this.#stage !== Stage.Prolog)
      input.fail("a document type that is not before the outermost element", at);
    const end = endOfTag(bytes, at);
    const inner = bytes.subarray(at, end < 0 ? bytes.length : end).indexOf(BRACKET);
    if (inner >= 0) input.fail("declarations in a document type are refused", at + inner);
    if (end < 0) return input.await(GREATER);
    const tag = new TagReader(input, at + 9, end);
    if (!tag.blanks()) tag.fail("a blank is expected");
    const name = tag.name("of the document type");
    if (tag.blanks() && !tag.isAtEnd) {
      const kind = tag.name("SYSTEM or PUBLIC");
      if (kind !== "SYSTEM" && kind !== "PUBLIC") tag.fail("SYSTEM or PUBLIC is expected");
      for (let i = kind === "PUBLIC" ? 2 : 1; i > 0; i--) {
        if (!tag.blanks()) tag.fail("a blank is expected");
        tag.quoted();
      }
      tag.blanks();
    }
    if (!tag.isAtEnd) tag.fail("'>' is expected");
    input.text(at, end);
    input.advance(end + 1);
    this.#stage = Stage.AfterType;
    return { kind: "doctype", name, line, column };
  }

  /** Where `text`, which ends with `>`, is from `from` on; -1 when it is not there yet. */
  #find(text: string, from: number): number {
    const { bytes } = this.#input;
    const before = text.length - 1;
    for (let at = bytes.indexOf(GREATER, from); at >= 0; at = bytes.indexOf(GREATER, at + 1))
      if (at - before >= from && this.#input.startsWith(text, at - before)) return at - before;
    return -1;
  }
}

function isVersion(text: string): boolean {
  if (!text.startsWith("1.") || text.length < 3) return false;
  for (let i = 2; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
