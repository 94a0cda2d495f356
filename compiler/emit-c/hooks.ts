import { hasAccessors } from "../ir/shape-index.js";
import type { Shape, ShapeField } from "../ir/ir.js";
import { fieldOf } from "../ir/shape-sets.js";
import * as T from "../types/type.js";
import type { Property } from "../types/type.js";
import { convert } from "./convert.js";
import { isLibraryFile } from "../project/package-root.js";
import { type Callee, closureCall, forwardedArguments, methodCallee } from "./forwarding.js";
import { memberName, structName, typeIndex } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { bindResult } from "./results.js";
import { cString, CWriter } from "./writer.js";

/** toJSON and toString of the program's classes and object literals, for the runtime to call: `program_hooks`. */
export function emitHooks(p: ProgramC): string {
  const toJson = p.program.shapes.filter((s) => answers(s, "toJSON"));
  const toText = p.program.shapes.filter((s) => answers(s, "toString"));
  const w = new CWriter();
  if (toJson.length > 0) {
    w.open("static bool hook_to_json(tsf_rt *rt, tsf_obj *o, const tsf_str *a0, tsf_val *out) {");
    w.line("(void)a0;");
    cases(p, w, toJson, "toJSON", "return true;", (text) => `*out = ${text}; return true;`);
    w.line("return false;");
    w.close();
  }
  const frames = p.program.asksText && p.program.functions.some((fn) => fn.yields);
  if (toText.length > 0 || frames) {
    w.open("static const tsf_str *hook_to_str(tsf_rt *rt, tsf_obj *o) {");
    cases(
      p,
      w,
      toText,
      "toString",
      "return NULL;",
      (text) => `return TSF_FAILED(rt) ? NULL : tsf_text_of_primitive(rt, ${text});`,
    );
    w.line(
      frames ? `return tsf_type_of(o) >= ${p.firstFrame()} ? tsf_gen_text(rt, o) : NULL;` : "return NULL;",
    );
    w.close();
  }
  const { systemError } = p.program;
  if (systemError !== undefined) {
    w.open(
      "static tsf_obj *hook_system_error(tsf_rt *rt, double number, const tsf_str *message, const tsf_str *code, " +
        "const tsf_str *call, const tsf_str *path, const tsf_str *dest) {",
    );
    w.line(`return (tsf_obj *)${p.functionName(systemError)}(rt, number, message, code, call, path, dest);`);
    w.close();
  }
  const members = [
    toJson.length > 0 ? "hook_to_json" : "NULL",
    toText.length > 0 || frames ? "hook_to_str" : "NULL",
    systemError === undefined ? "NULL" : "hook_system_error",
    p.program.shapes.some(hasAccessors) ? "true" : "false",
  ];
  const { inspects, asksFunctions } = p.program;
  if (inspects) emitShown(p, w);
  if (inspects || asksFunctions) emitFunctions(p, w);
  members.push(inspects ? "hook_shown" : "NULL", inspects || asksFunctions ? "hook_function" : "NULL");
  members.push(emitHasThen(p, w) ? "hook_has_then" : "NULL");
  w.line(`static const tsf_hooks program_hooks = {${members.join(", ")}};`);
  return w.toString();
}

function answers(shape: Shape, name: string): boolean {
  return shape.methods.has(name) || ownFunction(shape, name) !== undefined;
}

/** The field of an object literal that holds such a function. */
function ownFunction(shape: Shape, name: string): ShapeField | undefined {
  const field = fieldOf(shape, name);
  return field && !field.accessor && T.nonNullable(field.type).kind === "fn" ? field : undefined;
}

function isMethod(property: Property | undefined): boolean {
  return property !== undefined && property.kind !== "field";
}

/** Which objects JavaScript would take for promises; false when there are none. */
function emitHasThen(p: ProgramC, w: CWriter): boolean {
  // Of classes: methods that nobody calls are not lowered.
  const methods = p.program.shapes.filter(({ view }) => view && isMethod(view.properties.get("then")));
  const fields = p.program.shapes.filter(
    (s) => !methods.includes(s) && s.fields.some((field) => field.name === "then" && !field.hidden),
  );
  if (methods.length + fields.length === 0) return false;
  w.open("static bool hook_has_then(const tsf_obj *o) {");
  w.open("switch (tsf_type_of(o)) {");
  for (const shape of methods) w.line(`case ${typeIndex(shape)}: return true;`);
  for (const shape of fields) {
    const field = shape.fields.find(({ name }) => name === "then")!;
    if (T.representationOf(field.type) !== "word") continue;
    const place = `((const ${structName(shape)} *)o)->${memberName(shape, field)}`;
    w.line(`case ${typeIndex(shape)}: return tsf_val_is_closure(TSF_W(${place}));`);
  }
  w.line("default: return false;");
  w.close();
  w.close();
  return true;
}

function cases(
  p: ProgramC,
  w: CWriter,
  shapes: readonly Shape[],
  name: string,
  fail: string,
  done: (text: string) => string,
): void {
  w.open("switch (tsf_type_of(o)) {");
  for (const shape of shapes) {
    w.open(`case ${typeIndex(shape)}: {`);
    const callee = hookCallee(p, w, shape, name);
    const params = name === "toJSON" ? [T.STR] : [];
    const given = { params, passed: params.length, result: T.VAL };
    const { lines, args } = forwardedArguments(p, callee, given, fail);
    for (const line of lines) w.line(line);
    bindResult(w, callee, callee.call(args), "r");
    w.line(done(convert(p, "r", callee.result, T.VAL, "widen").text));
    w.close();
  }
  w.line("default: break;");
  w.close();
}

/** Of classes of the library that console.log does not show: what to write. */
const NOT_SHOWN: ReadonlyMap<string, string> = new Map([
  ["ArrayBuffer", "a Uint8Array of it"],
  ["DataView", "a Uint8Array of it"],
  ["WeakRef", "what deref() gives"],
  ["URL", "its href"],
  ["URLSearchParams", "its toString()"],
  ["Headers", "Object.fromEntries(headers)"],
  ["Request", "its properties"],
  ["Response", "its properties"],
  ["AbortController", "its properties"],
  ["AbortSignal", "its properties"],
  ["TextDecoder", "its encoding"],
  ["TextEncoder", "its encoding"],
  ["EventEmitter", "its properties"],
]);

function isOfLibrary({ view }: Shape): boolean {
  const file = view?.classDeclaration?.getSourceFile();
  return file !== undefined && isLibraryFile(file.fileName);
}

/** The class of those that the shape's is, or extends. */
function notShown(p: ProgramC, shape: Shape): string | undefined {
  if (isOfLibrary(shape) && NOT_SHOWN.has(shape.name)) return shape.name;
  return shape.parent === undefined ? undefined : notShown(p, p.program.shapes[shape.parent]!);
}

/** What console.log shows of dates, regular expressions and generators. */
function emitShown(p: ProgramC, w: CWriter): void {
  const call = (shape: Shape, method: string): string => {
    const fn = shape.methods.get(method);
    return fn === undefined ? "NULL" : `${p.functionName(fn)}(rt, o)`;
  };
  w.open("static const tsf_str *hook_shown(tsf_rt *rt, tsf_obj *o) {");
  w.line("(void)rt;");
  for (const shape of p.program.shapes) {
    const is = `if (tsf_type_of(o) == ${typeIndex(shape)})`;
    const refused = notShown(p, shape);
    if (refused !== undefined)
      w.line(
        `${is} return tsf_inspect_refused(rt, ${cString(refused)}, ${cString(NOT_SHOWN.get(refused)!)});`,
      );
    if (!isOfLibrary(shape)) continue;
    if (shape.name === "Date")
      w.line(
        `${is} return ${call(shape, "getTime")} - ${call(shape, "getTime")} == 0 ? ${call(shape, "toISOString")} : &${p.literals.symbol("Invalid Date")};`,
      );
    if (shape.name === "WeakMap" || shape.name === "WeakSet")
      w.line(`${is} return &${p.literals.symbol(`${shape.name} { <items unknown> }`)};`);
    if (shape.name === "RegExp") w.line(`${is} return ${call(shape, "toString")};`);
  }
  w.line(`return tsf_type_of(o) >= ${p.firstFrame()} ? tsf_inspect_generator(rt, o) : NULL;`);
  w.close();
}

/** What the function objects of the program are called, and their lengths. */
function emitFunctions(p: ProgramC, w: CWriter): void {
  const { asksFunctions, boundFunctions, functionKinds, functionLengths, functionNames } = p.program;
  const all = asksFunctions
    ? functionLengths.keys()
    : [...functionNames.keys(), ...functionKinds.keys(), ...boundFunctions];
  const closures = [...new Set(all)]
    .filter((fn) => p.program.functions[fn]!.closure)
    .map((fn) => ({
      code: p.functionName(fn),
      name: boundFunctions.has(fn) ? undefined : (functionNames.get(fn) ?? ""),
      length: functionLengths.get(fn) ?? 0,
      kind: functionKinds.get(fn) ?? "Function",
    }));
  w.open("static const tsf_function *hook_function(const tsf_closure *f) {");
  const functions = [...closures, ...p.methodObjects];
  if (functions.length > 0) {
    w.open("static const tsf_function functions[] = {");
    for (const { code, name, length, kind } of functions) {
      const text = name === undefined ? "NULL" : `&${p.literals.symbol(name)}`;
      w.line(`{(void (*)(void))${code}, ${text}, ${length}, ${cString(kind)}},`);
    }
    w.close("};");
    w.line(
      `for (uint32_t i = 0; i < ${functions.length}; i++) if (functions[i].code == f->fn) return &functions[i];`,
    );
  } else w.line("(void)f;");
  w.line("return NULL;");
  w.close();
}

function hookCallee(p: ProgramC, w: CWriter, shape: Shape, name: string): Callee {
  const method = shape.methods.get(name);
  if (method !== undefined) return methodCallee(p, method);
  const { shape: laid, field } = p.layouts.of(shape, ownFunction(shape, name)!);
  const type = T.nonNullable(field.type) as T.FunctionType;
  w.line(`tsf_closure *f = (tsf_closure *)((${structName(laid)} *)o)->${memberName(laid, field)};`);
  w.line("if (!tsf_is_heap(f)) break;");
  return { ...type, call: (args) => closureCall(p, type, "f", "TSF_W(o)", args) };
}
