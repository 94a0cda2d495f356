import { type FunctionId, type Inst, type IRFunction, type Shape, walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { declaration, resultC, returnsNothing } from "./c-types.js";
import { closureCall, forward, methodCallee, parameters, type Signature } from "./forwarding.js";
import { emptyOf } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { audienceOf, ShapeCases } from "./shape-cases.js";
import { cString, CWriter, exactName } from "./writer.js";

/** The function type that a read of a method as `want` gives: the property's own, or the method's. */
export function methodSignature(p: ProgramC, method: FunctionId, want: Type): T.FunctionType {
  const wanted = T.nonNullable(want);
  if (wanted.kind === "fn") return wanted;
  return ownSignature(methodCallee(p, method));
}

/** The function type of a method. */
export function ownSignature({ params, result, rest }: Signature): T.FunctionType {
  return T.functionOf(params, result, rest);
}

/**
 * The name of the function object of a method, a constant: one identity a method, whatever its signature. Called
 * as a closure it has no `this`, or the one that `call` gives it, as in JavaScript.
 */
export function methodClosure(p: ProgramC, method: FunctionId, name: string, type: T.FunctionType): string {
  const fn = p.program.functions[method]!;
  const own = ownSignature(methodCallee(p, method));
  const origin = type === own ? "NULL" : `(tsf_closure *)&${methodClosure(p, method, name, own)}`;
  return p.helpers.once(`method_${fn.name}_${p.signatureOf(type)}`, (object) => {
    const w = new CWriter();
    p.methodObjects.push({
      code: `${object}_alone`,
      name,
      length: p.program.functionLengths.get(method) ?? 0,
      kind: p.program.functionKinds.get(method) ?? "Function",
    });
    const params = ["tsf_rt *rt", "tsf_closure *self", ...parameters(type.params)];
    w.open(`static ${declaration(resultC(type), `${object}_alone`)}(${params.join(", ")}) {`);
    w.line("(void)self;");
    writeAlone(p, w, method, name, type);
    w.close();
    const flags = `TSF_F_STATIC${p.program.aloneMethods.has(method) ? " | TSF_F_RECEIVER" : ""}`;
    w.line(
      `static const tsf_closure ${object} = {{TSF_T_CLOSURE | ${flags}, 0}, (void (*)(void))${object}_alone, 0, ${p.closureSignature(type)}u, ${origin}};`,
    );
    return w;
  });
}

/** What runs when the method is called as a closure. One that looks at its `this` throws where it was not lowered so. */
function writeAlone(p: ProgramC, w: CWriter, method: FunctionId, name: string, type: T.FunctionType): void {
  const fn = p.program.functions[method]!;
  const alone = p.program.aloneMethods.get(method);
  if (alone === undefined && !usesReceiver(fn))
    return forward(p, methodCallee(p, method, "NULL"), type).forEach((line) => w.line(line));
  type.params.forEach((_, i) => w.line(`(void)a${i};`));
  if (alone !== undefined) {
    w.line("tsf_val receiver = tsf_take_receiver(rt);");
    w.open(`if (${p.viewTest(fn.params[0]!.type as T.ObjectRefType)}(receiver)) {`);
    for (const line of forward(p, methodCallee(p, method, "tsf_val_ptr(receiver)"), type)) w.line(line);
    if (returnsNothing(type)) w.line("return;");
    w.close();
    w.open("if (receiver == TSF_VAL_UNDEF) {");
    for (const line of forward(p, methodCallee(p, alone, "TSF_VAL_UNDEF"), type)) w.line(line);
    if (returnsNothing(type)) w.line("return;");
    w.close();
  }
  w.line(`tsf_throw_type(rt, "method %s was called without its object", ${cString(name)});`);
  if (!returnsNothing(type)) w.line(`return ${emptyOf(type.result)};`);
}

function usesReceiver(fn: IRFunction): boolean {
  let uses = false;
  walk(fn.body, (inst) => {
    if (inst.op === "get" && fn.slots[inst.slot]!.param === 0) uses = true;
  });
  return uses;
}

/**
 * The name of the function that calls `f`, which was read from property `name` of `o`: a method that is the
 * object's own runs with it as `this`, everything else is a closure.
 */
export function propertyDispatch(
  p: ProgramC,
  { view, name, passed, foreign }: Extract<Inst, { op: "call.property" }>,
  type: T.FunctionType,
): string {
  const own = { ...type, passed: passed ?? type.params.length };
  const signature = `${p.signatureOf(type)}${passed === undefined ? "" : `_of_${passed}`}`;
  const prefix = foreign ? "apply" : "invoke";
  return p.helpers.once(`${prefix}_${audienceOf(p, view).name}_${exactName(name)}_${signature}`, (fn) => {
    const w = new CWriter();
    const params = ["tsf_rt *rt", "tsf_obj *f", "tsf_obj *o", ...parameters(type.params)];
    w.open(`static ${declaration(resultC(type), fn)}(${params.join(", ")}) {`);
    w.line("const tsf_closure *called = tsf_closure_made((tsf_closure *)f);");
    w.open("switch (tsf_type_of(o)) {");
    const cases = new ShapeCases();
    for (const shape of p.shapes.shapesOf(view)) {
      const lines = methodsOf(p, shape, name, foreign === true).flatMap((method) => {
        const callee = methodCallee(p, method);
        const object = methodClosure(p, method, name, ownSignature(callee));
        const call = [...forward(p, callee, own), ...(returnsNothing(own) ? ["return;"] : [])];
        return [`if (called == &${object}) {`, ...call.map((line) => `  ${line}`), "}"];
      });
      if (lines.length > 0) cases.add(shape, ...lines, "break;");
    }
    cases.write(w);
    w.line("default: break;");
    w.close();
    const args = type.params.map((_, i) => `a${i}`);
    const call = `${closureCall(p, type, "((tsf_closure *)f)", "TSF_W(o)", args)};`;
    w.line(returnsNothing(type) ? call : `return ${call}`);
    w.close();
    return w;
  });
}

/** The methods of the name that objects of the shape can be the `this` of; its own alone unless `foreign`. */
function methodsOf(p: ProgramC, shape: Shape, name: string, foreign: boolean): readonly FunctionId[] {
  const own = shape.methods.get(name);
  if (!foreign) return own === undefined ? [] : [own];
  const all = new Set(p.program.shapes.flatMap(({ methods }) => methods.get(name) ?? []));
  return [...all].filter((method) => {
    const [self] = p.program.functions[method]!.params;
    return self?.type.kind === "obj" && p.shapes.shapesOf(self.type.object).includes(shape);
  });
}
