import type { IRFunction, Program } from "../ir/ir.js";
import type { GeneratorUses } from "../ir/generator-uses.js";
import type { ListedShapes } from "../ir/listed-shapes.js";
import type { ShapeSets } from "../ir/shape-sets.js";
import type { FunctionType, ObjectRefType, ObjectType, Type } from "../types/type.js";
import type { AnyCalls, FunctionObject } from "./any-calls.js";
import type { ConstantTables } from "./constant-tables.js";
import type { ConversionContext } from "./convert.js";
import type { HelperFunctions } from "./helper-functions.js";
import type { GeneratorFrame } from "./layout.js";
import type { LentEntryFinder } from "./lent-entries.js";
import type { LiteralPool } from "./literals.js";
import type { Layouts } from "./shape-layouts.js";
import type { StaticTables } from "./static-tables.js";
import type { Traps } from "./traps.js";
import type { CWriter } from "./writer.js";

/** The translation unit being written: what its parts ask of the whole. Implemented in program-emitter.ts. */
export interface ProgramC extends ConversionContext {
  readonly program: Program;
  readonly shapes: ShapeSets;
  readonly listed: ListedShapes;
  readonly literals: LiteralPool;
  readonly layouts: Layouts;
  readonly constantTables: ConstantTables;
  readonly staticTables: StaticTables;
  readonly lentEntries: LentEntryFinder;
  readonly traps: Traps;
  /** Parts of the file, in this order. */
  readonly structs: CWriter;
  readonly prototypes: CWriter;
  readonly helpers: HelperFunctions;
  /** Names of the functions of text-cases.ts, by their texts. */
  readonly textCases: Map<string, string>;
  readonly bodies: CWriter;
  readonly frames: GeneratorFrame[];
  readonly anyCalls: AnyCalls;
  /** The number that tells function objects of the type: they are made. */
  closureSignature(type: FunctionType): number;
  readonly generatorUses: GeneratorUses;
  /** Bigints may have more than 64 bits. */
  readonly largeBigints: boolean;
  /** Methods that are function objects: the C function of each, and its name. */
  readonly methodObjects: FunctionObject[];
  /** The local that holds what is returned while finally blocks run. */
  readonly returnVariable: string;
  functionName(id: number): string;
  /** It is what a file has at its top level: it runs once. */
  isModuleBody(id: number): boolean;
  /** A task may run it, and be asked to end in the middle of it. */
  runsInTasks(id: number): boolean;
  /** The name of a parameter in C. */
  paramName(fn: IRFunction, index: number): string;
  globalName(id: number): string;
  /** A function that tells whether a value is an object of the view: `bool (val)`. */
  viewTest(type: ObjectRefType): string;
  /** A function that looks at every element of an array: `void (rt, tsf_arr *)`. */
  itemsCheck(element: Type): string;
  /** The type index of the first generator frame. */
  firstFrame(): string;
  /** Whether arrays of `element` may hold other things: written through a wider type, or from JSON. */
  isShared(element: Type): boolean;
  /** Whether a field read through the view may find an object still under construction. */
  mayBeUnderConstruction(view: ObjectType): boolean;
}
