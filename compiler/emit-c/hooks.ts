import type { Shape } from "../ir/ir.js";
import * as T from "../types/type.js";
import { convert } from "./convert.js";
import { emptyOf, typeIndex } from "./layout.js";
import type { ProgramEmitter } from "./program-emitter.js";
import { declaration } from "./c-types.js";
import { CWriter } from "./writer.js";

/** toJSON and toString of the program's classes, for the runtime to call: `program_hooks`. */
export function emitHooks(p: ProgramEmitter): string {
  const toJson = p.program.shapes.filter((s) => s.methods.has("toJSON"));
  const toText = p.program.shapes.filter((s) => returnsText(p, s));
  const w = new CWriter();
  if (toJson.length > 0) {
    w.open("static bool hook_to_json(tsf_rt *rt, tsf_obj *o, tsf_val *out) {");
    cases(p, w, toJson, "toJSON", (text) => `*out = ${text}; return true;`);
    w.line("return false;");
    w.close();
  }
  if (toText.length > 0) {
    w.open("static const tsf_str *hook_to_str(tsf_rt *rt, tsf_obj *o) {");
    cases(
      p,
      w,
      toText,
      "toString",
      (text) => `return TSF_FAILED(rt) ? NULL : (const tsf_str *)tsf_val_ptr(${text});`,
    );
    w.line("return NULL;");
    w.close();
  }
  const members = [toJson.length > 0 ? "hook_to_json" : "NULL", toText.length > 0 ? "hook_to_str" : "NULL"];
  w.line(`static const tsf_hooks program_hooks = {${members.join(", ")}};`);
  return w.toString();
}

function returnsText(p: ProgramEmitter, shape: Shape): boolean {
  const method = shape.methods.get("toString");
  return method !== undefined && p.program.functions[method]!.result === T.STR;
}

function cases(
  p: ProgramEmitter,
  w: CWriter,
  shapes: readonly Shape[],
  name: string,
  done: (text: string) => string,
): void {
  w.open("switch (tsf_type_of(o)) {");
  for (const shape of shapes) {
    const fn = p.program.functions[shape.methods.get(name)!]!;
    const absent = fn.params
      .slice(1)
      .map((param) => (param.type === T.STR ? "&tsf_str_empty" : emptyOf(param.type)));
    const call = `${p.functionName(fn.id)}(${["rt", "o", ...absent].join(", ")})`;
    w.open(`case ${typeIndex(shape)}: {`);
    w.line(`${declaration(T.cTypeOf(fn.result), "r")} = ${call};`);
    w.line(done(convert(p, "r", fn.result, T.VAL, "widen").text));
    w.close();
  }
  w.line("default: break;");
  w.close();
}
