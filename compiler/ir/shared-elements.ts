import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { ShapeSets } from "./shape-sets.js";
import { type Inst, type IRFunction, type Program, type Shape, walk } from "./ir.js";

/** Stands for what unknown values hide. */
const UNKNOWN = "unknown";
type Node = Type | typeof UNKNOWN;

/**
 * Element types of arrays that are also seen under another element type: a `Dog[]` used as an `Animal[]`
 * may come back with a cat in it, an array from JSON with anything. Reads of those look at what they get.
 *
 * Two element types belong together when one place of the program may hold arrays of both: the two sides of a
 * conversion, a property and the fields behind it, a parameter and what a call through an interface gives it.
 * Within a place the way to the array counts: `[]{}` is an array of Records. Unknown reaches every way.
 */
export class SharedElements {
  private readonly parents = new Map<Node, Node>();
  private readonly sizes = new Map<Node, number>();
  /** The first element type met on each way of a place. */
  private readonly places = new Map<string, Map<string, Type>>();
  private readonly unknown = new Map<string, Set<string>>();
  private readonly seen = new Set<string>();
  private hidden: Node | undefined;
  /** Whether an array, or what may hold one, comes from an unknown value anywhere. */
  private entered: boolean;

  constructor(
    program: Program,
    private readonly sets: Pick<ShapeSets, "hasDicts" | "seesObjectsAsRecords" | "seesAny">,
  ) {
    this.entered = sets.hasDicts || sets.seesAny;
    for (const shape of program.shapes) this.shape(shape, program);
    let conversions = 0;
    for (const fn of program.functions) {
      if (fn.closure && sets.seesAny) this.calledWithAny(fn);
      walk(fn.body, (inst) => {
        if (inst.op === "convert") conversions++;
        this.instruction(inst, fn, conversions);
      });
    }
    for (const [place, hidden] of this.unknown) {
      for (const [way, element] of this.places.get(place) ?? [])
        if ([...hidden].some((start) => way.startsWith(start))) this.join(element, UNKNOWN);
    }
    if (this.parents.has(UNKNOWN)) this.hidden = this.groupOf(UNKNOWN);
    for (const element of this.parents.keys()) {
      if (element === UNKNOWN) continue;
      const group = this.groupOf(element);
      this.sizes.set(group, (this.sizes.get(group) ?? 0) + 1);
    }
  }

  /** Whether arrays of `element` may hold something else: seen under another type, or never looked at. */
  has(element: Type): boolean {
    if (!this.parents.has(element)) return false;
    const group = this.groupOf(element);
    const isTold = T.representationOf(element) !== "word";
    return this.sizes.get(group)! > 1 || (group === this.hidden && this.entered && !isTold);
  }

  private shape(shape: Shape, program: Program): void {
    for (const field of shape.fields) {
      if (field.accessor) continue;
      this.note(`.${field.name}`, field.type);
      // Through a Record the field may be anything.
      if (this.sets.seesObjectsAsRecords || this.sets.seesAny) this.note(`.${field.name}`, T.VAL);
      const type = T.nonNullable(field.type);
      if (type.kind === "fn") this.signature(field.name, type.params, type.result);
    }
    for (const [name, id] of shape.methods) {
      const { params, result } = program.functions[id]!;
      const own = params.slice(1).map((param) => param.type);
      if (name.startsWith("get ")) this.note(`.${name.slice(4)}`, result);
      else if (name.startsWith("set ")) this.note(`.${name.slice(4)}`, own[0]!);
      else this.signature(name, own, result);
      if (!this.sets.seesAny) continue;
      this.signature(
        name,
        own.map(() => T.VAL),
        T.VAL,
      );
      this.note(`.${name.replace(/^[gs]et /, "")}`, T.VAL);
    }
  }

  /** A function object that any may hold. */
  private calledWithAny({ id, params, result }: IRFunction): void {
    const [name, own] = [`closure ${id}`, params.map((param) => param.type)];
    this.signature(name, own, result);
    this.signature(
      name,
      own.map(() => T.VAL),
      T.VAL,
    );
  }

  private signature(name: string, params: readonly Type[], result: Type): void {
    params.forEach((param, i) => this.note(`${name}(${i})`, param));
    this.note(`${name}()`, result);
  }

  private instruction(inst: Inst, fn: IRFunction, number: number): void {
    const typeOf = (value: number): Type => fn.values[value]!.type;
    switch (inst.op) {
      case "convert":
        this.entered ||=
          T.membersOf(typeOf(inst.args[0]!)).includes(T.VAL) && mayHoldArrays(typeOf(inst.out));
        this.note(`#${number}`, typeOf(inst.args[0]!));
        return this.note(`#${number}`, typeOf(inst.out));
      case "call.c":
        if (inst.c.name === "tsf_arr_new_sized") this.holes((typeOf(inst.out) as T.ArrayType).element);
        return;
      case "field.get":
        // Of an object from JSON the property may be anything.
        if (this.sets.hasDicts && !inst.view.classDeclaration && !inst.view.builtinError)
          this.note(`.${inst.name}`, T.VAL);
        return this.note(`.${inst.name}`, typeOf(inst.out));
      case "field.set":
        return this.note(`.${inst.name}`, typeOf(inst.args[1]!));
      case "call.method":
        return this.signature(
          inst.name,
          inst.args.slice(1).map(typeOf),
          inst.out < 0 ? T.UNDEF : typeOf(inst.out),
        );
      default:
        return;
    }
  }

  /** Arrays of `new Array(n)` hold undefined at first, whatever their type says. */
  private holes(element: Type): void {
    if (!T.admitsUndefined(element)) this.join(element, T.UNDEF);
  }

  private note(place: string, type: Type): void {
    const key = `${place} ${type.key}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.follow(place, type, "");
  }

  private follow(place: string, type: Type, way: string): void {
    for (const member of T.membersOf(type)) {
      if (member === T.VAL)
        (this.unknown.get(place) ?? this.unknown.set(place, new Set()).get(place)!).add(way);
      else if (member.kind === "arr") this.array(place, member.element, `${way}[]`);
      else this.inside(place, member, way);
    }
  }

  private inside(place: string, type: Type, way: string): void {
    switch (type.kind) {
      case "dict":
        // Object.values makes an array of them.
        return this.array(place, type.element, `${way}{}`);
      case "set":
      case "iter":
      case "promise":
      case "asynciter":
        return this.follow(place, type.element, `${way}{}`);
      case "map":
        this.follow(place, type.from, `${way}<>`);
        return this.follow(place, type.to, `${way}{}`);
      case "fn":
        type.params.forEach((param, i) => this.follow(place, param, `${way}(${i})`));
        return this.follow(place, type.result, `${way}()`);
      default:
        return;
    }
  }

  private array(place: string, element: Type, way: string): void {
    if (element === T.NEVER) return;
    const ways = this.places.get(place) ?? this.places.set(place, new Map()).get(place)!;
    const first = ways.get(way);
    if (first) this.join(first, element);
    else ways.set(way, element);
    if (!this.parents.has(element)) this.parents.set(element, element);
    this.follow(place, element, way);
  }

  private groupOf(node: Node): Node {
    let at = node;
    for (let up = this.parents.get(at); up !== undefined && up !== at; up = this.parents.get(at)) at = up;
    return at;
  }

  private join(a: Node, b: Node): void {
    for (const node of [a, b]) if (!this.parents.has(node)) this.parents.set(node, node);
    const [x, y] = [this.groupOf(a), this.groupOf(b)];
    if (x !== y) this.parents.set(x, y);
  }
}

function mayHoldArrays(type: Type): boolean {
  return T.membersOf(type).some((member) =>
    ["arr", "dict", "obj", "map", "set", "iter", "promise", "asynciter", "fn"].includes(member.kind),
  );
}
