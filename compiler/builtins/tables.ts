import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { describeType } from "../types/describe.js";
import { stateTypeOf, tableArguments, type StateType, type TableArguments } from "../types/state-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

const TABLE = T.nativeOf("hosttable");
const ENTRY = T.nativeOf("hostentry");
const MAYBE_ENTRY = T.nullable(ENTRY, true, false);
const MAYBE_TABLE = T.nullable(TABLE, true, false);

/** How a state type is held: the end of the names of the functions that take or give it, and the program's type. */
interface Held {
  readonly c: string;
  readonly type: Type;
  readonly range?: readonly [number, number];
}

const HELD: Readonly<Record<StateType, Held>> = {
  int8: { c: "s8", type: T.NUM, range: [-128, 127] },
  int16: { c: "s16", type: T.NUM, range: [-32768, 32767] },
  int32: { c: "s32", type: T.NUM, range: [-2147483648, 2147483647] },
  uint8: { c: "u8", type: T.NUM, range: [0, 255] },
  uint16: { c: "u16", type: T.NUM, range: [0, 65535] },
  uint32: { c: "u32", type: T.NUM, range: [0, 4294967295] },
  int64: { c: "s64", type: T.BIG },
  uint64: { c: "u64", type: T.BIG },
  string: { c: "str", type: T.STR },
  bool: { c: "bool", type: T.BOOL },
  table: { c: "table", type: MAYBE_TABLE },
};

function c(name: string, params: readonly string[], more: Partial<CFunction> = {}): CFunction {
  return { name: `tsf_${name}`, realm: true, throws: true, pure: false, params, ...more };
}

/** `threadTable()` and `hostTable(name)`: abi/tables.ts has seen to where they stand, and what they declare. */
export function importedTable(f: FunctionContext, name: string, node: ts.CallExpression): ValueId {
  const written = node.arguments[0];
  const table =
    name === "threadTable" ? "threads" : written && ts.isStringLiteralLike(written) ? written.text : "";
  return f.b.callC(c("hosttable_imported", ["const tsf_str *"]), [f.b.str(table)], TABLE);
}

export function tableProperty(
  f: FunctionContext,
  table: ValueId,
  name: string,
  node: ts.Node,
): ValueId | undefined {
  if (name === "name") return f.b.callC(c("hosttable_name", ["tsf_table_ref *"]), [table], T.STR);
  if (name !== "size") return undefined;
  f.program.noteTableUse(f.fn.id, node, false);
  return f.b.callC(c("hosttable_size", ["tsf_table_ref *"]), [table], T.NUM);
}

export function tableMethod(
  f: FunctionContext,
  table: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const [first, second] = node.arguments;
  f.program.noteTableUse(f.fn.id, node, name !== "get" && name !== "forEach");
  if (name === "clear") {
    f.b.callC(c("hosttable_clear", ["tsf_table_ref *"]), [table], undefined);
    return f.b.undef();
  }
  if (name === "forEach" && first) return forEach(f, table, first);
  if (!first || !["get", "set", "delete"].includes(name)) return undefined;
  const declared = declaredTable(f, node);
  const { c: suffix, type } = HELD[keyType(f, declared, node)];
  const key = f.expression(first, type);
  const by = (what: string, result: Type, ...more: ValueId[]): ValueId => {
    const params = ["tsf_table_ref *", keyC(type), ...more.map(() => "tsf_table_entry *")];
    const leaf = what === "get" ? ({ leaf: true } as const) : {};
    return f.b.callC(c(`hosttable_${what}_${suffix}`, params, leaf), [table, key, ...more], result);
  };
  if (name === "get") return by("get", MAYBE_ENTRY);
  if (name === "delete") return by("erase", T.BOOL);
  const values = second ? givenValues(f, declared, second) : [];
  const made = f.b.slot("made", ENTRY);
  f.b.set(made, by("create", ENTRY));
  for (const write of values) write(f.b.get(made));
  return by("add", ENTRY, f.b.get(made));
}

function keyC(type: Type): string {
  return type === T.NUM ? "double" : type === T.STR ? "const tsf_str *" : T.cTypeOf(type);
}

/** The table that a method is called on, as its type declares it. */
function declaredTable(f: FunctionContext, node: ts.CallExpression): TableArguments {
  const callee = node.expression as ts.AccessExpression;
  const type = f.checker.getTypeAtLocation(callee.expression);
  return (
    tableArguments(f.checker, type) ??
    f.refuse(node, "TSF5061", { what: "the table", reason: f.typeText(callee.expression) })
  );
}

function keyType(f: FunctionContext, { key }: TableArguments, node: ts.Node): StateType {
  const type = stateTypeOf(f.checker, key);
  return type && type !== "table"
    ? type
    : f.refuse(node, "TSF5061", { what: "its key", reason: f.checker.typeToString(key) });
}

/** Whatever the callback returns is looked at: false ends it. */
function forEach(f: FunctionContext, table: ValueId, callback: ts.Expression): ValueId {
  const taken = f.typeOf(callback);
  const [entry] = taken.kind === "fn" ? taken.params : [];
  if (entry && T.nonNullable(entry).kind === "obj")
    return f.refuse(callback, "TSF5063", { to: describeType(entry) });
  const each = f.expression(callback, T.functionOf([ENTRY], T.VAL));
  f.b.callC(
    c("hosttable_for_each", ["tsf_table_ref *", "tsf_closure *"], { calls: true }),
    [table, each],
    undefined,
  );
  return f.b.undef();
}

/** The values of `set`, evaluated in their order: what writes each into the new entry. */
function givenValues(
  f: FunctionContext,
  { values }: TableArguments,
  given: ts.Expression,
): ((entry: ValueId) => void)[] {
  const literal = ts.isObjectLiteralExpression(given)
    ? given.properties.map((p) => literalValue(f, p, given))
    : undefined;
  const pairs = literal ?? objectValues(f, given);
  return pairs.map(([name, value]) => {
    const property = f.checker.getPropertyOfType(values, name);
    const type = property && stateTypeOf(f.checker, f.checker.getTypeOfSymbol(property));
    if (!type || type === "table")
      return f.refuse(given, "TSF4006", { name, type: f.checker.typeToString(values) });
    return (entry) => writePresent(f, entry, name, type, value, given);
  });
}

function literalValue(
  f: FunctionContext,
  p: ts.ObjectLiteralElementLike,
  given: ts.Expression,
): [string, ValueId] {
  const named =
    p.name && (ts.isIdentifier(p.name) || ts.isStringLiteralLike(p.name)) ? p.name.text : undefined;
  if (named !== undefined && ts.isPropertyAssignment(p)) return [named, f.expression(p.initializer)];
  if (named !== undefined && ts.isShorthandPropertyAssignment(p)) return [named, f.expression(p.name)];
  return f.refuse(given, "TSF5061", { what: "the values", reason: "write each as `name: value`" });
}

function objectValues(f: FunctionContext, given: ts.Expression): [string, ValueId][] {
  const object = f.expression(given);
  const type = f.b.typeOf(object);
  if (type.kind !== "obj")
    return f.refuse(given, "TSF5061", { what: "the values", reason: "give an object literal" });
  return [...type.object.properties.values()].map(({ name, type: held }) => [
    name,
    f.b.emit("field.get", [object], held, { view: type.object, name }),
  ]);
}

/** undefined is a value that is not named. */
function writePresent(
  f: FunctionContext,
  entry: ValueId,
  name: string,
  type: StateType,
  value: ValueId,
  node: ts.Node,
): void {
  if (!T.admitsUndefined(f.b.typeOf(value))) return write(f, entry, name, type, value, node);
  const held = f.b.slot("given", f.b.typeOf(value));
  f.b.set(held, value);
  f.b.if_(f.b.not(f.b.is("undefined", f.b.get(held))), () =>
    write(f, entry, name, type, f.b.convert(f.b.get(held), HELD[type].type, "checked"), node),
  );
}

/** The state type of an entry's field, by what the entry is declared as where it is used. */
function fieldType(f: FunctionContext, name: string, node: ts.Node): StateType | undefined {
  const owner =
    ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression : undefined;
  const type = owner ? f.checker.getTypeAtLocation(owner) : patternType(f, node);
  const property = type && f.checker.getPropertyOfType(f.checker.getNonNullableType(type), name);
  return property && stateTypeOf(f.checker, f.checker.getTypeOfSymbol(property));
}

/** Of what a binding pattern or an assignment pattern takes apart. */
function patternType(f: FunctionContext, node: ts.Node): ts.Type | undefined {
  if (ts.isBindingElement(node)) return f.checker.getTypeAtLocation(node.parent);
  const literal = node.parent as ts.Node | undefined;
  const { parent } = literal ?? {};
  if (literal && parent && ts.isBinaryExpression(parent) && parent.left === literal)
    return f.checker.getTypeAtLocation(parent.right);
  return undefined;
}

/** An entry's field; a subtable is another object each time. */
export function readField(
  f: FunctionContext,
  entry: ValueId,
  name: string,
  node: ts.Node,
): ValueId | undefined {
  const state = fieldType(f, name, node);
  if (!state) return undefined;
  const { c: suffix, type, range } = HELD[state];
  const integer =
    type === T.NUM ? ({ result: suffix.startsWith("u") ? "uint32_t" : "int32_t" } as const) : {};
  const value = f.b.callC(
    c(`entry_${suffix}`, ["tsf_table_entry *"], {
      leaf: true,
      extra: [`${f.program.stateField(name, state)}u`],
      ...integer,
      ...(range ? { range } : {}),
    }),
    [entry],
    type,
  );
  return state === "table" && ts.isExpression(node) ? f.narrow(value, node, false) : value;
}

export function storeField(
  f: FunctionContext,
  entry: ValueId,
  name: string,
  value: ValueId,
  node: ts.Node,
): boolean {
  if (f.b.typeOf(entry) !== ENTRY) return false;
  const state = fieldType(f, name, node);
  if (!state || state === "table") return false;
  f.program.noteTableUse(f.fn.id, node, true);
  write(f, entry, name, state, value, node);
  return true;
}

function write(
  f: FunctionContext,
  entry: ValueId,
  name: string,
  state: StateType,
  value: ValueId,
  node: ts.Node,
): void {
  const { c: suffix, type } = HELD[state];
  const extra = [`${f.program.stateField(name, state)}u`];
  f.b.callC(
    c(`entry_set_${suffix}`, ["tsf_table_entry *", keyC(type)], { extra }),
    [entry, f.coerce(value, type, node)],
    undefined,
  );
}
