import { basename } from "node:path";
import { ts } from "ts-morph";
import { Refusal, refuse } from "../diagnostics/refusal.js";
import type { FunctionId, IRFunction, Location, Program, Shape, ShapeField, ShapeId } from "../ir/ir.js";
import type { Origin, OriginOf } from "../types/from-typescript.js";
import { symbolId, TypeConverter } from "../types/from-typescript.js";
import type { ObjectType, TypeEnv } from "../types/object-type.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { accessVisitors } from "./access.js";
import { callVisitors, spreadArguments } from "./calls.js";
import {
  baseView,
  classChain,
  constructorParameters,
  initialiseStatics,
  lowerConstructor,
  memberDeclaration,
  ownFields,
} from "./classes.js";
import { closureVisitors } from "./closures.js";
import type {
  Binding,
  Captured,
  ClosureNode,
  FunctionInstance,
  FunctionSpec,
  ProgramContext,
  Visitors,
} from "./context.js";
import { CELL, FunctionContext } from "./context.js";
import { generatorVisitors } from "./generators.js";
import { lowerBody, parameterTypes } from "./functions.js";
import { literalVisitors } from "./literals.js";
import { loopVisitors } from "./loops.js";
import { constantInitializer } from "./module-constants.js";
import { nameVisitors } from "./names.js";
import { operatorVisitors } from "./operators.js";
import { assign, bind } from "./patterns.js";
import { block, statementVisitors } from "./statements.js";
import { isModuleVariable, VariableAnalysis } from "./variables.js";

const VISITORS: Visitors = {
  expressions: new Map([
    ...nameVisitors,
    ...literalVisitors,
    ...operatorVisitors,
    ...accessVisitors,
    ...callVisitors,
    ...closureVisitors,
    ...generatorVisitors,
  ]),
  statements: new Map([...statementVisitors, ...loopVisitors]),
  assign,
  bind,
  initialiseStatics,
  spreadArguments,
};

const BUILTIN_ERRORS = ["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError"];

interface MethodRequest {
  readonly view: ObjectType;
  readonly name: string;
  readonly typeArguments: readonly Type[];
}

/**
 * The lowering of a whole program: functions, classes and shapes are made when something reachable asks
 * for them, once for each set of type arguments.
 */
export class ProgramLowering implements ProgramContext {
  readonly types: TypeConverter;
  readonly variables: VariableAnalysis;
  readonly program: Program = {
    files: [],
    functions: [],
    shapes: [],
    globals: [],
    moduleInit: -1,
    entries: [],
    decoded: [],
  };
  readonly refusals: Refusal[] = [];
  readonly anchor: ts.Node;

  private readonly fileIndex = new Map<ts.SourceFile, number>();
  private readonly instances = new Map<string, FunctionInstance>();
  private readonly closures = new Map<string, { fn: FunctionId; captured: Captured[] }>();
  private readonly shapesByKey = new Map<string, ShapeId>();
  private readonly globalsBySymbol = new Map<ts.Symbol, Binding | undefined>();
  private readonly requests = new Map<string, MethodRequest>();
  private readonly stdlib = new Map<string, ts.FunctionDeclaration>();
  private readonly memoSlots = new Map<FunctionId, number>();
  private readonly names = new Map<string, number>();
  private readonly hooks = new Set<"toJSON" | "toString">();
  private queue: (() => void)[] = [];

  constructor(
    readonly checker: ts.TypeChecker,
    private readonly originOfFile: OriginOf,
    stdlibFiles: readonly ts.SourceFile[],
  ) {
    this.anchor = stdlibFiles[0]!;
    this.types = new TypeConverter(checker, originOfFile);
    this.variables = new VariableAnalysis(checker);
    for (const file of stdlibFiles) {
      this.variables.analyse(file);
      for (const s of file.statements)
        if (ts.isFunctionDeclaration(s) && s.name) this.stdlib.set(s.name.text, s);
    }
    for (const name of BUILTIN_ERRORS) this.addErrorShape(name);
  }

  /** Lowers what is queued, and what that asks for, until nothing new comes up. */
  finish(): void {
    for (;;) {
      while (this.queue.length > 0) this.queue.shift()!();
      if (!this.instantiateRequestedMethods()) return;
    }
  }

  /** The functions that run each module's top level, in import order; one that calls them all. */
  lowerModules(files: readonly ts.SourceFile[]): void {
    for (const file of files) this.variables.analyse(file);
    const parts = files.map((file) => {
      const fn = this.newFunction({
        name: `init_${moduleName(file)}`,
        params: [],
        result: T.UNDEF,
        node: file,
      });
      const context = new FunctionContext(this, VISITORS, fn, EMPTY_ENV, file);
      this.guard(() => block(context, file.statements));
      return fn;
    });
    const main = this.newFunction({ name: "module_init", params: [], result: T.UNDEF, node: files.at(-1)! });
    const context = new FunctionContext(this, VISITORS, main, EMPTY_ENV, files.at(-1)!);
    for (const part of parts) context.b.emit("call", [], T.UNDEF, { fn: part.id });
    this.program.moduleInit = main.id;
  }

  /** A context for glue that belongs to no source function (the plugin's entry points). */
  glue(spec: FunctionSpec): FunctionContext {
    return new FunctionContext(this, VISITORS, this.newFunction(spec), EMPTY_ENV, spec.node);
  }

  originOf(node: ts.Node): Origin {
    return this.originOfFile(node.getSourceFile());
  }

  locationOf(node: ts.Node): Location {
    const file = node.getSourceFile();
    let index = this.fileIndex.get(file);
    if (index === undefined) {
      index = this.program.files.push(basename(file.fileName)) - 1;
      this.fileIndex.set(file, index);
    }
    return { file: index, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 };
  }

  report(refusal: Refusal): void {
    this.refusals.push(refusal);
  }

  /** Runs `lower`, keeping a refusal instead of letting it end the whole lowering. */
  guard(lower: () => void): void {
    try {
      lower();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.report(error);
    }
  }

  newFunction(spec: FunctionSpec): IRFunction {
    const fn: IRFunction = {
      id: this.program.functions.length,
      name: this.uniqueName(spec.name),
      params: spec.params.map((p) => ({ ...p, rep: "f64" })),
      result: spec.result,
      resultRep: "f64",
      values: [],
      slots: [],
      body: { insts: [] },
      loc: this.locationOf(spec.node),
      closure: spec.closure ?? false,
      captures: spec.captures ?? [],
      yields: spec.yields,
      constructs: spec.constructs,
      mayThrow: true,
      recursive: true,
    };
    this.program.functions.push(fn);
    return fn;
  }

  private uniqueName(name: string): string {
    const clean = name.replace(/[^A-Za-z0-9_]/g, "_") || "anonymous";
    const count = this.names.get(clean) ?? 0;
    this.names.set(clean, count + 1);
    return count === 0 ? clean : `${clean}_${count}`;
  }

  functionInstance(declaration: ts.FunctionLikeDeclaration, env: TypeEnv, self?: Type): FunctionInstance {
    const key = `${nodeId(declaration)}${envKey(env)}${self ? `@${self.key}` : ""}`;
    const known = this.instances.get(key);
    if (known) return known;
    if (declaration.asteriskToken === undefined && hasAsync(declaration))
      return refuse(declaration, "TSF2016", { what: "async" });
    const { params, rest } = parameterTypes(this, declaration, env);
    const result = this.resultOf(declaration, env);
    const yields = declaration.asteriskToken && result.kind === "iter" ? result.element : undefined;
    const all = self ? [self, ...params.map((p) => p.type)] : params.map((p) => p.type);
    const fn = this.newFunction({
      name: functionName(declaration),
      params: self ? [{ name: "self", type: self }, ...params] : params,
      result: yields ? T.UNDEF : result,
      node: declaration,
      yields,
    });
    const instance: FunctionInstance = { id: fn.id, params: all, rest, result, yields };
    this.instances.set(key, instance);
    if (this.instances.size > 20000)
      return refuse(declaration.name ?? declaration, "TSF3010", { name: functionName(declaration) });
    this.queue.push(() =>
      this.guard(() =>
        lowerBody(new FunctionContext(this, VISITORS, fn, env, declaration), declaration, self),
      ),
    );
    return instance;
  }

  private resultOf(declaration: ts.FunctionLikeDeclaration, env: TypeEnv): Type {
    if (ts.isSetAccessor(declaration) || ts.isConstructorDeclaration(declaration)) return T.UNDEF;
    const signature = this.checker.getSignatureFromDeclaration(declaration)!;
    return this.types.convert(signature.getReturnType(), env, declaration);
  }

  stdlibFunction(name: string): ts.FunctionDeclaration {
    const found = this.stdlib.get(name);
    if (!found) throw new Error(`stdlib has no function ${name}`);
    return found;
  }

  constructorInstance(view: ObjectType): FunctionInstance {
    const key = `new ${T.objectRef(view).key}`;
    const known = this.instances.get(key);
    if (known) return known;
    const { params, rest, node } = constructorParameters(this, view);
    const self = T.objectRef(view);
    const fn = this.newFunction({
      name: `new_${view.name}`,
      params: [{ name: "self", type: self }, ...params],
      result: T.UNDEF,
      node,
      constructs: view,
    });
    const instance: FunctionInstance = {
      id: fn.id,
      params: [self, ...params.map((p) => p.type)],
      rest,
      result: T.UNDEF,
      yields: undefined,
    };
    this.instances.set(key, instance);
    this.queue.push(() =>
      this.guard(() => lowerConstructor(new FunctionContext(this, VISITORS, fn, view.env, node), view)),
    );
    return instance;
  }

  classShape(view: ObjectType): ShapeId {
    const key = `class ${view.id}`;
    const known = this.shapesByKey.get(key);
    if (known !== undefined) return known;
    const base = baseView(this, view);
    const parent = base && this.baseShape(base);
    const inherited = parent === undefined ? [] : this.program.shapes[parent]!.fields;
    const fields = [...inherited];
    for (const field of ownFields(this, view))
      if (!fields.some((x) => x.name === field.name)) fields.push(field);
    return this.addShape(key, { name: view.name, fields, parent, view, methods: new Map() });
  }

  private baseShape(base: ObjectType): ShapeId {
    if (base.builtinError) return BUILTIN_ERRORS.indexOf(base.builtinError);
    return this.classShape(base);
  }

  private addErrorShape(name: string): void {
    const fields: ShapeField[] = [
      { name: "message", type: T.STR, optional: false, hidden: true },
      { name: "name", type: T.STR, optional: false, hidden: true },
      { name: "cause", type: T.VAL, optional: true, hidden: true },
    ];
    const view = this.types.errorClass(name, undefined);
    const parent = name === "Error" ? undefined : 0;
    this.addShape(`error ${name}`, { name, fields, parent, view, methods: new Map() });
  }

  literalShape(name: string, fields: readonly { name: string; type: Type; optional: boolean }[]): ShapeId {
    const key = `{${fields.map((x) => `${x.name}${x.optional ? "?" : ""}:${x.type.key}`).join(";")}}`;
    const known = this.shapesByKey.get(key);
    if (known !== undefined) return known;
    const all = fields.map((x) => ({ ...x, hidden: false }));
    return this.addShape(key, {
      name: name || "Object",
      fields: all,
      parent: undefined,
      view: undefined,
      methods: new Map(),
    });
  }

  private addShape(key: string, shape: Omit<Shape, "id">): ShapeId {
    const id = this.program.shapes.length;
    this.program.shapes.push({ ...shape, id });
    this.shapesByKey.set(key, id);
    return id;
  }

  requestMethod(view: ObjectType, name: string, typeArguments: readonly Type[]): void {
    const key = `${view.id} ${name}<${typeArguments.map((t) => t.key).join(",")}>`;
    if (!this.requests.has(key)) this.requests.set(key, { view, name, typeArguments });
  }

  requestHook(name: "toJSON" | "toString"): void {
    this.hooks.add(name);
  }

  /** For every request and every class: the method that a call would reach. True when some were new. */
  private instantiateRequestedMethods(): boolean {
    const before = this.instances.size;
    for (const shape of [...this.program.shapes]) {
      if (!shape.view?.classDeclaration) continue;
      for (const name of this.hooks)
        this.guard(() => this.instantiateMethod(shape, { view: shape.view!, name, typeArguments: [] }));
    }
    for (const request of [...this.requests.values()]) {
      for (const shape of [...this.program.shapes]) {
        if (shape.view?.classDeclaration) this.guard(() => this.instantiateMethod(shape, request));
      }
    }
    return this.instances.size > before || this.queue.length > 0;
  }

  private instantiateMethod(shape: Shape, { name, typeArguments }: MethodRequest): void {
    const methods = shape.methods as Map<string, FunctionId>;
    for (const kind of ["method", "get", "set"] as const) {
      const suffix = typeArguments.length > 0 ? `<${typeArguments.map((t) => t.key).join(",")}>` : "";
      const key = kind === "method" ? `${name}${suffix}` : `${kind} ${name}`;
      if (methods.has(key)) continue;
      const found = memberDeclaration(this, shape.view!, name, kind);
      if (!found) continue;
      const env = new Map(found.view.env);
      found.declaration.typeParameters?.forEach((parameter, i) => {
        env.set(this.checker.getSymbolAtLocation(parameter.name)!, typeArguments[i] ?? T.VAL);
      });
      methods.set(key, this.functionInstance(found.declaration, env, T.objectRef(found.view)).id);
    }
  }

  declaringEnv(view: ObjectType, declaration: ts.ClassElement): TypeEnv {
    return classChain(this, view).find((c) => c.classDeclaration === declaration.parent)?.env ?? view.env;
  }

  isErrorView(view: ObjectType): boolean {
    if (view.members) return view.members.every((m) => this.isErrorView(m));
    return classChain(this, view).some((c) => c.builtinError !== undefined);
  }

  memoSlot(fn: FunctionId): number {
    const known = this.memoSlots.get(fn);
    if (known !== undefined) return known;
    const slot = this.memoSlots.size;
    this.memoSlots.set(fn, slot);
    return slot;
  }
  get memoSlotCount(): number {
    return this.memoSlots.size;
  }

  globalBinding(symbol: ts.Symbol, node: ts.Node): Binding | undefined {
    if (this.globalsBySymbol.has(symbol)) return this.globalsBySymbol.get(symbol);
    const binding = this.makeGlobal(symbol, node);
    this.globalsBySymbol.set(symbol, binding);
    return binding;
  }

  private makeGlobal(symbol: ts.Symbol, node: ts.Node): Binding | undefined {
    const declaration = symbol.valueDeclaration;
    if (!declaration || this.originOf(declaration) === "lib") return undefined;
    const isStatic =
      ts.isPropertyDeclaration(declaration) &&
      (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0;
    const isVariable =
      (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) &&
      isModuleVariable(declaration);
    if (!isStatic && !isVariable) return undefined;
    const constant = constantInitializer(declaration);
    if (constant !== undefined) return { kind: "constant", value: constant };
    // A generic function has no one type as a value: its variable only tells that it is there.
    const type = isGenericFunction(declaration)
      ? T.BOOL
      : this.types.convert(this.checker.getTypeOfSymbol(symbol), EMPTY_ENV, node);
    const id = this.program.globals.length;
    const owner = isStatic ? `${(declaration.parent as ts.ClassDeclaration).name?.text ?? "class"}_` : "";
    const { file } = this.locationOf(declaration);
    this.program.globals.push({ id, name: this.uniqueName(`g_${owner}${symbol.name}`), type, file });
    return { kind: "global", global: id, type };
  }

  lowerClosure(
    outer: FunctionContext,
    node: ClosureNode,
    type: T.FunctionType,
    env: TypeEnv = outer.env,
  ): { fn: FunctionId; captured: Captured[] } {
    if (node.asteriskToken || hasAsync(node)) {
      return node.asteriskToken
        ? refuse(node, "TSF2020")
        : refuse(node, "TSF2016", { what: "an async function" });
    }
    const captured = this.capturedBy(outer, node);
    const isModuleFunction = ts.isFunctionDeclaration(node) && ts.isSourceFile(node.parent);
    const key = `${nodeId(node)}|${type.key}${envKey(env)}`;
    if (isModuleFunction && this.closures.has(key)) return this.closures.get(key)!;
    const fn = this.newFunction({
      name: functionName(node),
      params: type.params.map((t, i) => ({ name: parameterName(node, i), type: t })),
      result: type.result,
      node,
      closure: true,
      captures: captured.map((c) => (c.cell ? CELL : c.type)),
    });
    const result = { fn: fn.id, captured };
    if (isModuleFunction) this.closures.set(key, result);
    const context = new FunctionContext(this, VISITORS, fn, env, node);
    captured.forEach((c, index) => {
      if (c.symbol === "this") {
        context.thisType = c.type;
        context.thisValue = () => context.b.emit("captured", [], c.type, { index });
      } else context.bindings.set(c.symbol, { kind: "captured", index, type: c.type, cell: c.cell });
    });
    const ownName =
      ts.isFunctionExpression(node) && node.name ? this.checker.getSymbolAtLocation(node.name) : undefined;
    if (ownName) context.bindings.set(ownName, { kind: "self", type });
    this.guard(() => lowerBody(context, node, undefined, type));
    return result;
  }

  private capturedBy(outer: FunctionContext, node: ClosureNode): Captured[] {
    const captured: Captured[] = [];
    for (const symbol of this.variables.freeVariables(node)) {
      const binding = outer.bindings.get(symbol);
      if (!binding) refuse(node, "TSF2037", { name: symbol.name });
      const cell = this.variables.needsCell(symbol);
      const type =
        binding!.kind === "slot" ? outer.fn.slots[binding!.slot]!.type : (binding as { type: Type }).type;
      captured.push({ symbol, type, cell });
    }
    if (this.variables.capturesThis(node)) {
      if (!outer.thisType) refuse(node, "TSF2011", {});
      captured.push({ symbol: "this", type: outer.thisType!, cell: false });
    }
    return captured;
  }
}

/** `const f = <T>(x: T) => ...`. */
function isGenericFunction(declaration: ts.Declaration): boolean {
  const initializer = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return (
    initializer !== undefined &&
    ts.isArrowFunction(initializer) &&
    (initializer.typeParameters?.length ?? 0) > 0
  );
}

function hasAsync(node: ts.FunctionLikeDeclaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
}

function parameterName(node: ClosureNode, index: number): string {
  const name = node.parameters[index]?.name;
  return name && ts.isIdentifier(name) ? name.text : `p${index}`;
}

function functionName(node: ts.FunctionLikeDeclaration): string {
  const name =
    node.name &&
    (ts.isIdentifier(node.name) || ts.isPrivateIdentifier(node.name) || ts.isStringLiteral(node.name))
      ? node.name.text
      : "";
  const parent = node.parent as ts.Node;
  if (ts.isClassLike(parent))
    return `${parent.name?.text ?? "class"}_${ts.isAccessor(node) ? (ts.isGetAccessor(node) ? "get_" : "set_") : ""}${name}`;
  if (!name && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return name || "lambda";
}

function moduleName(file: ts.SourceFile): string {
  return basename(file.fileName).replace(/\.[cm]?ts$/, "");
}

export function envKey(env: TypeEnv): string {
  return env.size === 0 ? "" : `<${[...env].map(([s, t]) => `${symbolId(s)}=${t.key}`).join(",")}>`;
}

const nodeIds = new WeakMap<ts.Node, number>();
let nextNodeId = 0;
function nodeId(node: ts.Node): number {
  let id = nodeIds.get(node);
  if (id === undefined) nodeIds.set(node, (id = nextNodeId++));
  return id;
}
