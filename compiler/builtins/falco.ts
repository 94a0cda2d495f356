import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { memo, payloadJson } from "./event-memo.js";
import { eventProperty } from "./events.js";
import { testFlag } from "./flags.js";
import { addMade, makeEvent } from "./make-event.js";
import { newOwnTable } from "./own-tables.js";
import { callStdlib, callStdlibFunction } from "./stdlib-calls.js";
import { taskMethod, taskProperty } from "./tasks.js";
import { importedTable, readField, tableMethod, tableProperty } from "./tables.js";
import { callSignature, LENGTH_RANGE, signature, type Signature } from "./c-functions.js";

/** `class.member` of the SDK's native types: methods are called, properties are read. */
const METHODS: ReadonlyMap<string, Signature> = new Map([
  ["json.at", signature("tsf_json_at", "num -> native:json?", "r")],
  ["json.items", signature("tsf_json_items", "-> native:json[]", "r")],
  ["json.keys", signature("tsf_json_keys", "-> str[]", "r")],
  ["json.pretty", signature("tsf_json_pretty", "str -> str", "rt")],
  ["lines.readLine", signature("tsf_lines_readLine", "num? str? -> str?", "rt")],
  ["enum.is", signature("tsf_enum_is", "str -> bool", "")],
  ["flags.has", signature("tsf_flags_has", "str -> bool", "")],
  ["lines.close", signature("tsf_lines_close", "-> void", "")],
  ["child.read", signature("tsf_child_read", "num -> bytes", "r")],
  ["child.status", signature("tsf_child_status", "-> num", "", [-1, 1000])],
  ["child.wait", signature("tsf_child_wait", "-> promise<num>", "r")],
  ["child.stop", signature("tsf_child_stop", "-> void", "r")],
  ["inflater.inflate", signature("tsf_inflater_inflate", "bytes num -> bytes", "r")],
  ["inflater.reset", signature("tsf_inflater_reset", "-> void", "")],
  ["inflater.close", signature("tsf_inflater_close", "-> void", "")],
  ["tail.readLine", signature("tsf_tail_readLine", "num -> str?", "rt")],
  ["tail.rest", signature("tsf_tail_rest", "-> str?", "r")],
  ["tail.seek", signature("tsf_tail_seek", "num -> void", "")],
  ["tail.bytesAt", signature("tsf_tail_bytes", "num num -> bytes", "rt")],
  ["tail.close", signature("tsf_lines_close", "-> void", "")],
  ["watch.addFile", signature("tsf_watch_file", "native:tail -> num", "r", [-4095, 2147483647])],
  ["watch.addFolder", signature("tsf_watch_folder", "str -> num", "r", [-4095, 2147483647])],
  ["watch.remove", signature("tsf_watch_remove", "num -> void", "")],
  ["watch.wait", signature("tsf_watch_wait", "num -> promise<num>", "r")],
  ["watch.take", signature("tsf_watch_take", "-> num", "", [0, 3])],
  ["watch.close", signature("tsf_watch_close", "-> void", "r")],
  ["event.param", signature("tsf_event_param", "num -> bytes?", "rt")],
  ["batch.add", signature("tsf_batch_add", "val big? -> void", "rt")],
  ["logger.component", signature("tsf_logger_component", "str -> native:logger", "r")],
  ["counter.add", signature("tsf_counter_add", "val -> void", "rt")],
  ["numcounter.add", signature("tsf_numcounter_add", "num? -> void", "rt")],
  ["gauge.set", signature("tsf_gauge_set", "num -> void", "rt")],
  ["gauge.add", signature("tsf_gauge_add", "num -> void", "rt")],
  ["biggauge.set", signature("tsf_biggauge_set", "big -> void", "rt")],
  ["biggauge.add", signature("tsf_biggauge_add", "big -> void", "rt")],
  ["instance.reportProgress", signature("tsf_instance_reportProgress", "num str? -> void", "rt")],
  ...["fatal", "critical", "error", "warning", "notice", "info", "debug", "trace"].map(
    (level): [string, Signature] => [`logger.${level}`, signature(`tsf_logger_${level}`, "str -> void", "r")],
  ),
]);

const PROPERTIES: ReadonlyMap<string, Signature> = new Map([
  ["event.text", signature("tsf_event_text", "-> str", "rt")],
  ["event.bytes", signature("tsf_event_bytes", "-> bytes", "rt")],
  ["event.source", signature("tsf_event_source", "-> str", "rt")],
  ["event.time", signature("tsf_event_time", "-> big", "")],
  ["event.num", signature("tsf_event_num", "-> big", "")],
  ["event.tid", signature("tsf_event_tid", "-> big", "")],
  ["event.type", integer(signature("tsf_event_type", "-> num", "", [0, 65535]))],
  ["event.nparams", signature("tsf_event_nparams", "-> num", "", [0, 4294967295])],
  ["event.name", signature("tsf_event_name", "-> str", "rt")],
  ["event.pluginId", signature("tsf_event_pluginId", "-> num", "rt", [0, 4294967295])],
  ["flags.value", signature("tsf_flags_value", "-> num", "p", [0, 4294967295])],
  ["flags.names", signature("tsf_flags_names", "-> str[]", "r")],
  ["enum.value", signature("tsf_flags_value", "-> num", "p", [0, 4294967295])],
  ["enum.name", signature("tsf_enum_name", "-> str?", "r")],
  ["json.kind", signature("tsf_json_kind", "-> str", "p")],
  ["json.size", signature("tsf_json_size", "-> num", "p", LENGTH_RANGE)],
  ["json.text", signature("tsf_json_text", "-> str", "r")],
  ["json.raw", signature("tsf_json_raw", "-> str", "r")],
  ["json.string", signature("tsf_json_string", "-> str?", "r")],
  ["json.number", signature("tsf_json_number", "-> num?", "p")],
  ["json.boolean", signature("tsf_json_boolean", "-> bool?", "p")],
  ["lines.offset", signature("tsf_lines_offset", "-> num", "")],
  ["lines.size", signature("tsf_lines_size", "-> num", "")],
  ["child.isOver", signature("tsf_child_is_over", "-> bool", "")],
  ["tail.id", signature("tsf_tail_id", "-> str", "r")],
  ["tail.offset", signature("tsf_lines_offset", "-> num", "")],
  ["tail.start", signature("tsf_tail_start", "-> num", "")],
  ["tail.held", signature("tsf_tail_held", "-> num", "")],
  ["tail.sizeNow", signature("tsf_tail_size", "-> num", "")],
  ["tail.isCut", signature("tsf_tail_cut", "-> bool", "")],
  ["inflater.used", signature("tsf_inflater_used", "-> num", "", [0, 4294967295])],
  ["inflater.hasEnded", signature("tsf_inflater_ended", "-> bool", "")],
  ["inflater.isFull", signature("tsf_inflater_full", "-> bool", "")],
  ["inflater.problem", signature("tsf_inflater_problem", "-> str", "r")],
  ["counter.value", signature("tsf_metric_big", "-> big", "")],
  ["biggauge.value", signature("tsf_metric_big", "-> big", "")],
  ["numcounter.value", signature("tsf_metric_num", "-> num", "")],
  ["gauge.value", signature("tsf_metric_num", "-> num", "")],
  ["batch.size", signature("tsf_batch_size", "-> num", "")],
  ["batch.bytes", signature("tsf_batch_bytes", "-> num", "")],
]);

/** One whose number is an int32_t in C. */
function integer({ c, ...more }: Signature): Signature {
  return { ...more, c: { ...c, result: "int32_t" } };
}

const FUNCTIONS: ReadonlyMap<string, Signature> = new Map([
  ["parseJson", signature("tsf_falco_parseJson", "str -> native:json", "rt")],
  ["parseRfc3339", signature("tsf_falco_parseRfc3339", "str -> big?", "")],
  ["listDirectory", signature("tsf_falco_listDirectory", "str -> str[]", "rt")],
  ["LineReader.open", signature("tsf_lines_open", "str -> native:lines", "rt")],
  ["LineReader.follow", signature("tsf_lines_follow", "str -> native:lines", "rt")],
  ["ChildProcess.start", signature("tsf_child_start", "str[] -> native:child", "rt")],
  ["FileWatch.open", signature("tsf_watch_open", "-> native:watch", "r")],
  ["TailReader.open", signature("tsf_tail_open", "str -> native:tail", "rt")],
  ["Inflater.open", signature("tsf_inflater_open", "-> native:inflater", "rt")],
  ["checksum", signature("tsf_crc32", "bytes num -> num", "", [0, 4294967295])],
  ["fileIdentity", signature("tsf_file_identity", "str -> str?", "rt")],
]);

/** Functions of one parameter that are TypeScript of stdlib/, by their exported name. */
const COMPILED: ReadonlyMap<string, { name: string; type: Type }> = new Map([
  ["ipAddress", { name: "parseAddress", type: T.STR }],
  ["ipNet", { name: "parseNetwork", type: T.STR }],
  ["duration", { name: "checkNanoseconds", type: T.BIG }],
  ["timestamp", { name: "checkNanoseconds", type: T.BIG }],
]);

/** Those that are called as they are written there. */
const WRITTEN: ReadonlySet<string> = new Set([
  "follow",
  "pause",
  "untilTold",
  "queue",
  "readBlocks",
  "gunzip",
  "readLines",
  "readXml",
  "readXmlStream",
  "spawnLines",
  "toBase64",
  "fromBase64",
  "toHex",
  "fromHex",
  "walk",
  "whenClosed",
  "lines",
]);
/** Those that are others there: under Node they are node:net, and Node's fetch. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["clientFetch", "fetchByClient"],
  ["openListener", "nativeListener"],
  ["openConnection", "nativeConnection"],
  ["acceptConnection", "nativeAccept"],
  ["readBytes", "nativeRead"],
  ["writeBytes", "nativeWrite"],
  ["endWriting", "nativeEnd"],
  ["closeSocket", "nativeClose"],
  ["socketText", "nativeName"],
  ["openDatagrams", "nativeDatagrams"],
  ["receiveBytes", "nativeReceive"],
  ["sendBytes", "nativeSend"],
  ["lookUp", "nativeLookUp"],
  ["isAddress", "nativeIsAddress"],
  ["errorCode", "nativeCode"],
]);
/** Those of TLS, and what stands for them in programs in whose text there is no tls: they have no byte of it. */
const SECURE: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["secureListener", ["nativeSecureListener", "withoutTlsListener"]],
  ["secureConnection", ["nativeSecureConnection", "withoutTlsConnection"]],
  ["tlsProblem", ["nativeTlsProblem", "withoutTlsProblem"]],
]);
/** What only has something to do in a program that goes on. */
const LATER: ReadonlySet<string> = new Set(["listen", "connect", "datagrams", "httpClient", "poll", "serve"]);
/** What the system says of files is thrown by these, and by what they give. */
const READS_FILES = /^(LineReader\.|ChildProcess\.|TailReader\.|fileIdentity|listDirectory)/;

/** C struct that a native class's functions take. */
const NATIVE_C_TYPES: Readonly<Record<string, string>> = {
  json: "tsf_json *",
  event: "tsf_event *",
  flags: "const tsf_flags *",
  enum: "const tsf_flags *",
  logger: "const tsf_obj *",
  lines: "tsf_lines *",
  tail: "tsf_lines *",
  watch: "tsf_watch *",
  child: "tsf_child *",
  inflater: "tsf_inflater *",
  batch: "tsf_instance *",
  instance: "tsf_instance *",
  counter: "const tsf_metric *",
  numcounter: "const tsf_metric *",
  gauge: "const tsf_metric *",
  biggauge: "const tsf_metric *",
};

function onReceiver(name: string, s: Signature): Signature {
  const struct = NATIVE_C_TYPES[name]!;
  return { ...s, c: { ...s.c, params: [struct, ...s.params.map((p) => T.cTypeOf(p))] } };
}

/** A method of an SDK object; undefined when there is no such one. */
export function falcoMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.b.typeOf(receiver) as T.NativeType;
  if (type.name === "hosttable") return tableMethod(f, receiver, name, node);
  if (type.name === "flags" || type.name === "enum") {
    const tested = testFlag(f, receiver, name, node);
    if (tested !== undefined) return tested;
  }
  if (type.name === "json" && name === "get") return jsonGet(f, receiver, node);
  if (type.name === "event" && name === "memo") return memo(f, receiver, node);
  if (type.name === "metrics") return metric(f, receiver, node);
  if (type.name === "batch" && name === "add") {
    const added = addMade(f, receiver, node);
    if (added !== undefined) return added;
  }
  const ofTask = taskMethod(f, receiver, name, node);
  if (ofTask !== undefined) return ofTask;
  const method = METHODS.get(`${type.name}.${name}`);
  return method && callSignature(f, onReceiver(type.name, method), receiver, node.arguments, node);
}

/** A property of an SDK object. */
export function falcoProperty(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.Node,
): ValueId | undefined {
  const type = f.b.typeOf(receiver) as T.NativeType;
  const ofTask = taskProperty(f, receiver, name, node);
  if (ofTask !== undefined) return ofTask;
  if (type.name === "hostentry") return readField(f, receiver, name, node);
  if (type.name === "hosttable") return tableProperty(f, receiver, name, node);
  const property = PROPERTIES.get(`${type.name}.${name}`);
  if (type.name === "event") {
    const read = name === "json" ? payloadJson(f, receiver, node) : eventProperty(f, receiver, name, node);
    if (read !== undefined) return read;
  }
  return property && callSignature(f, onReceiver(type.name, property), receiver, [], node);
}

/** An exported function of the SDK; undefined for those written in TypeScript. */
export function falcoCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  if (name === "ownTable" || name === "subtable") return newOwnTable(f, name, node);
  if (name.startsWith("syscallEvent.")) return makeEvent(f, name.slice("syscallEvent.".length), node);
  const compiled = COMPILED.get(name);
  if (compiled)
    return callStdlib(f, compiled.name, [], f.expression(node.arguments[0]!, compiled.type), node);
  if (LATER.has(name)) {
    f.program.noteLater(f.fn.id, node);
    f.program.noteLinux(node, name);
  }
  const secure = SECURE.get(name)?.find((one) => f.program.hasStdlibFunction(one));
  const written = WRITTEN.has(name) || LATER.has(name) ? name : (secure ?? INSTEAD.get(name));
  if (written !== undefined) return callStdlibFunction(f, written, node);
  if (name === "fileInfo") return fileInfo(f, node);
  if (name === "threadTable" || name === "hostTable") return importedTable(f, name, node);
  const simple = FUNCTIONS.get(name);
  if (simple?.c.throws && READS_FILES.test(name)) f.program.requestHook("systemError");
  return simple && callSignature(f, simple, undefined, node.arguments, node);
}

const JSON_NODE = T.nativeOf("json");
const MAYBE_JSON = T.nullable(JSON_NODE, true, false);

/** node.get(...keys): one step after another, without an array of keys. */
function jsonGet(f: FunctionContext, receiver: ValueId, node: ts.CallExpression): ValueId {
  if (node.arguments.some((a) => ts.isSpreadElement(a))) {
    const keys = f.spreadArguments(node.arguments, T.arrayOf(T.STR));
    return f.b.callC(
      {
        name: "tsf_json_get_all",
        realm: true,
        throws: false,
        pure: false,
        params: ["tsf_json *", "tsf_arr *"],
      },
      [receiver, keys],
      MAYBE_JSON,
    );
  }
  const keys = node.arguments.map((a) => f.expression(a, T.STR));
  const c: CFunction = {
    name: "tsf_json_get",
    realm: true,
    throws: false,
    pure: false,
    params: ["tsf_json *"],
    list: "const tsf_str *",
  };
  return f.b.callC(c, [receiver, ...keys], MAYBE_JSON);
}

/** this.metrics.counter(name): a slot that is there from the beginning, when the plugin's class has been read. */
function metric(f: FunctionContext, receiver: ValueId, node: ts.CallExpression): ValueId {
  const slot = f.program.metricSlot(node);
  if (slot === undefined) return f.refuse(node, "TSF5019");
  const params = ["const tsf_obj *"];
  const c = { name: "tsf_metric_at", realm: true, throws: false, pure: false, params, extra: [`${slot}u`] };
  return f.b.callC(c, [receiver], f.typeOf(node));
}

/** fileInfo(path): the runtime gives the parts, the program makes the object. */
function fileInfo(f: FunctionContext, node: ts.CallExpression): ValueId {
  const result = f.typeOf(node);
  const view = T.nonNullable(result);
  if (view.kind !== "obj") return f.refuse(node, "TSF9001", { reason: "FileInfo" });
  const path = f.expression(node.arguments[0]!, T.STR);
  const parts = f.b.callC(
    { name: "tsf_file_parts", realm: true, throws: true, pure: false },
    [path],
    T.nullable(T.arrayOf(T.VAL), true, false),
  );
  const held = f.b.slot("parts", f.b.typeOf(parts));
  f.b.set(held, parts);
  const fields: [string, Type][] = [
    ["kind", T.STR],
    ["size", T.NUM],
    ["modified", T.BIG],
  ];
  const shape = f.program.literalShape(
    "FileInfo",
    fields.map(([name, type]) => ({ name, type, optional: false })),
  );
  return f.b.choose(
    result,
    f.b.is("undefined", f.b.get(held)),
    () => f.b.undef(result),
    () => {
      const array = f.b.convert(f.b.get(held), T.arrayOf(T.VAL), "checked");
      const values = fields.map(([, type], i) =>
        f.b.convert(f.b.emit("array.at", [array, f.b.num(i)], T.VAL, {}), type, "checked"),
      );
      return f.b.convert(f.b.emit("object.new", values, view, { shape }), result);
    },
  );
}
