import { ts } from "../project/typescript.js";
import type { CTable, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { codeWords } from "../schema/code-words.js";
import { codesWith } from "../schema/event-members.js";
import { accessOf, eventsByCode, isSigned, sizeOf, type Access, type ParamInfo } from "../schema/events.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { namesTable } from "./flags.js";
import { callStdlibValues } from "./stdlib-calls.js";

/** A parameter as events of one code have it. */
interface Place {
  readonly code: number;
  readonly param: ParamInfo;
}

/**
 * A property of a typed event. Which codes the event may have is what its type says at that place; the code is looked up
 * at run time, since a cast may say anything. undefined when the type names no events that have the property.
 */
export function eventProperty(
  f: FunctionContext,
  event: ValueId,
  property: string,
  node: ts.Node,
): ValueId | undefined {
  const codes = eventCodes(f, node);
  if (property === "name") return codes.length > 0 ? eventName(f, event, codes) : undefined;
  const places = codes.flatMap((code) => placeIn(code, property) ?? []);
  if (places.length === 0) return undefined;
  const groups = [...grouped(places).values()];
  const held = f.b.slot("event", f.b.typeOf(event));
  f.b.set(held, event);
  return f.narrow(readGroups(f, held, property, groups, node), node, false);
}

/** The type that a property is read of. */
export function ownerOf(f: FunctionContext, node: ts.Node): ts.Type {
  const owner =
    ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression : node.parent;
  const told = f.checker.getNonNullableType(f.checker.getTypeAtLocation(owner));
  return f.checker.getBaseConstraintOfType(told) ?? told;
}

/** The literal codes of the type that the property is read of. */
function eventCodes(f: FunctionContext, node: ts.Node): number[] {
  const type = ownerOf(f, node);
  return (type.isUnion() ? type.types : [type]).flatMap((part) => {
    const symbol = f.checker.getPropertyOfType(part, "type");
    const code = symbol && f.checker.getTypeOfSymbol(symbol);
    return code?.isNumberLiteral() && eventsByCode().has(code.value) ? [code.value] : [];
  });
}

function placeIn(code: number, property: string): Place | undefined {
  const param = eventsByCode()
    .get(code)!
    .params.find((p) => p.property === property);
  return param && { code, param };
}

/** By how the value is read: in most cases there is one way. */
function grouped(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const { flags, variants } = place.param;
    const key = [accessOf(place.param), flags, ...variants].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return groups;
}

/** One group after the other, until the event is of one of its codes; the last one throws when it is of none. */
function readGroups(
  f: FunctionContext,
  held: number,
  property: string,
  groups: readonly Place[][],
  node: ts.Node,
): ValueId {
  const [group, ...rest] = groups as [Place[], ...Place[][]];
  if (rest.length === 0) return read(f, f.b.get(held), property, group, node);
  const types = groups.map(([place]) => resultOf(f, place!.param));
  const result = T.nullable(f.program.types.joinTypes(types), true, false);
  const has = f.b.callC(
    {
      name: "tsf_param_has",
      realm: false,
      throws: false,
      pure: false,
      params: ["tsf_event *"],
      tables: [paramTable(property, group)],
    },
    [f.b.get(held)],
    T.BOOL,
  );
  return f.b.choose(
    result,
    has,
    () => f.b.convert(read(f, f.b.get(held), property, group, node), result),
    () => f.b.convert(readGroups(f, held, property, rest, node), result),
  );
}

const SCALARS: Readonly<Partial<Record<Access, readonly [c: string, type: Type]>>> = {
  number: ["tsf_param_num", T.NUM],
  bigint: ["tsf_param_big", T.BIG],
  string: ["tsf_param_str", T.STR],
  bytes: ["tsf_param_bytes", T.BYTES],
  strings: ["tsf_param_strings", T.arrayOf(T.STR)],
  flags: ["tsf_param_flags", T.nativeOf("flags")],
  enum: ["tsf_param_flags", T.nativeOf("enum")],
};
/** Those that look at all lengths of an event of one code once for each function. */
const SEEN_TOGETHER: ReadonlySet<string> = new Set([
  "tsf_param_num",
  "tsf_param_big",
  "tsf_param_str",
  "tsf_param_flags",
]);
/** Codes whose lengths have 32 bits: PPME_PLUGINEVENT_E, PPME_CONTAINER_JSON_2_E, PPME_ASYNCEVENT_E. */
const LONG: ReadonlySet<number> = new Set([322, 324, 402]);
/** Functions of stdlib/falco/event/decode.ts, of the parameter's bytes. */
const DECODERS: Readonly<Partial<Record<Access, string>>> = {
  address: "decodeSocketAddress",
  tuple: "decodeSocketTuple",
  polled: "decodePolled",
  variant: "decodeVariant",
};

function resultOf(f: FunctionContext, param: ParamInfo): Type {
  const access = accessOf(param);
  const decoder = DECODERS[access];
  if (!decoder) return SCALARS[access]![1];
  return f.program.functionInstance(f.program.stdlibFunction(decoder), new Map()).result;
}

/** Undefined where the event does not carry it. All of the places are read in the same way. */
function read(
  f: FunctionContext,
  event: ValueId,
  property: string,
  places: readonly Place[],
  node: ts.Node,
): ValueId {
  const [{ param, code }] = places as [Place, ...Place[]];
  const access = accessOf(param);
  const decoder = DECODERS[access];
  const [name, type] = SCALARS[decoder ? "bytes" : access]!;
  const table = paramTable(property, places);
  const tables = param.flags === undefined ? [table] : [table, namesTable(param.flags)];
  const isOnly = places.length === 1 && !LONG.has(code);
  const way = !SEEN_TOGETHER.has(name)
    ? { name }
    : isOnly
      ? { name, eventCode: code }
      : { name: `${name}_any` };
  const value = f.b.callC(
    {
      ...way,
      ...rangeOf(param, access),
      realm: true,
      throws: true,
      leaf: true,
      pure: false,
      params: ["tsf_event *"],
      tables,
    },
    [event],
    T.nullable(type, true, false),
  );
  return decoder ? decoded(f, decoder, value, param, node) : value;
}

function rangeOf({ type }: ParamInfo, access: Access): { readonly range?: readonly [number, number] } {
  if (access !== "number") return {};
  const most = 2 ** (8 * sizeOf(type) - (isSigned(type) ? 1 : 0)) - 1;
  return { range: [isSigned(type) ? -most - 1 : 0, most] };
}

function decoded(
  f: FunctionContext,
  decoder: string,
  bytes: ValueId,
  param: ParamInfo,
  node: ts.Node,
): ValueId {
  const held = f.b.slot("bytes", f.b.typeOf(bytes));
  f.b.set(held, bytes);
  const result = T.nullable(resultOf(f, param), true, false);
  return f.b.choose(
    result,
    f.b.is("undefined", f.b.get(held)),
    () => f.b.undef(result),
    () => {
      const present = f.b.convert(f.b.get(held), T.BYTES, "checked");
      const types = param.variants.length > 0 ? [f.b.str(param.variants.join(" "))] : [];
      return f.b.convert(callStdlibValues(f, decoder, [], [present, ...types], node), result);
    },
  );
}

/** `property in event`: by the event's code, which a cast may have told wrongly. undefined for what is no event. */
export function eventIn(f: FunctionContext, event: ValueId, property: string): ValueId | undefined {
  if (f.b.typeOf(event) !== T.nativeOf("event")) return undefined;
  const codes = codesWith(property);
  if (!codes) return f.b.bool(true);
  const words = codeWords(codes);
  const set: CTable = { type: "tsf_code_set", init: `{{${words.map((word) => `${word}u`).join(", ")}}}` };
  const c = { name: "tsf_event_in", realm: false, throws: false, pure: false, params: ["tsf_event *"] };
  return f.b.callC({ ...c, tables: [set] }, [event], T.BOOL);
}

/** The name of the event's code. */
function eventName(f: FunctionContext, event: ValueId, codes: readonly number[]): ValueId {
  const rows = codes.map((code) => `{${code}, ${JSON.stringify(eventsByCode().get(code)!.name)}}`);
  const table: CTable = {
    type: "tsf_name_table",
    init: `{${rows.length}, (const tsf_name_row[]){${rows.join(", ")}}}`,
  };
  return f.b.callC(
    {
      name: "tsf_param_name",
      realm: true,
      throws: true,
      leaf: true,
      pure: false,
      params: ["tsf_event *"],
      tables: [table],
    },
    [event],
    T.STR,
  );
}

function paramTable(property: string, places: readonly Place[]): CTable {
  const rows = places.map(({ code, param }) => {
    const count = eventsByCode().get(code)!.params.length;
    return `{${code}, ${param.index}, ${formOf(param)}, ${count}}`;
  });
  return {
    type: "tsf_param_table",
    init: `{"${property}", ${rows.length}, (const tsf_param_row[]){${rows.join(", ")}}}`,
  };
}

/** How many bytes a value has, 0 when its length tells, and whether it has a sign: tsf_param_row.form. */
export function formOf({ type }: ParamInfo): string {
  return `${sizeOf(type)}${isSigned(type) ? " | TSF_PARAM_SIGNED" : ""}`;
}
