import { storageOf } from "../builtins/array-storage.js";
import { UNDEFINED } from "../ir/constants.js";
import type { ConstantLeaf, ConstantTree, Program } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { typeIndex } from "./layout.js";
import { literalOf, wtf8 } from "./literals.js";
import { cBytes, type CWriter } from "./writer.js";

/**
 * Data that the runtime makes arrays and objects of: what to make, the words that go into them, and the strings that
 * words stand for. The words are one string of bytes: clang takes 200 times as long for as many expressions.
 */
export class ConstantTables {
  private count = 0;

  constructor(
    private readonly program: Program,
    private readonly w: CWriter,
  ) {}

  /** The arguments of tsf_constant_make after `rt`. */
  add(tree: ConstantTree): string {
    const data: Data = { code: [], words: [], texts: new Map() };
    this.tree(tree, data);
    const n = this.count++;
    this.write(`uint32_t code_${n}[]`, data.code);
    this.bytes(`words_${n}`, 8, new Uint8Array(BigUint64Array.from(data.words).buffer));
    if (data.texts.size === 0) return `code_${n}, words_${n}, NULL`;
    this.texts(n, [...data.texts.keys()]);
    return `code_${n}, words_${n}, texts_${n}`;
  }

  /** Many strings are made while the library is loaded: as data each of them is a symbol and a relocation. */
  private texts(n: number, texts: readonly string[]): void {
    if (texts.length < MANY_TEXTS) return this.write(`tsf_str texts_${n}[]`, texts.map(literalOf));
    const encoded = texts.map(wtf8);
    const lengths = Uint32Array.from(encoded, (text) => text.length);
    this.bytes(`text_lengths_${n}`, 4, new Uint8Array(lengths.buffer));
    this.bytes(`text_bytes_${n}`, 1, Buffer.concat(encoded));
    this.w.line(`static tsf_str texts_${n}[${texts.length}];`);
    this.w.open(`static __attribute__((constructor)) void make_texts_${n}(void) {`);
    this.w.line(`tsf_constant_texts(texts_${n}, ${texts.length}, text_lengths_${n}, text_bytes_${n});`);
    this.w.close();
  }

  private bytes(name: string, alignment: number, bytes: Uint8Array): void {
    this.w.line(`static const char ${name}[] __attribute__((aligned(${alignment}))) =`);
    for (let i = 0; i < bytes.length; i += BYTES_PER_LINE)
      this.w.line(`  ${cBytes(bytes.subarray(i, i + BYTES_PER_LINE))}`);
    this.w.line(bytes.length === 0 ? `  "";` : "  ;");
  }

  private write(name: string, values: readonly string[]): void {
    this.w.open(`static const ${name} = {`);
    const PER_LINE = 16;
    for (let i = 0; i < values.length; i += PER_LINE)
      this.w.line(`${values.slice(i, i + PER_LINE).join(", ")},`);
    this.w.close("};");
  }

  private tree(tree: ConstantTree, data: Data): void {
    if (tree.kind === "leaf") this.leaf(tree, T.VAL, data);
    else if (tree.kind === "object") this.object(tree, data);
    else if (tree.kind === "record") this.record(tree, data);
    else this.array(tree, data);
  }

  private array({ type, items }: Extract<ConstantTree, { kind: "array" }>, data: Data): void {
    const head = [storageOf(type.element).tag, String(items.length)];
    const [row, list] = [rowOf(items), listOf(items)];
    if (items.every((item) => item.kind === "leaf")) {
      data.code.push("TSF_MAKE_LEAVES", ...head);
      for (const item of items) this.leaf(item, type.element, data);
    } else if (row) {
      data.code.push("TSF_MAKE_ROWS", typeIndex(this.program.shapes[row.shape]!), String(items.length));
      for (const item of items) this.fields(item as typeof row, data);
    } else if (list) {
      const { type: inner, items: first } = list;
      data.code.push("TSF_MAKE_LISTS", ...head, storageOf(inner.element).tag, String(first.length));
      for (const item of items)
        for (const leaf of (item as typeof list).items) this.leaf(leaf as ConstantLeaf, inner.element, data);
    } else {
      data.code.push("TSF_MAKE_ITEMS", ...head);
      for (const item of items) this.part(item, type.element, data);
    }
  }

  private object(tree: Extract<ConstantTree, { kind: "object" }>, data: Data): void {
    data.code.push("TSF_MAKE_OBJECT", typeIndex(this.program.shapes[tree.shape]!));
    this.fields(tree, data, true);
  }

  private record({ entries }: Extract<ConstantTree, { kind: "record" }>, data: Data): void {
    const plain = entries.every(({ value }) => value.kind === "leaf");
    data.code.push(plain ? "TSF_MAKE_RECORD" : "TSF_MAKE_ENTRIES", String(entries.length));
    for (const { key, value } of entries) {
      data.words.push(textWord(key, data.texts));
      if (plain) this.leaf(value as ConstantLeaf, T.VAL, data);
      else this.part(value, T.VAL, data);
    }
  }

  /** Field by field in layout order; `parts`: each word may be a value that is to be made. */
  private fields(tree: Extract<ConstantTree, { kind: "object" }>, data: Data, parts = false): void {
    this.program.shapes[tree.shape]!.fields.forEach((field, i) => {
      const value = tree.fields[i] ?? UNDEFINED;
      if (parts && T.representationOf(field.type) === "word") this.part(value, field.type, data);
      else this.leaf(value as ConstantLeaf, field.type, data);
    });
  }

  private part(tree: ConstantTree, place: Type, data: Data): void {
    if (tree.kind !== "leaf") return this.tree(tree, data);
    data.code.push("TSF_MAKE_WORD");
    this.leaf(tree, place, data);
  }

  private leaf({ value }: ConstantLeaf, place: Type, { words, texts }: Data): void {
    switch (T.representationOf(place)) {
      case "f64":
        words.push(value === undefined ? UNDEF_BITS : value === null ? NULL_BITS : bitsOf(value as number));
        break;
      case "bool":
        words.push(value === undefined ? 2n : value === null ? 3n : value ? 1n : 0n);
        break;
      case "big":
        words.push(...bigWords(value));
        break;
      case "word":
        words.push(typeof value === "string" ? textWord(value, texts) : wordOf(value));
    }
  }
}

/** Where a word stands for a string: no value has these bits. */
const TEXT = 0xffffn << 48n;

function textWord(text: string, texts: Map<string, bigint>): bigint {
  let word = texts.get(text);
  if (word === undefined) texts.set(text, (word = TEXT + BigInt(texts.size)));
  return word;
}

/** TSF_VAL_UNDEF and so on. */
function wordOf(value: ConstantLeaf["value"]): bigint {
  if (value === undefined) return 0n;
  if (value === null) return 2n;
  if (typeof value === "boolean") return value ? 7n : 6n;
  return bitsOf(value as number) + DOUBLE_OFFSET;
}

interface Data {
  readonly code: string[];
  readonly words: bigint[];
  /** The strings, with the words that stand for them. */
  readonly texts: Map<string, bigint>;
}

const BYTES_PER_LINE = 64;
/** From here on clang takes longer for the strings of a table than the library for making them. */
const MANY_TEXTS = 64;
const UNDEF_BITS = 0x7ffadead00000001n;
const NULL_BITS = 0x7ffadead00000002n;
const DOUBLE_OFFSET = 1n << 49n;
const view = new DataView(new ArrayBuffer(8));

function bitsOf(value: number): bigint {
  view.setFloat64(0, Number.isNaN(value) ? NaN : value);
  return view.getBigUint64(0);
}

/** The low and the high half. */
function bigWords(value: ConstantLeaf["value"]): bigint[] {
  const held = value === undefined ? 2n << 64n : value === null ? 3n << 64n : (value as bigint);
  return [BigInt.asUintN(64, held), BigInt.asUintN(64, held >> 64n)];
}

/** The first item, when all are objects of one shape that hold constants only. */
function rowOf(items: readonly ConstantTree[]): Extract<ConstantTree, { kind: "object" }> | undefined {
  const [first] = items;
  if (first?.kind !== "object") return undefined;
  const alike = items.every(
    (item) =>
      item.kind === "object" &&
      item.shape === first.shape &&
      item.fields.every((field) => field.kind === "leaf"),
  );
  return alike ? first : undefined;
}

/** The first item, when all are arrays of one type and length that hold constants only. */
function listOf(items: readonly ConstantTree[]): Extract<ConstantTree, { kind: "array" }> | undefined {
  const [first] = items;
  if (first?.kind !== "array") return undefined;
  const alike = items.every(
    (item) =>
      item.kind === "array" &&
      item.type === first.type &&
      item.items.length === first.items.length &&
      item.items.every((leaf) => leaf.kind === "leaf"),
  );
  return alike ? first : undefined;
}
