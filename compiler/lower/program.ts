import { basename } from "node:path";
import { isLibraryFile } from "../project/package-root.js";
import { sourceFileOf } from "../project/location.js";
import { nodeModuleOf } from "../project/node-modules.js";
import { ts } from "../project/typescript.js";
import { Refusal, refuse } from "../project/refusal.js";
import type { Copies, FunctionId, IRFunction, Location, Program, ShapeField, ShapeId } from "../ir/ir.js";
import type { Origin, OriginOf, TypeConverter } from "../types/from-typescript.js";
import { EMPTY_ENV } from "../types/object-type.js";
import type { StateType } from "../types/state-type.js";
import * as T from "../types/type.js";
import type { ObjectType, Type, TypeEnv } from "../types/type.js";
import { accessVisitors } from "./access.js";
import { asyncBody, lowerAsync } from "./async.js";
import { asyncVisitors, isAsync } from "./awaiting.js";
import { spreadArguments } from "./arguments.js";
import { callVisitors } from "./calls.js";
import { classChain } from "./class-members.js";
import { bindClassOf, classVisitors } from "./class-evaluation.js";
import { targetVisitors } from "./class-values.js";
import { ClassUses } from "./class-uses.js";
import { constructorParameters, lowerConstructor } from "./classes.js";
import { ClosureInstances } from "./closure-instances.js";
import { closureVisitors } from "./closures.js";
import type { Binding } from "./bindings.js";
import type {
  ClosureInstance,
  ClosureNode,
  FunctionInstance,
  FunctionSpec,
  Library,
  LiteralField,
  ProgramContext,
  Visitors,
} from "./context.js";
import { constructionVisitors } from "./constructions.js";
import { FunctionContext } from "./context.js";
import { generatorVisitors } from "./generators.js";
import { lowerModuleBody } from "./module-bodies.js";
import { functionName, noteKind, wantedArguments } from "./function-names.js";
import { bindSelf, lowerBody, parameterTypes } from "./functions.js";
import { Globals } from "./globals.js";
import { envKey, nodeId } from "./instance-keys.js";
import { literalVisitors } from "./literals.js";
import { loopVisitors } from "./loops.js";
import { MethodRequests } from "./method-requests.js";
import { nameVisitors } from "./names.js";
import { operatorVisitors } from "./operators.js";
import { OwnProperties } from "./own-properties.js";
import { assign, bind } from "./patterns.js";
import { Shapes } from "./shapes.js";
import { statementVisitors } from "./statements.js";
import { LibraryVariables } from "./library-variables.js";
import { regExpVisitors } from "./regexps.js";
import { taggedTemplateVisitors } from "./tagged-templates.js";
import { VariableAnalysis } from "./variables.js";

const VISITORS: Visitors = {
  expressions: new Map([
    ...nameVisitors,
    ...literalVisitors,
    ...operatorVisitors,
    ...accessVisitors,
    ...callVisitors,
    ...closureVisitors,
    ...generatorVisitors,
    ...asyncVisitors,
    ...regExpVisitors,
    ...classVisitors.expressions,
    ...targetVisitors,
    ...constructionVisitors,
    ...taggedTemplateVisitors,
  ]),
  statements: new Map([...statementVisitors, ...loopVisitors, ...classVisitors.statements]),
  assign,
  bind,
  spreadArguments,
};

/**
 * The lowering of a whole program: functions, classes and shapes are made when something reachable asks
 * for them, once for each set of type arguments.
 */
export class ProgramLowering implements ProgramContext {
  readonly variables: VariableAnalysis;
  readonly ownProperties: OwnProperties;
  readonly classUses: ClassUses;
  readonly program: Program = {
    files: [],
    libraryFiles: new Set(),
    functions: [],
    shapes: [],
    globals: [],
    moduleInit: -1,
    inspects: false,
    asksText: false,
    hasRecordsOfKeys: false,
    addedToErrors: new Set(),
    asksFunctions: false,
    functionNames: new Map(),
    functionKinds: new Map(),
    functionLengths: new Map(),
    boundFunctions: new Set(),
    aloneMethods: new Map(),
    entries: [],
    decoded: [],
    bounds: new Map(),
    tasks: [],
    turns: undefined,
  };
  readonly refusals: Refusal[] = [];
  readonly anchor: ts.Node;

  private readonly fileIndex = new Map<ts.SourceFile, number>();
  private readonly instances = new Map<string, FunctionInstance>();
  private readonly begin = (spec: FunctionSpec, env: TypeEnv, owner: ts.Node): FunctionContext =>
    new FunctionContext(this, VISITORS, this.newFunction(spec), env, owner);
  private readonly closures = new ClosureInstances(this, this.begin);
  private readonly shapes: Shapes;
  private readonly globals = new Globals(this);
  private readonly libraryVariables: LibraryVariables;
  private readonly stdlib = new Map<string, ts.FunctionDeclaration>();
  private readonly memoSlots = new Map<FunctionId | "json", number>();
  private metricCalls: readonly (ts.CallExpression | undefined)[] = [];
  private readonly names = new Map<string, number>();
  private readonly methods = new MethodRequests(this);
  private queue: (() => void)[] = [];
  /** The author's code that is being lowered, or that asked for the part of our library that is. */
  private site: ts.Node | undefined;

  constructor(
    readonly checker: ts.TypeChecker,
    private readonly originOfFile: OriginOf,
    private readonly stdlibFiles: readonly ts.SourceFile[],
    readonly library: Library,
    readonly types: TypeConverter,
  ) {
    this.anchor = stdlibFiles[0]!;
    this.variables = new VariableAnalysis(checker);
    this.ownProperties = new OwnProperties(checker);
    this.classUses = new ClassUses(checker, this.variables);
    for (const file of stdlibFiles) {
      this.variables.analyse(file);
      // Of Node's modules the names are Node's: nothing but imports asks for them.
      if (nodeModuleOf(file.fileName) !== undefined) continue;
      for (const s of file.statements) if (ts.isFunctionDeclaration(s)) this.addStdlibFunction(s);
    }
    this.shapes = new Shapes(this);
    this.libraryVariables = new LibraryVariables(this, stdlibFiles);
  }

  /** Of several with a name the one that is exported is meant: the others are their files' own. */
  private addStdlibFunction(declaration: ts.FunctionDeclaration): void {
    const [name, flags] = [declaration.name?.text ?? "", ts.getCombinedModifierFlags(declaration)];
    if (!this.stdlib.has(name) || flags & ts.ModifierFlags.Export) this.stdlib.set(name, declaration);
  }

  private later(lower: () => void): void {
    const { site } = this;
    this.queue.push(() => {
      this.site = site;
      lower();
    });
  }

  /** Lowers what is queued, and what that asks for, until nothing new comes up. */
  finish(): void {
    for (;;) {
      while (this.queue.length > 0) this.queue.shift()!();
      const before = this.instances.size;
      this.methods.instantiate();
      if (this.instances.size === before && this.queue.length === 0) break;
    }
    this.libraryVariables.runFirst();
    this.program.hasRecordsOfKeys = this.types.mapsKeys;
  }

  /** The functions that run each module's top level, in import order; one that calls them all. */
  lowerModules(files: readonly ts.SourceFile[]): void {
    for (const file of files) {
      this.variables.analyse(file);
      this.ownProperties.analyse(file);
      this.classUses.analyse(file);
    }
    const main = this.glue({ name: "module_init", params: [], result: T.UNDEF, node: files.at(-1)! });
    this.program.moduleInit = main.fn.id;
    for (const file of files) lowerModuleBody(this, main, file);
  }

  /** A context for glue that belongs to no source function (the plugin's entry points). */
  glue(spec: FunctionSpec, env: TypeEnv = EMPTY_ENV): FunctionContext {
    return new FunctionContext(this, VISITORS, this.newFunction(spec), env, spec.node);
  }

  originOf(node: ts.Node): Origin {
    return this.originOfFile(node.getSourceFile());
  }

  locationOf(node: ts.Node): Location {
    const file = sourceFileOf(node);
    let index = this.fileIndex.get(file);
    if (index === undefined) {
      index = this.program.files.push(basename(file.fileName)) - 1;
      this.fileIndex.set(file, index);
      if (isLibraryFile(file.fileName)) this.program.libraryFiles.add(index);
    }
    if (!this.program.libraryFiles.has(index)) this.site = node;
    return { file: index, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 };
  }

  report(refusal: Refusal): void {
    const { node, code, values } = refusal;
    const isOurs = isLibraryFile(node.getSourceFile().fileName);
    this.refusals.push(isOurs && this.site ? new Refusal(this.site, code, values) : refusal);
  }

  tried<T>(lower: () => T): T | undefined {
    const before = this.refusals.length;
    let result: T | undefined;
    this.guard(() => {
      result = lower();
    });
    const isRefused = this.refusals.length > before;
    this.refusals.length = before;
    return isRefused ? undefined : result;
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
      receives: false,
      yields: spec.yields,
      async: spec.async,
      constructs: spec.constructs,
      ...(spec.rest && { rest: true }),
      mayThrow: true,
      testsStack: true,
    };
    this.program.functions.push(fn);
    return fn;
  }

  uniqueName(name: string): string {
    const clean = name.replace(/[^A-Za-z0-9_]/g, "_") || "anonymous";
    const count = this.names.get(clean) ?? 0;
    this.names.set(clean, count + 1);
    return count === 0 ? clean : `${clean}_${count}`;
  }

  functionInstance(declaration: ts.FunctionLikeDeclaration, env: TypeEnv, self?: Type): FunctionInstance {
    const key = `${nodeId(declaration)}${envKey(env)}${self ? `@${self.key}` : ""}`;
    const known = this.instances.get(key);
    if (known) return known;
    const { params, rest } = parameterTypes(this, declaration, env);
    const result = this.resultOf(declaration, env);
    const yields =
      declaration.asteriskToken && !isAsync(declaration)
        ? T.membersOf(result).find((m) => m.kind === "iter")?.element
        : undefined;
    const all = self ? [self, ...params.map((p) => p.type)] : params.map((p) => p.type);
    const fn = this.newFunction({
      name: functionName(declaration),
      params: self ? [{ name: "self", type: self }, ...params] : params,
      result: yields ? T.UNDEF : result,
      node: declaration,
      yields,
      rest,
    });
    const instance: FunctionInstance = { id: fn.id, params: all, rest, result, yields };
    this.instances.set(key, instance);
    this.program.functionLengths.set(fn.id, wantedArguments(declaration));
    noteKind(this.program.functionKinds, fn.id, declaration);
    if (this.instances.size > 20000)
      return refuse(declaration.name ?? declaration, "TSF3010", { name: functionName(declaration) });
    this.later(() =>
      this.guard(() =>
        this.lowerFunction(new FunctionContext(this, VISITORS, fn, env, declaration), declaration, self),
      ),
    );
    return instance;
  }

  private resultOf(declaration: ts.FunctionLikeDeclaration, env: TypeEnv): Type {
    if (ts.isSetAccessor(declaration) || ts.isConstructorDeclaration(declaration)) return T.UNDEF;
    const signature = this.checker.getSignatureFromDeclaration(declaration)!;
    return this.types.resultOf(signature, env, declaration);
  }

  stdlibFunction(name: string): ts.FunctionDeclaration {
    const found = this.stdlib.get(name);
    if (!found) throw new Error(`stdlib has no function ${name}`);
    return found;
  }

  /** Whether the part of the library is loaded that has it. */
  hasStdlibFunction(name: string): boolean {
    return this.stdlib.has(name);
  }

  isStdlib(declaration: ts.Declaration): boolean {
    return this.stdlibFiles.includes(declaration.getSourceFile());
  }

  initialiseLater(declaration: ts.Declaration): void {
    if (this.isStdlib(declaration))
      this.later(() => this.guard(() => this.libraryVariables.lower(declaration)));
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
    this.later(() =>
      this.guard(() => {
        const context = new FunctionContext(this, VISITORS, fn, view.env, node);
        bindSelf(context, self);
        if (view.classDeclaration) bindClassOf(context, view.classDeclaration, self);
        lowerConstructor(context, view);
      }),
    );
    return instance;
  }

  declaringEnv(view: ObjectType, declaration: ts.ClassElement): TypeEnv {
    return classChain(this, view).find((c) => c.classDeclaration === declaration.parent)?.env ?? view.env;
  }

  isErrorView(view: ObjectType): boolean {
    if (view.members) return view.members.every((m) => this.isErrorView(m));
    return classChain(this, view).some((c) => c.builtinError !== undefined);
  }

  memoSlot(key: FunctionId | "json"): number {
    const known = this.memoSlots.get(key);
    if (known !== undefined) return known;
    const slot = this.memoSlots.size;
    this.memoSlots.set(key, slot);
    return slot;
  }
  /** Tells which calls make metrics, in their order. */
  setMetrics(calls: readonly (ts.CallExpression | undefined)[]): void {
    this.metricCalls = calls;
  }
  metricSlot(call: ts.CallExpression): number | undefined {
    const slot = this.metricCalls.indexOf(call);
    return slot < 0 ? undefined : slot;
  }
  task(fn: FunctionId, name: string): number {
    const { tasks, entries } = this.program;
    const known = tasks.findIndex((task) => task.fn === fn);
    if (known >= 0) return known;
    entries.push(fn);
    return tasks.push({ fn, name }) - 1;
  }

  /** Those that the program reads or writes, in the order of their numbers. */
  readonly stateFields: { readonly name: string; readonly type: StateType }[] = [];

  stateField(name: string, type: StateType): number {
    const known = this.stateFields.findIndex((field) => field.name === name && field.type === type);
    return known >= 0 ? known : this.stateFields.push({ name, type }) - 1;
  }

  /** Where the program uses tables of the host. */
  readonly tableUses: { readonly fn: FunctionId; readonly node: ts.Node; readonly writes: boolean }[] = [];

  noteTableUse(fn: FunctionId, node: ts.Node, writes: boolean): void {
    this.tableUses.push({ fn, node, writes });
  }

  /** Where the program says that something is to run later. */
  readonly runsLater: { readonly fn: FunctionId; readonly node: ts.Node }[] = [];

  noteLater(fn: FunctionId, node: ts.Node): void {
    if (!isLibraryFile(node.getSourceFile().fileName)) this.runsLater.push({ fn, node });
  }

  /** The first use of what there is on Linux only. */
  linuxOnly: { readonly node: ts.Node; readonly name: string } | undefined;

  noteLinux(node: ts.Node, name: string): void {
    this.linuxOnly ??= { node, name };
  }

  useTimers(): void {
    const made = (name: string): FunctionId => this.functionInstance(this.stdlibFunction(name), EMPTY_ENV).id;
    if (this.program.turns) return;
    this.program.turns = { next: made("runTurn"), wait: made("turnWait"), clear: made("clearTurns") };
    this.program.entries.push(...Object.values(this.program.turns));
  }

  get memoSlotCount(): number {
    return this.memoSlots.size;
  }
  classShape(view: ObjectType): ShapeId {
    return this.shapes.classShape(view);
  }
  classObjectShape(view: ObjectType, kept: readonly ShapeField[] | undefined): ShapeId {
    return this.shapes.classObjectShape(view, kept);
  }
  hasClassObject(declaration: ts.ClassLikeDeclaration): boolean {
    return !this.isStdlib(declaration) && this.classUses.hasObject(declaration);
  }
  classVariable(declaration: ts.ClassLikeDeclaration, type: ObjectType): number {
    return this.globals.classVariable(declaration, type);
  }
  literalShape(name: string, fields: readonly LiteralField[], view?: ObjectType): ShapeId {
    return this.shapes.literalShape(name, fields, view);
  }

  noteCopies(shape: ShapeId, { views, again }: Copies): void {
    const known = (this.program.shapes[shape]!.copies ??= { views: new Set(), again: false });
    views.forEach((view) => known.views.add(view));
    known.again ||= again;
  }
  requestMethod(name: string, typeArguments: readonly Type[], alone?: "alone"): void {
    this.methods.request(name, typeArguments, alone);
  }
  requestHook(name: "toJSON" | "toString" | "systemError" | "inspect"): void {
    if (name !== "systemError") return this.methods.requestHook(name);
    if (this.program.systemError !== undefined) return;
    const { id } = this.functionInstance(this.stdlibFunction(name), EMPTY_ENV);
    this.program.systemError = id;
    this.program.entries.push(id);
  }
  globalBinding(symbol: ts.Symbol, node: ts.Node): Binding | undefined {
    return this.globals.binding(symbol, node);
  }
  literalVariable(literal: ts.Node, type: Type): number {
    return this.globals.literalVariable(literal, type);
  }
  declarationFlag(declaration: ts.ClassDeclaration | ts.EnumDeclaration | ts.FunctionDeclaration): number {
    return this.globals.declarationFlag(declaration);
  }

  lowerClosure(
    outer: FunctionContext,
    node: ClosureNode,
    type: T.FunctionType,
    env: TypeEnv = outer.env,
  ): ClosureInstance {
    return this.closures.lower(outer, node, type, env);
  }

  private lowerFunction(f: FunctionContext, node: ts.FunctionLikeDeclaration, self: Type | undefined): void {
    const inner = isAsync(node) ? this.begin(asyncBody(f, node, []), f.env, node) : f;
    if (self) bindSelf(inner, self);
    bindClassOf(inner, node, self);
    if (inner === f) lowerBody(f, node, self);
    else lowerAsync(f, inner, { node, self, signature: undefined, captured: [], ownName: undefined });
  }
}
