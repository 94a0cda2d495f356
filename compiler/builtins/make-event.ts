import { ts } from "../project/typescript.js";
import type { CFunction, CTable, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { skipOuter } from "../lower/syntax.js";
import {
  accessOf,
  eventOfType,
  isSigned,
  sizeOf,
  type Access,
  type EventInfo,
  type ParamInfo,
} from "../schema/events.js";
import * as T from "../types/type.js";
import { formOf } from "./events.js";
import { namesTable } from "./flags.js";
import { callStdlibValues } from "./stdlib-calls.js";

/** Parameters that stdlib/falco/event/encode.ts makes bytes of. */
const ENCODERS: Readonly<Partial<Record<Access, string>>> = {
  address: "encodeSocketAddress",
  tuple: "encodeSocketTuple",
  polled: "encodePolled",
  variant: "encodeVariant",
};

/** What the runtime makes bytes of: tsf_made_kind. */
const KINDS: Readonly<Partial<Record<Access, string>>> = {
  number: "WORD",
  bigint: "WORD",
  flags: "FLAGS",
  enum: "ENUM",
  string: "TEXT",
  strings: "TEXTS",
};

const MADE = T.nativeOf("made");

/**
 * `syscallEvent.ExecveExit({ ... })`. The values go to the runtime in the order of the schema, together with a table of
 * what each becomes; undefined when there is no such event.
 */
export function makeEvent(
  f: FunctionContext,
  typeName: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const event = eventOfType(typeName);
  if (!event) return undefined;
  const values = new Map<string, number>();
  for (const [name, value] of writtenValues(f, event, node)) {
    const held = f.b.slot(name, T.VAL);
    f.b.set(held, valueOf(f, event, name, value));
    values.set(name, held);
  }
  const names = ["time", "tid", ...event.params.map(({ property }) => property ?? "")];
  const given = names.map((name) => {
    const held = values.get(name);
    return held === undefined ? f.b.undef(T.VAL) : f.b.get(held);
  });
  const make: CFunction = {
    name: "tsf_made_new",
    realm: true,
    throws: true,
    pure: false,
    list: "tsf_val",
    tables: [tableOf(event)],
  };
  return f.b.callC(make, given, MADE);
}

/** `batch.add(event)` of a made one; undefined for text and bytes. */
export function addMade(f: FunctionContext, batch: ValueId, node: ts.CallExpression): ValueId | undefined {
  const [event] = node.arguments;
  const type = event && f.typeOf(event);
  if (!type || !T.membersOf(type).includes(MADE)) return undefined;
  if (type !== MADE) return f.refuse(event, "TSF5021", { reason: "is told apart by no type here" });
  const add: CFunction = {
    name: "tsf_batch_add_made",
    realm: true,
    throws: true,
    pure: false,
    params: ["tsf_instance *", "const tsf_obj *"],
  };
  f.b.callC(add, [batch, f.expression(event, MADE)], undefined);
  return f.b.undef();
}

/** The properties of the literal in the order in which they are evaluated. */
function writtenValues(
  f: FunctionContext,
  event: EventInfo,
  node: ts.CallExpression,
): [string, ts.Expression][] {
  const [argument] = node.arguments;
  if (!argument) return [];
  const literal = skipOuter(argument);
  const refuse = (at: ts.Node): never =>
    f.refuse(at, "TSF5023", { event: event.typeName, instead: insteadOf(f, event, at) });
  if (!ts.isObjectLiteralExpression(literal)) return refuse(argument);
  return literal.properties.map((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return [property.name.text, property.name];
    if (!ts.isPropertyAssignment(property)) return refuse(property);
    const { name } = property;
    if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name)) return refuse(property);
    return [name.text, property.initializer];
  });
}

/** What a spread would give is not known when compiling: an object may have more than its type says. */
function insteadOf(f: FunctionContext, event: EventInfo, at: ts.Node): string {
  const known = event.params.flatMap(({ property }) => property ?? []);
  if (!ts.isSpreadAssignment(at))
    return `write \`syscallEvent.${event.typeName}({ tid, ${known[0] ?? "time"}: ... })\``;
  const { expression } = at;
  const isName = ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression);
  const of = isName ? expression.getText() : "value";
  const given = f.checker.getTypeAtLocation(expression).getProperties();
  const property = given[0]?.name ?? known[0] ?? "tid";
  return `instead of \`...${of}\` name what it has: \`${property}: ${of}.${property}\``;
}

function valueOf(f: FunctionContext, event: EventInfo, name: string, written: ts.Expression): ValueId {
  if (name === "time" || name === "tid") {
    const type = name === "time" ? "UINT64" : "PID";
    checkLiteral(f, written, { type }, `${event.typeName}.${name}`);
    return f.b.convert(f.expression(written), T.VAL);
  }
  const param = event.params.find(({ property }) => property === name);
  if (!param) return f.refuse(written, "TSF4006", { name, type: event.typeName });
  checkLiteral(f, written, param, `${event.typeName}.${name}`);
  const encoder = ENCODERS[accessOf(param)];
  return encoder === undefined
    ? f.b.convert(f.expression(written), T.VAL)
    : encoded(f, encoder, param, written);
}

/** A number that is written out is looked at now. */
function checkLiteral(
  f: FunctionContext,
  written: ts.Expression,
  { type }: Pick<ParamInfo, "type">,
  what: string,
): void {
  const size = sizeOf(type);
  const told = f.checker.getTypeAtLocation(written);
  const value = told.isNumberLiteral() ? told.value : literalBigInt(told);
  if (value === undefined || size === 0 || size > 8) return;
  const number = typeof value === "bigint" || Number.isInteger(value) ? BigInt(value) : undefined;
  const fits = isSigned(type)
    ? BigInt.asIntN(8 * size, number ?? 0n)
    : BigInt.asUintN(8 * size, number ?? 0n);
  if (fits !== number) f.refuse(written, "TSF5022", { what, value: String(value), type: `PT_${type}` });
}

function literalBigInt(type: ts.Type): bigint | undefined {
  if (!(type.flags & ts.TypeFlags.BigIntLiteral)) return undefined;
  const { negative, base10Value } = (type as ts.BigIntLiteralType).value;
  return negative ? -BigInt(base10Value) : BigInt(base10Value);
}

function encoded(f: FunctionContext, encoder: string, param: ParamInfo, written: ts.Expression): ValueId {
  const [type] = f.program.functionInstance(f.program.stdlibFunction(encoder), new Map()).params as [T.Type];
  const held = f.b.slot("value", T.nullable(type, true, false));
  f.b.set(held, f.expression(written, T.nullable(type, true, false)));
  return f.b.choose(
    T.VAL,
    f.b.is("undefined", f.b.get(held)),
    () => f.b.undef(T.VAL),
    () => {
      const present = f.b.convert(f.b.get(held), type, "checked");
      const types = param.variants.length > 0 ? [f.b.str(param.variants.join(" "))] : [];
      return f.b.convert(callStdlibValues(f, encoder, [], [present, ...types], written), T.VAL);
    },
  );
}

function tableOf({ code, typeName, params }: EventInfo): CTable {
  const rows = params.map((param) => {
    const { property, type, flags } = param;
    const names =
      flags === undefined ? "NULL, NULL" : `"${flags}", &(const tsf_flag_table)${namesTable(flags).init}`;
    const kind = property === undefined ? "NONE" : (KINDS[accessOf(param)] ?? "BYTES");
    return `{TSF_MADE_${kind}, ${formOf(param)}, "${property ?? ""}", "${type}", ${names}}`;
  });
  const list = rows.length > 0 ? `(const tsf_made_row[]){${rows.join(", ")}}` : "NULL";
  return { type: "tsf_made_table", init: `{${code}, ${rows.length}, "${typeName}", ${list}}` };
}
