import type { FieldType, PluginField } from "../abi/fields.js";
import type { IRFunction } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { convert } from "./convert.js";
import { cTypeAs, declaration } from "./c-types.js";
import { DirectFields, type DirectNeeds } from "./direct-fields.js";
import type { ProgramC } from "./program-c.js";
import { cString, type CWriter } from "./writer.js";

const CODES: Readonly<Record<FieldType, string>> = {
  string: "FTYPE_STRING",
  uint64: "FTYPE_UINT64",
  reltime: "FTYPE_RELTIME",
  abstime: "FTYPE_ABSTIME",
  bool: "FTYPE_BOOL",
  ipaddr: "FTYPE_IPADDR",
  ipnet: "FTYPE_IPNET",
};
const OUT: Readonly<Record<FieldType, string>> = {
  string: "str",
  uint64: "u64",
  reltime: "u64",
  abstime: "u64",
  bool: "bool",
  ipaddr: "bytes",
  ipnet: "bytes",
};

interface DirectField {
  readonly index: number;
  readonly name: string;
  readonly type: FieldType;
  readonly fn: IRFunction;
  readonly args: string;
  readonly needs: DirectNeeds;
  readonly takes: string;
}

/** Emits the functions that hand a field's argument to its method and its result to the host. */
export class FieldEmitter {
  private readonly directFields: DirectFields;
  private readonly direct: DirectField[] = [];

  constructor(
    private readonly emitter: ProgramC,
    private readonly w: CWriter,
    /** Events are known again: there are memo slots. */
    private readonly remembers: boolean,
    /** C for the set of events that a field takes, NULL for all that the plugin does. */
    private readonly takes: (field: PluginField) => string,
  ) {
    this.directFields = new DirectFields(emitter.program);
  }

  /** Emits the field's extract function; its row in the table of fields. `line`: of the method, in the plugin's file. */
  field(field: PluginField, id: number, index: number, line: number): string {
    const fn = this.emitter.program.functions[id]!;
    const name = `extract_${index}`;
    const { w } = this;
    const needs = this.directFields.needsOf(field, id);
    const args = this.args(field, fn).join(", ");
    const takes = this.takes(field);
    if (needs && (this.remembers || !readsMade(needs)))
      this.direct.push({ index, name: field.name, type: field.type, fn, args, needs, takes });
    w.open(
      `static bool ${name}(tsf_rt *rt, tsf_obj *self, tsf_event *event, const tsf_field_arg *arg, tsf_field_out *out) { /* ${field.name} */`,
    );
    w.line("(void)event, (void)arg;");
    w.line(
      `${declaration(cTypeAs(fn.result, fn.resultRep), "value")} = ${this.emitter.functionName(id)}(${args});`,
    );
    const absent = absentTest(fn.result);
    const tests = [...(fn.mayThrow ? ["TSF_UNLIKELY(TSF_FAILED(rt))"] : []), ...(absent ? [absent] : [])];
    if (tests.length > 0) w.line(`if (${tests.join(" || ")}) return false;`);
    const list = T.nonNullable(fn.result);
    if (list.kind === "arr" && this.emitter.isShared(list.element) && T.isPointer(list.element)) {
      w.line(`${this.emitter.itemsCheck(list.element)}(rt, value);`);
      w.line("if (TSF_FAILED(rt)) return false;");
    }
    // A value that the host cannot take is the method's fault: the error says where the method is.
    w.line(
      `if (TSF_LIKELY(tsf_out_${OUT[field.type]}${field.isList ? "_list" : ""}(rt, out, value))) return true;`,
    );
    const file = cString(this.emitter.program.files[fn.loc.file] ?? "");
    w.line(`if (TSF_FAILED(rt)) tsf_trace(rt, ${cString(field.name)}, ${file}, ${fn.loc.line});`);
    w.line("return false;");
    w.close();
    return `{${cString(field.name)}, ${CODES[field.type]}, ${field.isList ? 1 : 0}, ${flagsOf(field)}, ${line}, ${name}, ${takes}},`;
  }

  /** Emits the function that answers what can be answered without an entry (abi_direct.h); its name, if there is any. */
  directFunction(): string | undefined {
    const { w, direct } = this;
    if (direct.length === 0) return undefined;
    w.line('#include "plugin/abi_direct.h"');
    w.open(
      "static bool direct_field(tsf_plugin *p, const ss_plugin_event_input *evt, ss_plugin_extract_field *asked) {",
    );
    w.line("tsf_rt *rt = p->rt;");
    w.line("tsf_obj *self = p->self;");
    w.line("tsf_event header, *event;");
    w.line("(void)rt, (void)self, (void)header;");
    w.open("switch (asked->field_id) {");
    this.directCases((needs) => !readsMade(needs), "tsf_direct_header(evt, &header)");
    this.directCases(readsMade, "tsf_direct_known(p, evt)");
    w.line("default: return false;");
    w.close();
    w.line("if (event == NULL) return false;");
    w.open("switch (asked->field_id) {");
    for (const field of direct) this.directCase(field);
    w.line("default: return false;");
    w.close();
    w.close();
    return "direct_field";
  }

  private directCases(which: (needs: DirectNeeds) => boolean, event: string): void {
    const cases = this.direct.filter(({ needs }) => which(needs)).map(({ index }) => `case ${index}:`);
    if (cases.length > 0) this.w.line(`${cases.join(" ")} event = ${event}; break;`);
  }

  private directCase({ index, name, type, fn, args, needs, takes }: DirectField): void {
    const { w } = this;
    w.open(`case ${index}: { /* ${name} */`);
    if (takes !== "NULL")
      w.line(`if (TSF_UNLIKELY(!tsf_takes(${takes}, evt->evt->type))) return tsf_direct_none(asked);`);
    if (readsMade(needs)) {
      const made = `tsf_direct_filled(event, ${needs.text}, 0x${needs.slots.toString(16)}ull)`;
      w.line(`if (TSF_UNLIKELY(!${made})) return false;`);
    }
    if (needs.makes > 0) {
      w.line("char *bump = rt->bump;");
      w.line(`if (TSF_UNLIKELY(!tsf_direct_room(rt, ${needs.makes}))) return false;`);
    }
    w.line(
      `${declaration(cTypeAs(fn.result, fn.resultRep), "value")} = ${this.emitter.functionName(fn.id)}(${args});`,
    );
    const absent = absentTest(fn.result);
    const given = `tsf_direct_${OUT[type]}(p, asked, value)`;
    w.line(`bool given = ${absent ? `${absent} ? tsf_direct_none(asked) : ${given}` : given};`);
    if (needs.makes > 0) w.line("tsf_rewind(rt, bump);");
    if (needs.makes > 0 || (needs.divides && this.emitter.largeBigints))
      w.line("if (TSF_UNLIKELY(rt->unanswered)) return rt->unanswered = false;");
    w.line("return given;");
    w.close();
  }

  private args({ argument }: PluginField, fn: IRFunction): string[] {
    const [, event, second] = fn.params;
    const args = ["rt", "self"];
    if (event) args.push("(tsf_obj *)event");
    if (second && argument) args.push(this.argument(second.type, argument.isKey, argument.isIndex));
    return args;
  }

  /** The argument in the representation of the parameter. */
  private argument(type: Type, isKey: boolean, isIndex: boolean): string {
    if (isKey && isIndex) return convert(this.emitter, "tsf_field_arg_val(arg)", T.VAL, type, "proven").text;
    return isKey ? "arg->key" : "arg->index";
  }
}

/** Text or memo values, which only an event has that was extracted from before. */
function readsMade({ text, slots }: DirectNeeds): boolean {
  return text || slots !== 0n;
}

function flagsOf({ argument }: PluginField): string {
  if (!argument) return "0";
  const flags = [
    ...(argument.isKey ? ["TSF_FIELD_KEY"] : []),
    ...(argument.isIndex ? ["TSF_FIELD_INDEX"] : []),
    ...(argument.isRequired ? ["TSF_FIELD_REQUIRED"] : []),
  ];
  return flags.join(" | ");
}

/** C for "there is no value"; undefined when there always is one. */
function absentTest(type: Type): string | undefined {
  if (!T.admitsUndefined(type)) return undefined;
  switch (T.representationOf(type)) {
    case "f64":
      return "tsf_num_is_undef(value)";
    case "bool":
      return "value > 1";
    case "big":
      return "tsf_big_is_nullish(value)";
    case "word":
      return "!tsf_is_heap(value)";
  }
}
