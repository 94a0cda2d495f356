import { basename } from "node:path";
import { configSchema } from "../abi/config-schema.js";
import { describeParameters, exampleValue } from "../abi/example-value.js";
import { fieldsJson } from "../abi/fields.js";
import type { PluginAsync } from "../abi/async.js";
import type { PluginMetric } from "../abi/metrics.js";
import type { PluginModel, SourceModel } from "../abi/lower-plugin.js";
import { VALUE_OFFSETS } from "../abi/required-version.js";
import { locationOf } from "../project/location.js";
import * as T from "../types/type.js";
import { emitAsync } from "./async.js";
import { convert } from "./convert.js";
import { DecodeEmitter } from "./decode-types.js";
import { metricRow, placeOf } from "./metrics.js";
import { EventSets } from "./event-sets.js";
import { FieldEmitter } from "./fields.js";
import { returnsNothing } from "./c-types.js";
import type { ProgramC } from "./program-c.js";
import { emitOwnTables } from "./own-tables.js";
import { emitParse } from "./parse.js";
import { bindResult } from "./results.js";
import { emitSource } from "./source.js";
import { TableEmitter } from "./tables.js";
import { cString, CWriter } from "./writer.js";

interface EmittedPlugin {
  /** The descriptor, what it points to, and the exported functions. */
  readonly c: string;
  /** Symbols to export, sorted. */
  readonly exports: readonly string[];
}

const BASE = [
  "get_required_api_version",
  "get_name",
  "get_version",
  "get_description",
  "get_contact",
  "init",
  "destroy",
  "get_last_error",
];

/** Emits what makes a plugin of a program: the end of its translation unit. */
export function emitPlugin(emitter: ProgramC, model: PluginModel): EmittedPlugin {
  return new PluginEmitter(emitter, model).emit();
}

class PluginEmitter {
  private readonly w = new CWriter();
  private readonly members: string[] = [];
  private readonly macros: string[] = [];
  private readonly exports: string[] = [];

  constructor(
    private readonly emitter: ProgramC,
    private readonly model: PluginModel,
  ) {}

  private readonly eventSets = new EventSets(this.w);

  emit(): EmittedPlugin {
    this.metadata();
    this.pluginObject();
    if (this.model.ownTables.length > 0)
      for (const [name, value] of emitOwnTables(this.emitter, this.model.ownTables, this.w))
        this.member(name, value);
    if (this.model.source) this.source(this.model.source);
    if (this.model.fields.length > 0) this.fields();
    if (this.model.description.async) this.async(this.model.description.async);
    const mayHaveThreads = this.model.description.async ?? this.emitter.program.tasks.length > 0;
    this.macros.push(`TSF_EXPORT_DESTROY${mayHaveThreads ? "_TASKS" : ""}(plugin)`);
    if (this.model.parse !== undefined) this.parsing(this.model.parse);
    if (this.model.description.metrics) this.metrics(this.model.description.metrics);
    this.captures();
    this.eventSchema();
    if (this.model.description.tables.length > 0) this.tables();
    this.w.open("static const tsf_plugin_desc plugin = {");
    for (const member of this.members) this.w.line(`${member},`);
    this.w.close("};");
    for (const macro of this.macros) this.w.line(macro);
    return { c: this.w.toString(), exports: this.exports.sort() };
  }

  private member(name: string, value: string): void {
    this.members.push(`.${name} = ${value}`);
  }

  /** Exports functions through a macro of plugin/exports.h: the presence of a symbol is the capability. */
  private export(macro: string, ...names: string[]): void {
    this.macros.push(`TSF_EXPORT_${macro}(plugin)`);
    this.exports.push(...names.map((name) => `plugin_${name}`));
  }

  private metadata(): void {
    const { metadata, apiVersion } = this.model.description;
    for (const name of ["name", "version", "description", "contact"] as const)
      this.member(name, cString(metadata[name]));
    this.member("api_version", cString(apiVersion.text));
    this.member("api_minor", String(apiVersion.minor));
    const isSource = this.model.source !== undefined;
    this.member("id", isSource ? `${metadata.id}u` : "0");
    this.member("event_source", cString(isSource ? metadata.source : ""));
    this.places();
    this.member("globals_size", "sizeof(program_globals)");
    this.member("memo_slots", String(this.model.memoSlots()));
    if (this.model.memoSlots() > 0) this.member("memo_part", "&tsf_the_memo_part");
    this.member("module_init", "start_program");
    this.export("BASE", ...BASE);
  }

  private tables(): void {
    const { file } = this.emitter.program.functions[this.model.create]!.loc;
    const name = this.emitter.program.files[file]!;
    const emit = new TableEmitter(this.w, this.model.stateFields(), ({ declaration }) => {
      const place = locationOf(declaration);
      return basename(place.file) === name ? place.line : 0;
    });
    const count = emit.emit(this.model.description.tables);
    this.member("tables", "plugin_tables");
    this.member("ntables", String(count.tables));
    this.member("ntable_fields", String(count.fields));
    this.member("tables_part", "&tsf_the_tables_part");
  }

  /** The plugin's file, and the lines of the methods in it. */
  private places(): void {
    const { create, init, setConfig, destroy, source, eventToString, listOpenParams, parse } = this.model;
    const { captureOpen, captureClose } = this.model;
    const { file } = this.emitter.program.functions[create]!.loc;
    const life = { create, init, set_config: setConfig, destroy, open: source?.open };
    const lines = Object.entries({
      ...life,
      event_to_string: eventToString,
      list_open_params: listOpenParams,
      parse,
      capture_open: captureOpen,
      capture_close: captureClose,
    }).flatMap(([name, id]) => {
      const line = id === undefined ? 0 : lineIn(this.emitter, file, id);
      return line === 0 ? [] : [`.${name} = ${line}`];
    });
    this.member("file", cString(this.emitter.program.files[file]!));
    this.member("lines", `{${lines.join(", ")}}`);
  }

  private pluginObject(): void {
    const { model } = this;
    const { config, configDescription } = model.description;
    if (model.config && config !== undefined && config !== "text") {
      this.member("config_schema", cString(configSchema(config, configDescription)));
      this.member("config", this.decodeType(model.config));
      this.export("CONFIG", "get_init_schema");
    }
    this.member("create", this.wrapCreate());
    if (model.init !== undefined) this.member("init", this.wrapHook("plugin_init_hook", model.init));
    if (model.setConfig !== undefined) {
      this.member("set_config", this.wrapSetConfig(model.setConfig));
      this.export("SET_CONFIG", "set_config");
    }
    if (model.destroy !== undefined)
      this.member("destroy", this.wrapHook("plugin_destroy_hook", model.destroy));
  }

  private decodes: DecodeEmitter | undefined;

  private decodeType(type: NonNullable<PluginModel["config"]>): string {
    this.decodes ??= new DecodeEmitter(this.emitter);
    const name = this.decodes.emit(type);
    this.w.append(this.decodes.take());
    return `&${name}`;
  }

  private wrapCreate(): string {
    this.w.open(
      "static TSF_COLD tsf_obj *create_object(tsf_rt *rt, tsf_val config, const tsf_obj *logger) {",
    );
    const config = this.decodedConfig(this.model.create, 0);
    this.w.line(`return ${this.emitter.functionName(this.model.create)}(rt, ${config}, (tsf_obj *)logger);`);
    this.w.close();
    return "create_object";
  }

  private wrapSetConfig(id: number): string {
    this.w.open("static TSF_COLD void set_config(tsf_rt *rt, tsf_obj *self, tsf_val config) {");
    this.w.line(`${this.emitter.functionName(id)}(rt, self, ${this.decodedConfig(id, 1)});`);
    this.w.close();
    return "set_config";
  }

  /** `config` as the function's parameter: decoded, it is of that type. */
  private decodedConfig(id: number, parameter: number): string {
    const { type } = this.emitter.program.functions[id]!.params[parameter]!;
    return convert(this.emitter, "config", T.VAL, type, "proven").text;
  }

  /** init and destroy: whatever the method returns is nobody's business. */
  private wrapHook(name: string, id: number): string {
    if (returnsNothing(this.emitter.program.functions[id]!)) return this.emitter.functionName(id);
    this.w.line(
      `static void ${name}(tsf_rt *rt, tsf_obj *self) { (void)${this.emitter.functionName(id)}(rt, self); }`,
    );
    return name;
  }

  private source(source: SourceModel): void {
    const fieldsReadToo = this.model.memoSlots() > 0 && this.model.fields.length > 0;
    const emitted = emitSource(this.emitter, source, fieldsReadToo, this.w);
    for (const [name, value] of emitted) this.member(name, value);
    if (source.params) this.member("open_params", this.decodeType(source.params));
    const { emits } = this.model.description.source!;
    if (emits === "payloads") this.export("ID", "get_id", "get_event_source");
    this.export("SOURCE", "open", "close", "next_batch");
    if (source.takesInstance) this.export("PROGRESS", "get_progress");
    this.listOpenParams(source);
    if (this.model.eventToString !== undefined)
      this.member("event_to_string", this.wrapEventToString(this.model.eventToString));
    if (emits === "payloads") this.export("EVENT_TO_STRING", "event_to_string");
  }

  private listOpenParams(source: SourceModel): void {
    const { listOpenParams } = this.model;
    if (listOpenParams === undefined && !source.params) return;
    this.w.open("static const tsf_str *list_open_params(tsf_rt *rt, tsf_obj *self) {");
    if (listOpenParams !== undefined) {
      const fn = this.emitter.program.functions[listOpenParams]!;
      bindResult(this.w, fn, `${this.emitter.functionName(listOpenParams)}(rt, self)`, "params");
      this.w.line("return TSF_FAILED(rt) ? NULL : tsf_json_stringify(rt, TSF_W(params), NULL);");
    } else {
      const { json } = source.params!;
      const example = { value: JSON.stringify(exampleValue(json)), desc: describeParameters(json) };
      this.w.line("(void)rt, (void)self;");
      this.w.line(`return ${this.emitter.literals.string(JSON.stringify([example]))};`);
    }
    this.w.close();
    this.member("list_open_params", "list_open_params");
    this.export("OPEN_PARAMS", "list_open_params");
  }

  private async(async: PluginAsync): void {
    emitAsync(this.emitter, this.model, async, this.w);
    this.macros.push("TSF_EXPORT_ASYNC(plugin, plugin_async)");
    const names = ["get_async_events", "get_async_event_sources", "set_async_event_handler"];
    if (this.model.dumpState !== undefined) {
      this.macros.push("TSF_EXPORT_DUMP(plugin, plugin_async)");
      names.push("dump_state");
    }
    this.exports.push(...names.map((name) => `plugin_${name}`));
  }

  private wrapEventToString(id: number): string {
    const fn = this.emitter.program.functions[id]!;
    const args = ["rt", "self", ...(fn.params.length > 1 ? ["(tsf_obj *)event"] : [])];
    this.w.open("static const tsf_str *event_to_string(tsf_rt *rt, tsf_obj *self, tsf_event *event) {");
    this.w.line("(void)event;");
    bindResult(this.w, fn, `${this.emitter.functionName(id)}(${args.join(", ")})`, "text");
    this.w.line(
      `return TSF_FAILED(rt) ? NULL : ${convert(this.emitter, "text", fn.result, T.STR, "proven").text};`,
    );
    this.w.close();
    return "event_to_string";
  }

  private fields(): void {
    const { fields, description } = this.model;
    const { eventTypes, toldTypes, sources } = description.extraction!;
    const remembers = this.model.memoSlots() > 0;
    const emit = new FieldEmitter(this.emitter, this.w, remembers, ({ eventTypes: own }) =>
      this.eventSets.part(own, eventTypes),
    );
    const { file } = this.emitter.program.functions[this.model.create]!.loc;
    const rows = fields.map(({ field, fn }, i) => emit.field(field, fn, i, lineIn(this.emitter, file, fn)));
    this.w.open("static const tsf_plugin_field plugin_fields[] = {");
    for (const row of rows) this.w.line(row);
    this.w.close("};");
    this.member("fields_json", cString(fieldsJson(fields.map(({ field }) => field))));
    this.member("fields", "plugin_fields");
    this.member("nfields", String(fields.length));
    this.member("extract_sources", namesJson(sources));
    this.member("extract_takes", this.eventSets.whole(eventTypes));
    if (description.apiVersion.minor >= VALUE_OFFSETS) this.member("offsets_part", "&tsf_the_offsets_part");
    this.export("FIELDS", "get_fields", "get_extract_event_sources");
    // What is counted by the field goes the way that counts.
    const direct = placeOf(description.metrics ?? [], "extractions") > 0 ? undefined : emit.directFunction();
    if (direct === undefined) this.macros.push("TSF_EXPORT_EXTRACT(plugin)");
    else this.macros.push(`TSF_EXPORT_EXTRACT_DIRECT(plugin, ${direct})`);
    this.exports.push("plugin_extract_fields");
    if (toldTypes.length === 0) return;
    this.member("extract_types", this.eventSets.list("extract_types", toldTypes));
    this.export("EXTRACT_TYPES", "get_extract_event_types");
  }

  private parsing(parse: number): void {
    const { eventTypes, toldTypes, sources } = this.model.description.parsing!;
    const { name, lent, apart } = emitParse(this.emitter, parse, eventTypes, this.w);
    if (apart) this.eventSets.test("parse_takes", eventTypes);
    else {
      this.member("parse", name);
      this.member("parse_takes", this.eventSets.whole(eventTypes));
    }
    this.macros.push(
      apart
        ? `TSF_EXPORT_PARSE_EVENT_APART(plugin, parse_takes, ${name})`
        : `TSF_EXPORT_PARSE_EVENT(plugin, ${lent})`,
    );
    this.member("parse_types", this.eventSets.list("parse_types", toldTypes));
    this.member("parse_sources", namesJson(sources));
    this.export("PARSE", "parse_event", "get_parse_event_types", "get_parse_event_sources");
  }

  /** Remembered parts of events are of one capture: so it is heard of, too. */
  private captures(): void {
    const { captureOpen, captureClose } = this.model;
    const hooks = Object.entries({ capture_open: captureOpen, capture_close: captureClose });
    if (this.model.memoSlots() === 0 && hooks.every(([, id]) => id === undefined)) return;
    for (const [name, id] of hooks) {
      if (id === undefined) continue;
      const takes = this.emitter.program.functions[id]!.params.length > 1;
      const call = `${this.emitter.functionName(id)}(rt, self${takes ? ", capture" : ""})`;
      this.w.line(
        `static void ${name}_hook(tsf_rt *rt, tsf_obj *self, tsf_obj *capture) { (void)capture, (void)${call}; }`,
      );
      this.member(name, `${name}_hook`);
    }
    const mayHaveRoutines = captureOpen !== undefined && this.emitter.program.tasks.length > 0;
    this.member("end_capture", "tsf_abi_capture_close");
    this.export(`CAPTURE${mayHaveRoutines ? "_ROUTINES" : ""}`, "capture_open", "capture_close");
  }

  private metrics(metrics: readonly PluginMetric[]): void {
    this.w.line('#include "plugin/abi_metrics.h"');
    this.w.open("static const tsf_metric_desc plugin_metrics[] = {");
    for (const metric of metrics) this.w.line(metricRow(metric));
    this.w.close("};");
    this.member("metrics", "plugin_metrics");
    this.member("nmetrics", String(metrics.length));
    this.member("make_metrics", "tsf_metrics_make");
    this.member("source_metrics", String(placeOf(metrics, "events")));
    this.member("field_metrics", String(placeOf(metrics, "extractions")));
    this.export("METRICS", "get_metrics");
  }

  private eventSchema(): void {
    const { eventSchemaVersion } = this.model.description;
    if (eventSchemaVersion === undefined) return;
    this.member("event_schema_version", cString(eventSchemaVersion));
    this.export("EVENT_SCHEMA", "get_required_event_schema_version");
  }
}

/** An array of names as JSON, "" for none. */
function namesJson(names: readonly string[] | undefined): string {
  return cString(names?.length ? JSON.stringify(names) : "");
}

/** The line of a function, 0 when it is in another file. */
function lineIn(emitter: ProgramC, file: number, id: number): number {
  const { loc } = emitter.program.functions[id]!;
  return loc.file === file ? loc.line : 0;
}
