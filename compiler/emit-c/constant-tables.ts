import { storageOf } from "../builtins/array-storage.js";
import { UNDEFINED } from "../ir/constants.js";
import type { ConstantLeaf, ConstantTree, Program } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { typeIndex } from "./layout.js";
import type { LiteralPool } from "./literals.js";
import type { CWriter } from "./writer.js";

/** Data that the runtime makes arrays and objects of: what to make, and the words that go into them. */
export class ConstantTables {
  private count = 0;

  constructor(
    private readonly program: Program,
    private readonly literals: LiteralPool,
    private readonly w: CWriter,
  ) {}

  /** The number of the tree's two arrays. */
  add(tree: ConstantTree): number {
    const data: Data = { code: [], words: [] };
    this.tree(tree, data);
    this.write("uint32_t code", data.code);
    this.write("uint64_t words", data.words);
    return this.count++;
  }

  private write(name: string, values: readonly string[]): void {
    this.w.open(`static const ${name}_${this.count}[] = {`);
    const PER_LINE = 16;
    for (let i = 0; i < values.length; i += PER_LINE)
      this.w.line(`${values.slice(i, i + PER_LINE).join(", ")},`);
    if (values.length === 0) this.w.line("0");
    this.w.close("};");
  }

  private tree(tree: ConstantTree, data: Data): void {
    if (tree.kind === "leaf") data.words.push(...this.words(tree, T.VAL));
    else if (tree.kind === "object") this.object(tree, data);
    else this.array(tree, data);
  }

  private array({ type, items }: Extract<ConstantTree, { kind: "array" }>, data: Data): void {
    const head = [storageOf(type.element).tag, String(items.length)];
    const row = rowOf(items);
    if (items.every((item) => item.kind === "leaf")) {
      data.code.push("TSF_MAKE_LEAVES", ...head);
      for (const item of items) this.leaf(item, type.element, data);
    } else if (row) {
      data.code.push("TSF_MAKE_ROWS", typeIndex(this.program.shapes[row.shape]!), String(items.length));
      for (const item of items) this.fields(item as typeof row, data);
    } else {
      data.code.push("TSF_MAKE_ITEMS", ...head);
      for (const item of items) this.part(item, type.element, data);
    }
  }

  private object(tree: Extract<ConstantTree, { kind: "object" }>, data: Data): void {
    data.code.push("TSF_MAKE_OBJECT", typeIndex(this.program.shapes[tree.shape]!));
    this.fields(tree, data, true);
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

  private leaf(leaf: ConstantLeaf, place: Type, data: Data): void {
    for (const word of this.words(leaf, place)) data.words.push(word);
  }

  private words({ value }: ConstantLeaf, place: Type): string[] {
    switch (T.representationOf(place)) {
      case "f64":
        if (value === undefined) return ["TSF_UNDEF_BITS"];
        return [value === null ? "TSF_NULL_BITS" : hex(bitsOf(value as number))];
      case "bool":
        return [value === undefined ? "2" : value === null ? "3" : value ? "1" : "0"];
      case "big":
        return bigWords(value);
      case "word":
        return [this.word(value)];
    }
  }

  private word(value: ConstantLeaf["value"]): string {
    if (value === undefined) return "TSF_VAL_UNDEF";
    if (value === null) return "TSF_VAL_NULL";
    if (typeof value === "boolean") return value ? "TSF_VAL_TRUE" : "TSF_VAL_FALSE";
    if (typeof value === "number") return hex(bitsOf(value) + DOUBLE_OFFSET);
    return `(uintptr_t)${this.literals.string(value as string)}`;
  }
}

interface Data {
  readonly code: string[];
  readonly words: string[];
}

const DOUBLE_OFFSET = 1n << 49n;
const view = new DataView(new ArrayBuffer(8));

function bitsOf(value: number): bigint {
  view.setFloat64(0, Number.isNaN(value) ? NaN : value);
  return view.getBigUint64(0);
}

function hex(bits: bigint): string {
  return `0x${bits.toString(16)}u`;
}

/** The low and the high half. */
function bigWords(value: ConstantLeaf["value"]): string[] {
  const held = value === undefined ? 1n << 100n : value === null ? (1n << 100n) + 1n : (value as bigint);
  return [hex(BigInt.asUintN(64, held)), hex(BigInt.asUintN(64, held >> 64n))];
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
