import { isLargeBigint } from "../ir/large-bigint.js";
import { Effects } from "../ir/effects.js";
import type { ConstantTree, IRFunction, Inst, Program, Region, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import { NoTable, wholeItems } from "./whole-tables.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** Smaller literals are made in place. */
const WORTH_A_TABLE = 32;
/** In a function with many elements also small ones are tables: C for each of their elements is what takes clang long. */
const MANY = 256;
const WORTH_ONE_OF_MANY = 4;
/** The runtime makes a tree recursively. */
const DEEPEST = 100;

/** Array and Record literals of constants, and of arrays, objects and Records of such, become data that is copied in one go. */
export function makeTables(program: Program): void {
  const effects = new Effects(program);
  for (const fn of program.functions) new TableMaker(fn, program, effects).run();
}

type Of<O extends Inst["op"]> = Extract<Inst, { op: O }>;

interface Found {
  readonly tree: ConstantTree;
  readonly size: number;
  readonly depth: number;
}

class TableMaker {
  private readonly uses: number[];
  private worth = WORTH_A_TABLE;
  /** What values are, as far as they are made of constants, and what makes them. */
  private readonly found = new Map<ValueId, Found>();
  private readonly makers = new Map<ValueId, Inst>();
  /** Records that nothing but definitions of constant keys has used so far, and those definitions. */
  private readonly open = new Set<ValueId>();
  private readonly definitions = new Map<ValueId, Inst[]>();

  constructor(
    private readonly fn: IRFunction,
    private readonly program: Program,
    private readonly effects: Effects,
  ) {
    this.uses = new Array<number>(fn.values.length).fill(0);
  }

  run(): void {
    let elements = 0;
    let standsIn = false;
    walk(this.fn.body, (inst) => {
      for (const arg of inst.args) this.uses[arg]!++;
      standsIn ||= isStandIn(inst);
      if (inst.op === "array.new") elements += inst.standIn?.whole.length ?? inst.args.length;
      else if (isDefinition(inst)) elements++;
    });
    if (elements >= MANY) this.worth = WORTH_ONE_OF_MANY;
    if (elements >= WORTH_A_TABLE) this.region(this.fn.body);
    if (!standsIn) return;
    walk(this.fn.body, (inst) => {
      if (isStandIn(inst)) throw new NoTable();
    });
  }

  private region(region: Region): void {
    const tables = new Set<ValueId>();
    for (const inst of region.insts) {
      if (isDefinition(inst) && this.define(inst)) continue;
      const found = this.treeOf(inst);
      if (found) {
        this.found.set(inst.out, found);
        this.makers.set(inst.out, inst);
        continue;
      }
      // Whatever takes the values: they are not part of a larger constant, and a Record has its keys.
      for (const arg of inst.args) {
        this.open.delete(arg);
        if (this.isTable(arg)) tables.add(arg);
      }
    }
    if (tables.size > 0) this.replace(region, tables);
    for (const inst of region.insts) regionsOf(inst).forEach((inner) => this.region(inner));
  }

  private isTable(value: ValueId): boolean {
    const found = this.found.get(value);
    return found !== undefined && found.tree.kind !== "leaf" && found.size >= this.worth;
  }

  private replace(region: Region, tables: ReadonlySet<ValueId>): void {
    const parts = new Set<ValueId>();
    const definitions = new Set<Inst>();
    const absorb = (value: ValueId): void => {
      for (const inst of this.definitions.get(value) ?? []) {
        definitions.add(inst);
        take(inst.args.slice(1));
      }
      take(this.makers.get(value)!.args);
    };
    const take = (args: readonly ValueId[]): void => {
      for (const arg of args) {
        parts.add(arg);
        absorb(arg);
      }
    };
    tables.forEach(absorb);
    region.insts = region.insts
      .filter((inst) => !definitions.has(inst) && (inst.out < 0 || !parts.has(inst.out)))
      .map((inst) => {
        if (!tables.has(inst.out)) return inst;
        return {
          op: "constant",
          tree: this.found.get(inst.out)!.tree,
          args: [],
          out: inst.out,
          loc: inst.loc,
        };
      });
  }

  private treeOf(inst: Inst): Found | undefined {
    if (inst.op === "const" && typeof inst.value === "bigint" && isLargeBigint(inst.value)) return undefined;
    if (inst.op === "const") return { tree: { kind: "leaf", value: inst.value }, size: 1, depth: 0 };
    if (inst.op === "convert") return this.converted(inst);
    if (inst.op === "call.c" && inst.c.name === "tsf_dict_new") return this.emptyRecord(inst);
    if (inst.op === "array.new") return this.array(inst);
    return inst.op === "object.new" ? this.made(inst) : undefined;
  }

  private array(inst: Of<"array.new">): Found | undefined {
    const found = this.made(inst);
    if (!inst.standIn) return found;
    if (found?.tree.kind !== "array") throw new NoTable();
    const { whole } = inst.standIn;
    const items = wholeItems(inst.standIn, found.tree.items, this.program.shapes);
    // Of each element at least one value.
    return { ...found, tree: { ...found.tree, items }, size: Math.max(found.size, whole.length) };
  }

  private made(inst: Of<"array.new" | "object.new">): Found | undefined {
    const places = this.placesOf(inst);
    let size = 1;
    let depth = 0;
    const parts: ConstantTree[] = [];
    for (const [i, arg] of inst.args.entries()) {
      const part = this.uses[arg] === 1 ? this.found.get(arg) : undefined;
      if (!part || !fits(part.tree, this.typeOf(arg), places(i))) return undefined;
      size += part.size;
      depth = Math.max(depth, part.depth + 1);
      parts.push(part.tree);
    }
    if (depth > DEEPEST) return undefined;
    const tree: ConstantTree =
      inst.op === "array.new"
        ? { kind: "array", type: this.typeOf(inst.out) as T.ArrayType, items: parts }
        : { kind: "object", shape: inst.shape, fields: parts };
    return { tree, size, depth };
  }

  private emptyRecord(inst: Inst): Found {
    this.open.add(inst.out);
    this.definitions.set(inst.out, []);
    return { tree: { kind: "record", entries: [] }, size: 1, depth: 1 };
  }

  /** The constant key goes into the Record: no other use, and no key that is not constant, came before. */
  private define(inst: Inst): boolean {
    const [record, key, value] = inst.args as [ValueId, ValueId, ValueId];
    const [whole, name] = [this.found.get(record), this.found.get(key)?.tree];
    const part = this.uses[value] === 1 ? this.found.get(value) : undefined;
    if (!this.open.has(record) || !whole || whole.tree.kind !== "record" || !part) return false;
    if (name?.kind !== "leaf" || typeof name.value !== "string" || this.uses[key] !== 1) return false;
    if (!fits(part.tree, this.typeOf(value), T.VAL) || part.depth >= DEEPEST) return false;
    whole.tree.entries.push({ key: name.value, value: part.tree });
    const depth = Math.max(whole.depth, part.depth + 1);
    this.found.set(record, { tree: whole.tree, size: whole.size + part.size, depth });
    this.definitions.get(record)!.push(inst);
    this.uses[record]!--;
    this.open.delete(value);
    return true;
  }

  /** A constant in a wider place; an object seen as another type; what goes into a Record. */
  private converted(inst: Inst): Found | undefined {
    const [arg] = inst.args as [ValueId];
    const found = this.uses[arg] === 1 ? this.found.get(arg) : undefined;
    if (!found || this.effects.mayThrow(inst, this.fn)) return undefined;
    const [from, to] = [this.typeOf(arg), this.typeOf(inst.out)];
    if (found.tree.kind === "leaf")
      return typeof found.tree.value === "bigint" && from !== to ? undefined : found;
    if (to === T.VAL) return found;
    return T.nonNullable(from).kind === "obj" && T.nonNullable(to).kind === "obj" ? found : undefined;
  }

  private placesOf(inst: Of<"array.new" | "object.new">): (i: number) => Type {
    if (inst.op === "object.new") {
      const { fields } = this.program.shapes[inst.shape]!;
      return (i) => fields[i]!.type;
    }
    const { element } = this.typeOf(inst.out) as T.ArrayType;
    return () => element;
  }

  private typeOf(value: ValueId): Type {
    return this.fn.values[value]!.type;
  }
}

function isStandIn(inst: Inst): boolean {
  return inst.op === "array.new" && inst.standIn !== undefined;
}

/** A key of a Record literal. */
function isDefinition(inst: Inst): boolean {
  return inst.op === "call.c" && inst.c.name === "tsf_dict_set" && inst.c.record === undefined;
}

/** The place holds the value as it is. */
function fits(tree: ConstantTree, type: Type, place: Type): boolean {
  const kinds = [T.representationOf(type), T.representationOf(place)];
  if (tree.kind === "leaf" && typeof tree.value === "bigint" && kinds[1] !== "big") return false;
  return kinds[0] === kinds[1];
}
