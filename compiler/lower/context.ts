import { ts } from "../project/typescript.js";
import { Refusal, refuse } from "../project/refusal.js";
import { Builder } from "../ir/builder.js";
import type {
  Copies,
  FunctionId,
  IRFunction,
  LabelId,
  Location,
  Program,
  ShapeField,
  ShapeId,
  SlotId,
  ValueId,
} from "../ir/ir.js";
import type { Origin, TypeConverter } from "../types/from-typescript.js";
import { arrayAmong, isTellable, narrows, unpacks } from "../types/narrowing.js";
import { describeType } from "../types/describe.js";
import type { StateType } from "../types/state-type.js";
import * as T from "../types/type.js";
import type { ObjectType, Type, TypeEnv } from "../types/type.js";
import type { ClassUses } from "./class-uses.js";
import { isAndOr, syntaxName } from "./syntax.js";
import { conversionProblem, isUnknown, soleError } from "./conversion-problems.js";
import { type Binding, type Captured, CELL, type InCell } from "./bindings.js";
import type { OwnProperties } from "./own-properties.js";
import type { VariableAnalysis } from "./variables.js";

/** A callable with a body of its own, instantiated for one set of type arguments. */
export interface FunctionInstance {
  readonly id: FunctionId;
  readonly params: readonly Type[];
  /** The last parameter collects the rest. */
  readonly rest: boolean;
  readonly result: Type;
  readonly yields: Type | undefined;
}

/** What the families of the lowering ask of the whole program. Implemented in program.ts. */
export interface ProgramContext {
  readonly checker: ts.TypeChecker;
  readonly types: TypeConverter;
  readonly variables: VariableAnalysis;
  readonly ownProperties: OwnProperties;
  readonly classUses: ClassUses;
  readonly library: Library;
  readonly program: Program;
  /** A node to give functions that no source wrote. */
  readonly anchor: ts.Node;
  originOf(node: ts.Node): Origin;
  locationOf(node: ts.Node): Location;
  report(refusal: Refusal): void;
  /** Runs `lower`; a refusal is reported and does not end the whole lowering. */
  guard(lower: () => void): void;
  /** What `lower` gives; undefined when something in it is refused, which is not reported. */
  tried<T>(lower: () => T): T | undefined;
  /** The function, method or accessor `declaration` for `env`; lowered later when it is new. */
  functionInstance(declaration: ts.FunctionLikeDeclaration, env: TypeEnv, self?: Type): FunctionInstance;
  /** A function of stdlib/ by its exported name. */
  stdlibFunction(name: string): ts.FunctionDeclaration;
  hasStdlibFunction(name: string): boolean;
  /** For code that belongs to no function of the source. */
  glue(spec: FunctionSpec, env?: TypeEnv): FunctionContext;
  /** Notes that a variable of stdlib/ is used: what it starts with is set before the program's modules run. */
  initialiseLater(declaration: ts.Declaration): void;
  /** Whether a declaration is in the part of stdlib/ that is compiled into programs. */
  isStdlib(declaration: ts.Declaration): boolean;
  /** The constructor of a class: takes the instance first. */
  constructorInstance(view: ObjectType): FunctionInstance;
  classShape(view: ObjectType): ShapeId;
  /** The layout of a class itself, as a value; `kept` is what it has captured. */
  classObjectShape(view: ObjectType, kept: readonly ShapeField[] | undefined): ShapeId;
  /** Whether there is an object for a class at run time. */
  hasClassObject(declaration: ts.ClassLikeDeclaration): boolean;
  /** The variable of the realm that holds a class that is evaluated once. */
  classVariable(declaration: ts.ClassLikeDeclaration, type: ObjectType): number;
  literalShape(name: string, fields: readonly LiteralField[], view?: ObjectType): ShapeId;
  /** A literal makes objects of the shape so. */
  noteCopies(shape: ShapeId, copies: Copies): void;
  /** Notes that `name` is called or read on objects: every class gets it lowered; `alone`: as it runs without one, too. */
  requestMethod(name: string, typeArguments: readonly Type[], alone?: "alone"): void;
  isErrorView(view: ObjectType): boolean;
  /** The memo slot of a parse function, or of an event's JSON. */
  memoSlot(key: FunctionId | "json"): number;
  /** The place of the metric that a call makes; undefined when it is no field initialiser of the plugin. */
  metricSlot(call: ts.CallExpression): number | undefined;
  /** The number of a function among those that run on threads of their own. */
  task(fn: FunctionId, name: string): number;
  /** The number of a field of state tables, by which every table finds its accessor. */
  stateField(name: string, type: StateType): number;
  /** Notes code that is to run later, by a loop; of timers too. */
  noteLater(fn: FunctionId, node: ts.Node): void;
  useTimers(): void;
  /** Notes the use of what there is on Linux only. */
  noteLinux(node: ts.Node, name: string): void;
  /** Notes a use of a table of the host, which is not given in every call. */
  noteTableUse(fn: FunctionId, node: ts.Node, writes: boolean): void;
  /** Type arguments under which `declaration`, a member of `view` or of one of its bases, was written. */
  declaringEnv(view: ObjectType, declaration: ts.ClassElement): TypeEnv;
  /** Notes that classes' toJSON or toString may be called by the runtime, that it shows objects, or makes a system error. */
  requestHook(name: "toJSON" | "toString" | "systemError" | "inspect"): void;
  globalBinding(symbol: ts.Symbol, node: ts.Node): Binding | undefined;
  /** A variable of the realm that keeps what a literal has made; undefined at first. */
  literalVariable(literal: ts.Node, type: Type): number;
  /** The module variable that tells whether the declaration of a class or enum has run. */
  declarationFlag(declaration: ts.ClassDeclaration | ts.EnumDeclaration | ts.FunctionDeclaration): number;
  newFunction(spec: FunctionSpec): IRFunction;
  /** `name` as a C identifier that nothing else has. */
  uniqueName(name: string): string;
  /** Lowers the body of a function expression made inside `outer`. */
  lowerClosure(
    outer: FunctionContext,
    node: ClosureNode,
    type: T.FunctionType,
    env?: TypeEnv,
  ): ClosureInstance;
}

export type ClosureNode =
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.AccessorDeclaration;
export interface ClosureInstance {
  readonly fn: FunctionId;
  readonly captured: Captured[];
  /** Of one of the instances of a generic function that is the same function object wherever it is named. */
  readonly mark?: string;
}
export interface FunctionSpec {
  readonly name: string;
  readonly params: readonly { name: string; type: Type }[];
  readonly result: Type;
  readonly node: ts.Node;
  readonly closure?: boolean;
  readonly captures?: readonly Type[];
  readonly yields?: Type | undefined;
  readonly async?: "function" | "generator";
  readonly constructs?: ObjectType;
  readonly rest?: boolean;
}
export interface LiteralField {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly hidden?: true;
  /** See ShapeField. */
  readonly accessor?: Type;
}
/** Visitors by syntax kind. Families register theirs; the context dispatches, so no family imports another. */
export type ExpressionVisitor = (f: FunctionContext, node: never, want: Type | undefined) => ValueId;
export type StatementVisitor = (f: FunctionContext, node: never) => void;
export interface Visitors {
  readonly expressions: ReadonlyMap<ts.SyntaxKind, ExpressionVisitor>;
  readonly statements: ReadonlyMap<ts.SyntaxKind, StatementVisitor>;
  /** Assigns `value` to a variable, property, element or pattern. */
  assign(f: FunctionContext, target: ts.Expression, value: ValueId): void;
  /** Binds the names of a declaration (`const {a} = ...`, a parameter, a for-of variable). */
  bind(f: FunctionContext, name: ts.BindingName, value: ValueId): void;
  spreadArguments(f: FunctionContext, args: readonly ts.Expression[], type: T.ArrayType): ValueId;
}

/** What the language's library and the SDK offer, as calls of the runtime: builtins/. Undefined: not a part of it. */
export interface Library {
  /** A function by its dotted name. */
  call(f: FunctionContext, name: string, node: ts.CallExpression, origin: Origin): ValueId | undefined;
  method(f: FunctionContext, receiver: ValueId, name: string, node: ts.CallExpression): ValueId | undefined;
  /** `new name(...)`, which is a `type`. */
  construct(f: FunctionContext, name: string, node: ts.NewExpression, type: Type): ValueId | undefined;
  /** A property, such as `length` and `size`; whether an object of the SDK has one, undefined when that cannot be told; whether it was stored. */
  property(f: FunctionContext, object: ValueId, name: string, node: ts.Node): ValueId | undefined;
  has(f: FunctionContext, object: ValueId, name: string): ValueId | undefined;
  store(f: FunctionContext, object: ValueId, name: string, value: ValueId, node: ts.Node): boolean;
  /** A member of what is no value itself: `Math.PI`, `process.pid`; an assignment to one. */
  member(f: FunctionContext, node: ts.AccessExpression): ValueId | undefined;
  assign(f: FunctionContext, node: ts.BinaryExpression): ValueId | undefined;
}

export interface JumpTarget {
  readonly breakLabel: LabelId | undefined;
  readonly continueLabel: LabelId | undefined;
  readonly names: readonly string[];
}

export class FunctionContext {
  readonly b: Builder;
  readonly bindings = new Map<ts.Symbol, Binding>();
  readonly jumps: JumpTarget[] = [];
  /** How to read `this`; undefined outside methods. */
  thisValue: (() => ValueId) | undefined;
  thisType: Type | undefined;
  /** In a constructor of a derived class: the base, and what runs once super() has returned. */
  superView: ObjectType | undefined;
  afterSuper: (() => void) | undefined;
  settles: Type | undefined; // what the async function whose body this is gives to those who await it
  /** Where a nullish link of the optional chain being lowered goes. */
  chain: { readonly label: LabelId; readonly result: SlotId } | undefined;

  constructor(
    readonly program: ProgramContext,
    readonly visitors: Visitors,
    readonly fn: IRFunction,
    readonly env: TypeEnv,
    /** The node whose body this is; owner of its variables. */
    readonly owner: ts.Node,
  ) {
    this.b = new Builder(fn);
  }

  get checker(): ts.TypeChecker {
    return this.program.checker;
  }
  typeOf(node: ts.Node): Type {
    return this.program.types.typeOf(node, this.env);
  }
  convertType(type: ts.Type, node: ts.Node): Type {
    return this.program.types.convert(type, this.env, node);
  }
  /** Lowers an expression; with `want` the result has that type. */
  expression(node: ts.Expression, want?: Type): ValueId {
    const visitor = this.visitors.expressions.get(node.kind);
    if (!visitor) return refuse(node, "TSF2001", { what: `a ${syntaxName(node)}` });
    const at = this.b.at;
    this.b.at = this.program.locationOf(node);
    const value = visitor(this, node as never, want);
    const result = want ? this.coerce(value, want, node) : value;
    this.b.at = at;
    return result;
  }

  effect(node: ts.Expression): void {
    this.expression(node);
  }
  condition(node: ts.Expression): ValueId {
    return this.truthy(this.expression(node, isAndOr(node) ? T.BOOL : undefined));
  }
  truthy(value: ValueId): ValueId {
    return this.b.typeOf(value) === T.BOOL ? value : this.b.emit("truthy", [value], T.BOOL, {});
  }

  statement(node: ts.Statement): void {
    const visitor = this.visitors.statements.get(node.kind);
    this.b.at = this.program.locationOf(node);
    try {
      if (!visitor) return void refuse(node, "TSF2001", { what: `a ${syntaxName(node)}` });
      visitor(this, node as never);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.program.report(error);
    }
  }

  /** Implicit conversion, as TypeScript's assignability allows it; refuses what would need a copy. */
  coerce(value: ValueId, want: Type, node: ts.Node): ValueId {
    const from = this.b.typeOf(value);
    if (from === want) return value;
    if (want.kind === "never") return this.b.convert(value, T.VAL);
    const error = this.isNoError(from) ? soleError(want) : undefined;
    if (error !== undefined) return refuse(node, "TSF3020", { from: describeType(from), to: error });
    // What the program is lowered once more for.
    if (this.isTold(from, node) && this.program.types.lent.lends(from, want))
      return this.b.convert(value, want, "checked");
    const problem = conversionProblem(from, want);
    if (problem) {
      const words = { from: describeType(from), to: this.wantedText(node, want) };
      return refuse(node, problem.code, { ...words, ...problem.values });
    }
    if (from.kind === "fn" && want.kind === "val") {
      const signature = this.signatureIn(want, node);
      if (signature) return this.b.convert(this.b.convert(value, signature), want);
    }
    const array = from.kind === "arr" && want.kind === "val" ? arrayAmong(want) : undefined;
    if (array && array !== from) return this.coerce(this.coerce(value, array, node), want, node);
    const looks = narrows(from, want) || unpacks(from, want);
    return this.b.convert(value, want, looks ? "checked" : "widen");
  }

  /** The value as the type that the checker says it is of. */
  fit(value: ValueId, want: Type): ValueId {
    const from = this.b.typeOf(value);
    if (this.isTold(from)) this.program.types.lent.lends(from, want);
    return from === want ? value : this.b.convert(value, want, "checked");
  }

  /** All that the type names may come: of a union that was read from a tuple some members are none of the place's. */
  private isTold(from: Type, node?: ts.Node): boolean {
    return from.kind !== "val" || !from.members || (node !== undefined && this.typeOf(node) === from);
  }

  /** The signature that a function has as a value of a union: a call through it cannot adapt it. */
  private signatureIn(union: T.ValueType, node: ts.Node): T.FunctionType | undefined {
    const own = union.members?.filter((member) => member.kind === "fn") ?? [];
    if (own.length === 1) return own[0];
    return ts.isExpression(node) ? this.contextualFunction(node) : undefined;
  }

  /**
   * The one function type that the place of an expression takes, alone or in a union: a closure has that
   * signature from the start, since a call through the union cannot adapt it.
   */
  contextualFunction(node: ts.Expression): T.FunctionType | undefined {
    const contextual = this.checker.getContextualType(node);
    const members = contextual?.isUnion() ? contextual.types : contextual ? [contextual] : [];
    const callable = members.filter((member) => member.getCallSignatures().length > 0);
    const signatures = callable.flatMap((member) => member.getCallSignatures());
    if (signatures.length !== 1 || signatures[0]!.typeParameters?.length) return undefined;
    const type = T.nonNullable(this.convertType(callable[0]!, node));
    return type.kind === "fn" ? type : undefined;
  }

  spreadArguments(args: readonly ts.Expression[], type: T.ArrayType): ValueId {
    return this.visitors.spreadArguments(this, args, type);
  }

  /** Objects of a literal, or of a class of the program that extends no error. */
  private isNoError(type: Type): boolean {
    const given = T.nonNullable(type);
    if (given.kind !== "obj") return false;
    const { members, classDeclaration, symbol } = given.object;
    if (members) return members.every((member) => this.isNoError(T.objectRef(member)));
    const isLiteral = symbol !== undefined && (symbol.flags & ts.SymbolFlags.ObjectLiteral) !== 0;
    return isLiteral || (classDeclaration !== undefined && !this.isErrorView(given.object));
  }

  isErrorView(view: ObjectType): boolean {
    return this.program.isErrorView(view);
  }

  /**
   * The value where undefined and null have no meaning: a TypeError when it is one of them. Of an expression that may
   * be more than the checker says (types/unchecked-reads.ts) what the checker says is left.
   */
  present(value: ValueId, node?: ts.Expression): ValueId {
    const type = this.b.typeOf(value);
    const told = node && type.kind === "val" ? this.program.types.told(node, this.env) : type;
    const there = T.nonNullable(node && told !== this.typeOf(node) ? told : type);
    return there === type || there === T.NEVER ? value : this.b.convert(value, there, "checked");
  }

  /** A nullable value that must be there: throws TypeError when it is not. */
  coerceNonNull(value: ValueId, type: Type): ValueId {
    return this.b.convert(value, type, "checked");
  }

  /**
   * The value read from a place of declared type, at the narrowed type the checker sees there; it is looked at, or
   * proven (ir/narrowing.ts). `local`: nothing but this function sets the place.
   */
  narrow(value: ValueId, node: ts.Node, local: boolean): ValueId {
    const from = this.b.typeOf(value);
    const to = this.typeOf(node);
    if (from === to || to === T.VAL) return value;
    // Where the checker has excluded every type the code is reached when a value was not what it was said to be.
    if (to.kind === "never") return value;
    // A function may have changed what the checker saw being set to undefined or null.
    if ((to === T.UNDEF || to === T.NULL) && (!local || from.kind === "val")) return value;
    if (!narrows(from, to)) return value;
    // After `typeof x === "function"`: it says nothing of parameters and result.
    if (from.kind === "val" && this.isFunctionOfLibrary(node)) return value;
    if (!isTellable(from, to) && isUnknown(this.checker, node))
      return refuse(node, "TSF3009", { from: "unknown", to: this.typeText(node) });
    return this.b.convert(value, to, "checked");
  }

  /** Of type `Function`. */
  isFunctionOfLibrary(node: ts.Node): boolean {
    const { symbol } = this.checker.getTypeAtLocation(node) as Partial<ts.Type>;
    return symbol?.name === "Function" && this.program.originOf(symbol.declarations![0]!) === "lib";
  }

  /** The checker's words for the type of an expression. */
  typeText(node: ts.Node): string {
    return this.checker.typeToString(this.checker.getTypeAtLocation(node));
  }

  /** The type that an expression is wanted as: in the words of the source where it has them. */
  private wantedText(node: ts.Node, want: Type): string {
    const contextual = ts.isExpression(node) ? this.checker.getContextualType(node) : undefined;
    if (!contextual) return describeType(want);
    return this.program.types.convert(contextual, this.env, node) === want
      ? this.checker.typeToString(contextual)
      : describeType(want);
  }

  refuse(node: ts.Node, code: string, values: Readonly<Record<string, string>> = {}): never {
    return refuse(node, code, values);
  }

  /** A fresh variable for `symbol`, initialised to `value`. */
  declare(symbol: ts.Symbol, name: string, value: ValueId): void {
    const type = this.b.typeOf(value);
    if (this.program.variables.needsCell(symbol)) {
      const known = this.bindings.get(symbol);
      const slot = known?.kind === "cell" ? known.slot : this.b.slot(name, CELL);
      // A hoisted function may hold the cell already: fill that one.
      if (known?.kind === "cell")
        this.b.emit("cell.set", [this.b.get(slot), this.b.convert(value, known.type)], undefined, {});
      else {
        this.b.set(slot, this.b.emit("cell.new", [value], CELL, {}));
        this.bindings.set(symbol, { kind: "cell", slot, type, late: false });
      }
      return;
    }
    const slot = this.b.slot(name, type);
    this.b.set(slot, value);
    this.bindings.set(symbol, { kind: "slot", slot });
  }

  /**
   * A variable declared without a value: undefined until it is set. That it is set before it is read TypeScript
   * says, and passes/narrowing.ts proves; where it cannot, the read looks.
   */
  declareUnset(symbol: ts.Symbol, name: ts.Identifier, type: Type): void {
    const empty = (): ValueId => this.b.undef(T.nullable(type, true, false));
    const global = this.program.globalBinding(symbol, name);
    if (global?.kind === "global")
      return void this.b.emit("global.set", [empty()], undefined, { global: global.global });
    if (T.admitsUndefined(type) || this.program.variables.needsCell(symbol))
      return this.declare(symbol, name.text, empty());
    const slot = this.b.unsetSlot(name.text, type);
    this.b.set(slot, empty());
    this.bindings.set(symbol, { kind: "slot", slot });
  }

  readBinding(binding: Binding): ValueId {
    switch (binding.kind) {
      case "slot":
        return this.b.get(binding.slot);
      case "cell":
        return this.readCell(this.b.get(binding.slot), binding, undefined);
      case "captured": {
        if (!binding.cell) return binding.word();
        return this.readCell(binding.word(), binding, binding.early);
      }
      case "global":
        return this.readGlobal(binding.global, binding.type, binding.late);
      case "self":
        return this.b.emit("self", [], binding.type, {});
      case "constant":
        this.initialised(binding.global);
        return this.constant(binding.value);
    }
  }

  private readGlobal(global: number, type: Type, late: boolean): ValueId {
    this.initialised(global);
    const held = late ? T.nullable(type, true, false) : type;
    return this.b.convert(this.b.emit("global.get", [], held, { global }), type, "checked");
  }

  /** The declaration of the module variable must have run. */
  initialised(global: number): void {
    this.b.emit("initialised", [], undefined, { global });
  }

  private readCell(cell: ValueId, { type, late }: InCell, early: string | undefined): ValueId {
    if (!late) return this.b.emit("cell.get", [cell], type, {});
    const held = this.b.emit("cell.get", [cell], T.nullable(type, true, false), {
      ...(early !== undefined && { early }),
    });
    return this.b.convert(held, type, "checked");
  }

  writeBinding(binding: Binding, value: ValueId, node: ts.Node): void {
    switch (binding.kind) {
      case "slot":
        return this.b.set(binding.slot, this.coerce(value, this.fn.slots[binding.slot]!.type, node));
      case "cell":
        return void this.b.emit(
          "cell.set",
          [this.b.get(binding.slot), this.coerce(value, binding.type, node)],
          undefined,
          {},
        );
      case "captured": {
        const cell = binding.word();
        return void this.b.emit("cell.set", [cell, this.coerce(value, binding.type, node)], undefined, {});
      }
      case "global":
        return this.writeGlobal(binding.global, this.coerce(value, binding.type, node));
      case "self":
      case "constant":
        return refuse(node, "TSF9001", { reason: "assignment to a constant" });
    }
  }

  private writeGlobal(global: number, value: ValueId): void {
    const held = this.b.convert(value, this.program.program.globals[global]!.type);
    this.b.emit("global.set", [held], undefined, { global });
  }

  constant(value: number | string | boolean | bigint): ValueId {
    if (typeof value === "number") return this.b.num(value);
    if (typeof value === "string") return this.b.str(value);
    return typeof value === "boolean" ? this.b.bool(value) : this.b.big(value);
  }
}
