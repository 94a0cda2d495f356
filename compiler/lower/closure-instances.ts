import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import { refuse } from "../project/refusal.js";
import type { SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type, TypeEnv } from "../types/type.js";
import { bindCaptured, captureOf, fixedBinding, wordType } from "./captures.js";
import type { Captured } from "./bindings.js";
import type { ClosureInstance, ClosureNode, FunctionSpec, ProgramContext } from "./context.js";
import type { FunctionContext } from "./context.js";
import { functionName, parameterName, noteKind, wantedArguments, writtenName } from "./function-names.js";
import { asyncBody, lowerAsync } from "./async.js";
import { isAsync } from "./awaiting.js";
import { bindThis, lowerBody, receiverOf } from "./functions.js";
import { envKey, nodeId } from "./instance-keys.js";
import { localGeneric } from "./variables.js";

/** The functions of function expressions, and of functions that are values. */
export class ClosureInstances {
  private readonly known = new Map<string, ClosureInstance>();
  private readonly marks = new Map<ClosureNode, string>();

  constructor(
    private readonly p: ProgramContext,
    private readonly begin: (spec: FunctionSpec, env: TypeEnv, owner: ts.Node) => FunctionContext,
  ) {}

  /** See ProgramContext.lowerClosure. */
  lower(outer: FunctionContext, node: ClosureNode, type: T.FunctionType, env: TypeEnv): ClosureInstance {
    const captured = this.capturedBy(outer, node);
    // A function of the module or a static method: the same object wherever it is named.
    const isFixed = isModuleLevel(node.parent) || ts.isClassLike(node.parent);
    const key = `${nodeId(node)}|${type.key}${envKey(env)}`;
    // A generic one is made at each of its calls.
    const isShared = isFixed || (node.typeParameters?.length ?? 0) > 0;
    if (isShared && this.known.has(key)) return { ...this.known.get(key)!, captured };
    const params = type.params.map((t, i) => ({ name: parameterName(node, i), type: t }));
    const captures = captured.map(wordType);
    const name = functionName(node);
    const f = this.begin({ name, params, result: type.result, node, closure: true, captures }, env, node);
    const called = writtenName(node);
    if (called !== "") this.p.program.functionNames.set(f.fn.id, called);
    this.p.program.functionLengths.set(f.fn.id, wantedArguments(node));
    noteKind(this.p.program.functionKinds, f.fn.id, node);
    const mark = isShared && captured.length === 0 ? this.markOf(node) : undefined;
    const result = { fn: f.fn.id, captured, ...(mark !== undefined && { mark }) };
    if (isShared) this.known.set(key, result);
    if (isAsync(node)) {
      this.p.guard(() => this.makeAsync(f, node, type, captured));
      return result;
    }
    if (node.asteriskToken) {
      this.p.guard(() => this.makeGenerator(f, node, type, captured));
      return result;
    }
    bindCaptured(f, captured, (word, index) => f.b.emit("captured", [], word, { index }));
    const ownName = this.ownName(node);
    if (ownName) f.bindings.set(ownName, { kind: "self", type });
    this.p.guard(() => lowerBody(f, node, undefined, type));
    return result;
  }

  private markOf(node: ClosureNode): string | undefined {
    if (!node.typeParameters?.length) return undefined;
    const known = this.marks.get(node) ?? this.p.uniqueName(`mark_${functionName(node)}`);
    this.marks.set(node, known);
    return known;
  }

  private makeAsync(
    f: FunctionContext,
    node: ClosureNode,
    type: T.FunctionType,
    captured: readonly Captured[],
  ): void {
    const ownName = this.ownName(node);
    if (ownName) f.bindings.set(ownName, { kind: "self", type });
    const inner = this.begin(asyncBody(f, node, captured), f.env, node);
    lowerAsync(f, inner, { node, self: undefined, signature: type, captured, ownName });
  }

  /**
   * A generator cannot be called through a closure: the closure hands its arguments, what it has captured and itself
   * on to one that takes them as parameters.
   */
  private makeGenerator(
    f: FunctionContext,
    node: ClosureNode,
    type: T.FunctionType,
    captured: readonly Captured[],
  ): void {
    const signature = this.p.checker.getSignatureFromDeclaration(node)!;
    const own = this.p.types.resultOf(signature, f.env, node);
    const yields = T.membersOf(own).find((member) => member.kind === "iter")?.element;
    if (!yields)
      return refuse(node, "TSF3001", { type: this.p.checker.typeToString(signature.getReturnType()) });
    const words: Type[] = [...f.fn.params.map((p) => p.type)];
    const args: ValueId[] = words.map((t, i) => f.b.get(f.b.slot(f.fn.params[i]!.name, t, i)));
    const add = (of: Type, value: ValueId): number => {
      args.push(value);
      return words.push(of) - 1;
    };
    // What the closure's own type has no place for is undefined.
    for (const missing of unpassed(f, node, type)) add(missing, f.b.undef(missing));
    const places = captured.map((c, index) =>
      add(wordType(c), f.b.emit("captured", [], wordType(c), { index })),
    );
    const received = receiverOf(f, node);
    const receiver = received === undefined ? -1 : add(T.VAL, received);
    const ownName = this.ownName(node);
    const self = ownName ? add(type, f.b.emit("self", [], type, {})) : -1;
    const params = words.map((t, i) => ({ name: parameterName(node, i), type: t }));
    const spec = { name: `${functionName(node)}_turns`, params, result: T.UNDEF, node, yields };
    const g = this.begin(spec, f.env, node);
    const slots = new Map<number, SlotId>();
    const place = (at: number): ValueId => {
      if (!slots.has(at)) slots.set(at, g.b.slot("kept", words[at]!, at));
      return g.b.get(slots.get(at)!);
    };
    bindCaptured(g, captured, (_, index) => place(places[index]!));
    if (receiver >= 0) bindThis(g, node, place(receiver));
    if (ownName)
      g.bindings.set(
        ownName,
        fixedBinding(type, () => place(self)),
      );
    const made = f.b.emit("generator.new", args, T.iteratorOf(yields), { fn: g.fn.id });
    f.b.emit("return", [f.coerce(made, type.result, node)], undefined, {});
    lowerBody(g, node, undefined, type);
  }

  /** What a function calls itself: no captured variable, but the closure that is running. */
  private ownName(node: ClosureNode): ts.Symbol | undefined {
    const isNested = ts.isFunctionDeclaration(node) && !isModuleLevel(node.parent);
    const { name } = node;
    // A generic one may mean itself with other type arguments.
    if (node.typeParameters?.length) return undefined;
    return name && (ts.isFunctionExpression(node) || isNested)
      ? this.p.checker.getSymbolAtLocation(name)
      : undefined;
  }

  private capturedBy(outer: FunctionContext, node: ClosureNode): Captured[] {
    const ownName = this.ownName(node);
    const captured: Captured[] = [...this.p.variables.freeVariables(node)]
      .filter((symbol) => symbol !== ownName && localGeneric(symbol) !== node)
      .map((symbol) => captureOf(outer, symbol, node));
    if (this.p.variables.capturesThis(node)) {
      if (!outer.thisType) refuse(node, "TSF2011", {});
      captured.push({ symbol: "this", type: outer.thisType!, cell: false, late: false, early: undefined });
    }
    return captured;
  }
}

/** Parameters that are written behind those that callers pass, a rest parameter aside. */
function unpassed(f: FunctionContext, node: ClosureNode, type: T.FunctionType): Type[] {
  return node.parameters
    .slice(type.params.length)
    .filter((parameter) => !parameter.dotDotDotToken)
    .map((parameter) =>
      T.nullable(f.convertType(f.checker.getTypeAtLocation(parameter), parameter), true, false),
    );
}
