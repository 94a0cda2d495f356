import type { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { evaluateIterable, iterate } from "../lower/iteration.js";
import { readElement } from "../lower/elements.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { callStdlib } from "./stdlib-calls.js";

interface KeyForm {
  readonly suffix: string;
  readonly c: string;
  readonly type: Type;
}

/** String and number keys have functions of their own; all others go as run-time values. */
function keyForm(key: Type): KeyForm {
  if (key === T.STR) return { suffix: "_str", c: "const tsf_str *", type: T.STR };
  if (key === T.NUM) return { suffix: "_num", c: "double", type: T.NUM };
  return { suffix: "", c: "tsf_val", type: T.VAL };
}

function tableFunction(
  kind: "map" | "set",
  name: string,
  suffix: string,
  params: readonly string[],
  realm: boolean,
): CFunction {
  return {
    name: `tsf_${kind}_${name}${suffix}`,
    realm,
    throws: realm,
    pure: false,
    params: ["tsf_table *", ...params],
  };
}

/** A method of Map.prototype or Set.prototype; undefined when there is no such one. */
export function collectionMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.b.typeOf(receiver) as T.MapType | T.SetType;
  const kind = type.kind;
  const keyType = type.kind === "map" ? type.from : type.element;
  const form = keyForm(keyType);
  const key = (): ValueId => f.b.convert(f.expression(node.arguments[0]!, keyType), form.type);
  switch (name) {
    case "get": {
      if (type.kind !== "map") return undefined;
      const word = f.b.callC(
        tableFunction("map", "get", form.suffix, [form.c], false),
        [receiver, key()],
        T.VAL,
      );
      return f.b.convert(word, T.nullable(type.to, true, false), "checked");
    }
    case "has":
    case "delete":
      return f.b.callC(tableFunction(kind, name, form.suffix, [form.c], false), [receiver, key()], T.BOOL);
    case "set": {
      if (type.kind !== "map") return undefined;
      const k = key();
      const value = f.b.convert(f.expression(node.arguments[1]!, type.to), T.VAL);
      f.b.callC(
        tableFunction("map", "set", form.suffix, [form.c, "tsf_val"], true),
        [receiver, k, value],
        undefined,
      );
      return receiver;
    }
    case "add":
      f.b.callC(tableFunction("set", "add", form.suffix, [form.c], true), [receiver, key()], undefined);
      return receiver;
    case "clear":
      f.b.callC(tableFunction(kind, "clear", "", [], false), [receiver], undefined);
      return f.b.undef();
    case "forEach":
      return type.kind === "map"
        ? callStdlib(f, "mapForEach", [type.from, type.to], receiver, node)
        : callStdlib(f, "setForEach", [type.element], receiver, node);
    default:
      return undefined;
  }
}

/** `new Map(entries?)` and `new Set(values?)`. */
export function newCollection(
  f: FunctionContext,
  type: T.MapType | T.SetType,
  node: ts.NewExpression,
): ValueId {
  const make: CFunction = { name: `tsf_${type.kind}_new`, realm: true, throws: false, pure: false };
  const table = f.b.callC(make, [], type);
  const [source] = node.arguments ?? [];
  if (!source) return table;
  const kind = f.typeOf(source);
  if (kind.kind !== "opt" && kind !== T.UNDEF && kind !== T.NULL) {
    evaluateIterable(f, source)((item) => addItem(f, table, type, item, source));
    return table;
  }
  // Undefined and null are no entries.
  const entries = f.expression(source);
  if (kind.kind !== "opt") return table;
  f.b.if_(f.b.not(f.b.is("nullish", entries)), () => {
    const given = f.b.convert(entries, kind.of, "checked");
    iterate(f, given, source, (item) => addItem(f, table, type, item, source));
  });
  return table;
}

function addItem(
  f: FunctionContext,
  table: ValueId,
  type: T.MapType | T.SetType,
  item: ValueId,
  source: ts.Node,
): void {
  const keyType = type.kind === "map" ? type.from : type.element;
  const form = keyForm(keyType);
  if (type.kind === "set") {
    const value = f.b.convert(f.coerce(item, keyType, source), form.type);
    f.b.callC(tableFunction("set", "add", form.suffix, [form.c], true), [table, value], undefined);
    return;
  }
  const key = f.b.convert(readElement(f, item, f.b.num(0), source), keyType, "checked");
  const raw = readElement(f, item, f.b.num(1), source);
  const value = f.b.typeOf(raw) === type.to ? raw : f.b.convert(raw, type.to, "checked");
  f.b.callC(
    tableFunction("map", "set", form.suffix, [form.c, "tsf_val"], true),
    [table, f.b.convert(key, form.type), f.b.convert(value, T.VAL)],
    undefined,
  );
}
