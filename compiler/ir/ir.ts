import type { StandIn } from "../project/stand-ins.js";
import type { ArrayType, ObjectType, Type } from "../types/type.js";

/**
 * The mid-level IR: whole program, monomorphic, structured. Values are assigned once; variables that
 * change are slots. Control flow is nested regions, as in the source: the C compiler does the CFG work.
 */

export type ValueId = number;
export type SlotId = number;
export type LabelId = number;

/** A place in the plugin's TypeScript; line and column count from 1. */
export interface Location {
  readonly file: number; // index into Program.files
  readonly line: number;
}

/** How a number is held in C; narrower than double only where the ranges pass has proven it. */
export type NumberRep = "f64" | "i64" | "i32";

export interface Slot {
  readonly id: SlotId;
  readonly name: string;
  type: Type;
  /** Declared without a value: its own type, while `type` admits undefined. */
  readonly unset?: Type;
  /** Number slots only; set by the ranges pass. */
  rep: NumberRep;
  /** The parameter that the slot starts from. */
  readonly param?: number;
}

export interface Value {
  type: Type;
  rep: NumberRep;
}

export interface Region {
  insts: Inst[];
}

export type ArithmeticFn =
  | "add" | "sub" | "mul" | "div" | "mod" | "pow"
  | "and" | "or" | "xor" | "shl" | "shr" | "ushr"
  | "imul"
  /** Math.floor(a / b) of integers a >= 0 and b > 0. */
  | "quo"; // prettier-ignore
export type CompareFn = "lt" | "le" | "gt" | "ge" | "eq" | "ne";
/** The comparison with its sides exchanged: `a < b` is `b > a`. */
export const MIRRORED: Readonly<Record<CompareFn, CompareFn>> = {
  lt: "gt",
  le: "ge",
  gt: "lt",
  ge: "le",
  eq: "eq",
  ne: "ne",
};
/** What is compared: `ptr` is identity, `val` strict equality of run-time values. */
export type CompareKind = "num" | "str" | "big" | "bool" | "ptr" | "fn" | "val";

/**
 * How a value changes type. `widen` loses nothing; `checked` looks and throws a TypeError; `proven` need not look:
 * what was tested before says so (ir/narrowing.ts), and the verifier proves it again.
 */
export type ConvertMode = "widen" | "checked" | "proven";

/** How far Object.freeze and its like fix an object. */
export type Fixing = "not_extensible" | "sealed" | "frozen";

/** A runtime function as the program calls it. */
export interface CFunction {
  readonly name: string;
  /** Takes the realm first (it may allocate or throw). */
  readonly realm: boolean;
  readonly throws: boolean;
  /** Calls a closure that it is given. */
  readonly calls?: true;
  /** Though it throws, it calls nothing of the program, and changes no variable or field of it. */
  readonly leaf?: true;
  /** May run a body that `generator.new` has made a frame of. */
  readonly starts?: true;
  /** The program's own return() or throw() of an async generator. */
  readonly resumes?: "return" | "throw";
  /** Its last arguments are the place of the call: function, file, line. */
  readonly place?: true;
  /** Free of side effects and of memory that changes: may be moved, merged and dropped. */
  readonly pure: boolean;
  /** C types of the parameters, the realm left out; the value's own where it ends. */
  readonly params?: readonly string[];
  /** C expressions passed after the values. */
  readonly extra?: readonly string[];
  /** Constant data of the program, passed behind them by pointers. */
  readonly tables?: readonly (CTable | CPattern)[];
  /** The values past `params` go as a count and an array of this C type. */
  readonly list?: string;
  /** C type of the result when it is not the value type's own: converted after the call. */
  readonly result?: "int32_t" | "uint32_t" | "int64_t";
  /** Range of a number result, where one is known. */
  readonly range?: readonly [number, number];
  /** It reads a parameter of events of this code, and remembers for its function that their lengths agree. */
  readonly eventCode?: number;
  /** What it does to a Record. Where the program sees other objects as Records it does that to those too, and may throw. */
  readonly record?: "read" | "in" | "has" | "write" | "delete";
  /** Asks whether its array or Record is frozen or the like: left out where it cannot be (passes/guards.ts). */
  readonly guards?: true;
}

/** A constant of a struct type of the runtime; equal ones are one. */
export interface CTable {
  readonly type: string;
  readonly init: string;
}

/** A regular expression that is known when compiling: a tsf_pattern. */
export interface CPattern {
  /** Its program (stdlib/regexp/program.ts). */
  readonly pattern: readonly number[];
}

interface InstBase {
  /** The value made, or -1. */
  out: ValueId;
  args: ValueId[];
  loc: Location;
}

export type Constant = number | string | boolean | bigint | null | undefined;

export type Inst = InstBase &
  (
    | { op: "const"; value: Constant }
    /** An array or object of constants, made anew by each evaluation. */
    | { op: "constant"; tree: ConstantTree }
    | { op: "get"; slot: SlotId }
    | { op: "set"; slot: SlotId }
    | { op: "global.get"; global: number }
    | { op: "global.set"; global: number }
    /**
     * ReferenceError when the declaration of the module variable has not run yet. `member`: what is read of
     * an enum, which is undefined until then.
     */
    | { op: "initialised"; global: number; member?: string }
    /** A word captured by the running closure. */
    | { op: "captured"; index: number }
    | { op: "self" }
    /** What the running function was called on, of a function that `receives`; undefined: on nothing. */
    | { op: "receiver" }
    /** Without an operand: the cell of a variable, of type `empty`, whose declaration has not run yet. */
    | { op: "cell.new"; empty?: Type }
    /** `early`: the variable's name where its declaration may not have run yet (ReferenceError). */
    | { op: "cell.get"; early?: string }
    | { op: "cell.set" }
    /** `bits`: of an integer `%` whose operands are not negative, how many they need; set with the representations. */
    | { op: "arith"; fn: ArithmeticFn; bits?: number }
    | { op: "neg" }
    | { op: "bitnot" }
    | { op: "not" }
    /** `small`: of bigints that surely have 64 bits. */
    | { op: "compare"; fn: CompareFn; kind: CompareKind; small?: boolean }
    | { op: "truthy" }
    | { op: "convert"; mode: ConvertMode }
    /** Undefined, null or either? args[0] of any type. */
    | { op: "is"; what: "undefined" | "null" | "nullish" }
    /** typeof tests on a val. */
    | { op: "typeof.is"; what: string }
    | { op: "typeof" }
    | { op: "instanceof"; view: ObjectType }
    /** args: value, class. An instance of `view` whose field `kept` is that class: it was evaluated more than once. */
    | { op: "instance.of"; view: ObjectType; kept: string }
    | { op: "isarray" }
    /** A generator, told from the objects of the program. */
    | { op: "isgenerator" }
    | { op: "object.new"; shape: ShapeId }
    /** A class instance before its constructor runs: every field undefined. */
    | { op: "instance.new"; shape: ShapeId }
    | { op: "field.get"; view: ObjectType; name: string }
    /**
     * unset: it becomes undefined, whatever its type; reads look, as while it was not yet set. before: while the object is
     * made, the fields from this place on are not there yet. define: a class's field, which is a key whatever was there;
     * quiet: what an error is made with, which is none.
     */
    /** The function behind an accessor of an object of the shape; undefined when it has none. */
    | { op: "accessor"; shape: ShapeId; name: string }
    | {
        op: "field.set";
        view: ObjectType;
        name: string;
        unset?: true;
        before?: number;
        define?: true;
        quiet?: true;
      }
    /** Whether `name` is an own key of what stands behind the view. */
    | { op: "field.own"; view: ObjectType; name: string }
    /** `delete`: it is no key any more, and undefined. */
    | { op: "field.delete"; view: ObjectType; name: string }
    /** Object.freeze, seal and preventExtensions. */
    | { op: "fix"; how: Fixing }
    /**
     * TypeError where the object has been fixed, so that the field cannot be set, be made by its class (again, where a
     * base class has it), or be deleted. Left out where it cannot be (passes/guards.ts).
     */
    | { op: "guard"; view: ObjectType; name: string; what: "set" | "define" | "redefine" | "delete" }
    /**
     * Whether keys come in the order of their places: args are, for each of `before`, whether it is there already, then
     * for each of `coming` whether it was there and whether it is now.
     */
    | { op: "keys.follow"; before: readonly number[]; coming: readonly number[] }
    /** A Record of those of the names that are there, by args. */
    | { op: "keys.list"; names: readonly string[] }
    /** `name in args[0]`, prototype methods included; a val. */
    | { op: "field.has"; name: string }
    /** The same of a key that is known at run time only: args[1]. */
    | { op: "key.has" }
    /** Whether what stands behind the view has the optional method. */
    | { op: "method.has"; view: ObjectType; name: string }
    /** args: a value of any type, a key: the property, as JavaScript finds it. */
    | { op: "any.get" }
    /** args: what is called, its `this`, what it is called with; `text`: how it is written, for who calls what is no function. */
    | { op: "any.call"; text: string }
    /** args: what property `name` of the second is, the second, which is `this`, what it is called with. */
    | { op: "any.method"; name: string; text: string }
    /**
     * TypeError when the object has own properties besides `names`, those of the view that a copy takes: it would lose
     * them. Result: whether it has them in the view's order, and no optional one that is undefined.
     */
    | { op: "exact"; view: ObjectType; names: readonly string[] }
    /** `standIn`: the arguments are some of the elements, until constant-tables puts all of them there. */
    | { op: "array.new"; standIn?: StandIn }
    | { op: "array.length" }
    /** args: array, index; undefined when out of bounds. */
    | { op: "array.get" }
    /** args: array, index known to be in bounds. */
    | { op: "array.at" }
    /** args: array, index; TypeError when out of bounds. */
    | { op: "array.want" }
    | { op: "array.set" }
    | { op: "array.push" }
    | { op: "bytes.get" }
    /** args: bytes, index known to be in bounds. */
    | { op: "bytes.at" }
    /** args: bytes, index; TypeError when out of bounds. */
    | { op: "bytes.want" }
    | { op: "bytes.set" }
    | { op: "string.unit" }
    | { op: "call"; fn: FunctionId }
    /** `rest`: the last argument is the array of the others. `passed`: as many were written, the others are undefined. */
    | { op: "call.method"; view: ObjectType; name: string; rest?: boolean; passed?: number }
    | { op: "call.closure" }
    /** args: a closure, a val that is its `this`, and what it is called with. */
    | { op: "call.with" }
    /**
     * args: a function that was read from the property `name` of the second, the receiver, and what it is called
     * with. A method found there runs with the receiver as `this`. `foreign`: it was read from another object.
     */
    | { op: "call.property"; view: ObjectType; name: string; passed?: number; foreign?: true }
    | { op: "call.c"; c: CFunction }
    /** `fresh`: each evaluation makes another function object, as its identity may be looked at. */
    | { op: "closure"; fn: FunctionId; fresh?: true; mark?: string }
    /** Makes the generator object of a call to a generator function. */
    | { op: "generator.new"; fn: FunctionId }
    /** args: generator; advances it. Result: bool, true when it yielded. */
    | { op: "generator.next" }
    /**
     * next(v), return(v) or throw(e): args: generator, v. Result: bool, true when it yielded. `forwarded`: by a
     * `yield*` that was asked for the same.
     */
    | { op: "generator.resume"; what: "next" | "return" | "throw"; forwarded?: true }
    | { op: "generator.value" }
    /**
     * In a generator: `yield*` of another that yields the same type, until it ends. False when it cannot be handed
     * on (somebody else has it already): then each value is to be asked for.
     */
    | { op: "generator.delegate" }
    /** Runs pending finally blocks, as for-of does when it is left early. */
    | { op: "generator.close" }
    | { op: "map.cursor"; cursor: SlotId }
    | { op: "map.next"; cursor: SlotId; key: SlotId; value: SlotId }
    | { op: "string.concat" }
    /** Which of `texts` the string is, or how many there are when it is none of them. */
    | { op: "string.case"; texts: readonly string[] }
    /** args: text, separator. `wanted`: how many pieces are read; `counted`: the number of all of them is, too. */
    | { op: "split"; pieces: SlotId; wanted: number; counted: boolean }
    /** Undefined, or with `required` a TypeError, when there are fewer. */
    | { op: "split.piece"; pieces: SlotId; index: number; required: boolean }
    | { op: "split.count"; pieces: SlotId }
    | { op: "caught" }
    | { op: "if"; then: Region; else: Region }
    | { op: "loop"; label: LabelId; body: Region; update: Region }
    | { op: "block"; label: LabelId; body: Region }
    /** args[0]: index of the first case to run. Cases fall through into each other. `total`: there is always one. */
    | { op: "switch"; label: LabelId; cases: Region[]; total: boolean }
    | { op: "try"; body: Region; handler: Region | undefined; finalizer: Region | undefined }
    | { op: "break"; label: LabelId }
    | { op: "continue"; label: LabelId }
    | { op: "return" }
    | { op: "throw" }
    /**
     * Its value is what next() was given. `raw`: a number, 0, 1 or 2 for next, return and throw, and nothing of it is
     * done; what came with it is the value of `generator.sent`. `alone`: it stands for a delegate that has no throw().
     */
    | { op: "yield"; raw?: true; alone?: true }
    | { op: "generator.sent" }
    /** args: the frame of an async function, made by `generator.new`: calls it. Result: its promise. */
    | { op: "async.start" }
    /**
     * In an async function: waits for args[0], a val. Result: a val. `begins`: a generator waits for its first next().
     * `next`: args[0] is an async generator, and its next() is what is waited for, given args[1] when there is one.
     */
    | { op: "await"; begins?: true; next?: true }
  );

export type Op = Inst["op"];
export type FunctionId = number;
export type ShapeId = number;

/** A value made of constants only, as the program text has it; each evaluation makes its objects anew. */
export type ConstantTree = ConstantLeaf | ConstantArray | ConstantObject | ConstantRecord;

export interface ConstantLeaf {
  readonly kind: "leaf";
  readonly value: Constant;
}
export interface ConstantArray {
  readonly kind: "array";
  readonly type: ArrayType;
  readonly items: readonly ConstantTree[];
}
export interface ConstantRecord {
  readonly kind: "record";
  /** In the order in which they are added. */
  readonly entries: { readonly key: string; readonly value: ConstantTree }[];
}
export interface ConstantObject {
  readonly kind: "object";
  readonly shape: ShapeId;
  /** Values of the shape's first fields; the others are undefined. */
  readonly fields: readonly ConstantTree[];
}

export interface IRFunction {
  readonly id: FunctionId;
  readonly name: string;
  readonly params: { readonly name: string; readonly type: Type; rep: NumberRep }[];
  readonly result: Type;
  resultRep: NumberRep;
  readonly values: Value[];
  readonly slots: Slot[];
  body: Region;
  readonly loc: Location;
  /** Called through a closure object, which it gets as its first parameter. */
  readonly closure: boolean;
  /** The words it captures, by type; only for closures. */
  readonly captures: readonly Type[];
  /** It has a `this` of its own, which whoever calls it as a property gives it. */
  receives: boolean;
  /** The type yielded, for a generator function. */
  readonly yields: Type | undefined;
  /** The body of an async function or generator, which `generator.new` makes a frame of. */
  readonly async: "function" | "generator" | undefined;
  /** The class whose constructor this is. */
  readonly constructs: ObjectType | undefined;
  /** Set by the effects pass. */
  mayThrow: boolean;
  /** The last parameter is the array of the remaining arguments. */
  readonly rest?: boolean;
  /** Part of a cycle of calls, or far from where the stack was tested last: tests it on entry. */
  testsStack: boolean;
}

export interface ShapeField {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  /** Not a key of the object: #private names and the compiler's own. */
  readonly hidden: boolean;
  /** Of an accessor: the property's type. The field holds its getter then, a function that gives a val. */
  readonly accessor?: Type;
}

/** A concrete object layout. A subclass's fields start with its base's. */
export interface Shape {
  readonly id: ShapeId;
  readonly name: string;
  readonly fields: readonly ShapeField[];
  readonly parent: ShapeId | undefined;
  /** The class, for a class shape. */
  readonly view: ObjectType | undefined;
  /** Methods and accessors by name ("get x", "set x"), inherited ones included. */
  readonly methods: ReadonlyMap<string, FunctionId>;
  /** Literals make objects of it by copying others. */
  copies?: Copies;
}

/** What may give an object that is made of others its keys in another order than its layout's. */
export interface Copies {
  /** The types of what is copied: their objects may have keys in another order, or undefined ones. */
  readonly views: Set<ObjectType>;
  /** A key that may be there already or not comes again. */
  again: boolean;
}

export interface GlobalVariable {
  readonly id: number;
  readonly name: string;
  /** Its name in the source. */
  readonly written: string;
  /** A static field or a `var`: undefined from the start, where a variable is not there until its declaration has run. */
  readonly isField: boolean;
  readonly type: Type;
  /** The file that declares it. */
  readonly file: number;
}

/** Integers that a field holds: a RangeError where another number is stored. */
export interface Bound {
  readonly least: bigint;
  readonly most: bigint;
  /** Names the field and its type, up to the value. */
  readonly message: string;
}

export interface Program {
  /** Paths as they appear in error messages. */
  readonly files: string[];
  /** Of `files`, those of our library: an author is never sent there. */
  readonly libraryFiles: Set<number>;
  readonly functions: IRFunction[];
  readonly shapes: Shape[];
  readonly globals: GlobalVariable[];
  /** Runs every module's top level, in import order. */
  moduleInit: FunctionId;
  /** Some value may be shown as console.log shows objects. */
  inspects: boolean;
  /** Values whose types do not say what they are become text. */
  asksText: boolean;
  /** A mapped type of a type parameter is a Record where the parameter stands, and an object to those who know it. */
  hasRecordsOfKeys: boolean;
  /** What errors may be given besides the properties that they are made with; with undefined it may have any name. */
  readonly addedToErrors: Set<string | undefined>;
  /** Some function is asked for its name or length. */
  asksFunctions: boolean;
  /** What functions that are values are called, as their `name` has it. */
  readonly functionNames: Map<FunctionId, string>;
  /** What console.log calls functions that are not plain ones: AsyncFunction, GeneratorFunction, AsyncGeneratorFunction. */
  readonly functionKinds: Map<FunctionId, string>;
  /** How many arguments functions and methods want; of those that bind makes, how many they have. */
  readonly functionLengths: Map<FunctionId, number>;
  /** Those that bind makes. */
  readonly boundFunctions: Set<FunctionId>;
  /** What a method runs that was read off its object and is called without one: its body, where `this` is undefined. */
  readonly aloneMethods: Map<FunctionId, FunctionId>;
  /** Functions that the host's side calls: their parameters may be anything of their types. */
  readonly entries: FunctionId[];
  /** One of them: what the runtime makes errors of the system with, when something in the program may have them. */
  systemError?: FunctionId;
  /** Shapes whose objects the runtime makes from JSON (decode.h). */
  readonly decoded: ShapeId[];
  /** What fields hold that others see in a table, by the shape of the table's entries and by name; subclasses inherit it. */
  readonly bounds: Map<ShapeId, ReadonlyMap<string, Bound>>;
  /** What timers are run by, when there are any (stdlib/timers/immediate.ts). */
  turns: { readonly next: FunctionId; readonly wait: FunctionId; readonly clear: FunctionId } | undefined;
  /** Functions that run on threads of their own, each in a realm of its own, after the module bodies. */
  readonly tasks: { readonly fn: FunctionId; readonly name: string }[];
}

const NO_REGIONS: readonly Region[] = [];

/** Every region of an instruction, in evaluation order. */
export function regionsOf(inst: Inst): readonly Region[] {
  switch (inst.op) {
    case "if":
      return [inst.then, inst.else];
    case "loop":
      return [inst.body, inst.update];
    case "block":
      return [inst.body];
    case "switch":
      return inst.cases;
    case "try":
      return [inst.body, inst.handler, inst.finalizer].filter((r) => r !== undefined);
    default:
      return NO_REGIONS;
  }
}

/** Calls `visit` for every instruction of a region, outer ones before the ones inside. */
export function walk(region: Region, visit: (inst: Inst) => void): void {
  for (const inst of region.insts) {
    visit(inst);
    const regions = regionsOf(inst);
    if (regions !== NO_REGIONS) for (const inner of regions) walk(inner, visit);
  }
}
