import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { typedArrayOf } from "../types/typed-arrays.js";
import { noteAdded, storeAdded } from "./added-properties.js";
import { guardArray } from "./fixed.js";
import type { FunctionContext } from "./context.js";
import { writeRecord } from "./records.js";
import { toText } from "./text.js";

/** The checker knows nothing of the expression: what is done with it is looked at when it happens. */
export function isAny(f: FunctionContext, node: ts.Node): boolean {
  return (f.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
}

/** `value.name`. */
export function anyProperty(f: FunctionContext, value: ValueId, name: string): ValueId {
  f.program.requestMethod(name, []);
  return anyElement(f, value, f.b.str(name));
}

/** `value[key]`, the key a text. */
function anyElement(f: FunctionContext, value: ValueId, key: ValueId): ValueId {
  return f.b.emit("any.get", [f.b.convert(value, T.VAL), key], T.VAL, {});
}

/** `value[key]`. */
export function anyAt(f: FunctionContext, value: ValueId, key: ValueId, node: ts.Node): ValueId {
  return anyElement(f, value, toText(f, key, node));
}

/** What an array is kept in; each storage is an array type of its own. */
const STORAGES: readonly (readonly [string, Type])[] = [
  ["TSF_T_ARR_WORD", T.VAL],
  ["TSF_T_ARR_F64", T.nullable(T.NUM, true, true)],
  ["TSF_T_ARR_BOOL", T.nullable(T.BOOL, true, true)],
  ["TSF_T_ARR_BIG", T.nullable(T.BIG, true, true)],
];

interface Kind {
  readonly type: Type;
  /** How it shows: what typeof says, or the type index. */
  readonly test: { readonly typeOf: string } | { readonly index: string };
  /** What it inherits, in the Node that compiles. */
  readonly prototype: object;
}

const of = (type: Type, typeOf: string, prototype: object): Kind => ({ type, test: { typeOf }, prototype });
const held = (type: Type, index: string, prototype: object): Kind => ({ type, test: { index }, prototype });

/** The builtin types whose values have methods, typed arrays apart. */
const KINDS: readonly Kind[] = [
  of(T.STR, "string", String.prototype),
  ...STORAGES.map(([index, element]) => held(T.arrayOf(element), index, Array.prototype)),
  held(T.mapOf(T.VAL, T.VAL), "TSF_T_MAP", Map.prototype),
  held(T.setOf(T.VAL), "TSF_T_SET", Set.prototype),
  of(T.NUM, "number", Number.prototype),
  of(T.BIG, "bigint", BigInt.prototype),
  of(T.BOOL, "boolean", Boolean.prototype),
];

/** Those that a value of the program can be of. */
export function kindsOf(f: FunctionContext): readonly Kind[] {
  const typed = f.program.types.typedArrays.map((type) =>
    held(type, typedArrayOf(type).tag, Uint8Array.prototype),
  );
  return [...KINDS, ...typed];
}

export function isOfKind(f: FunctionContext, value: ValueId, { test }: Kind): ValueId {
  if ("typeOf" in test) return f.b.emit("typeof.is", [value], T.BOOL, { what: test.typeOf });
  const c: CFunction = {
    name: "tsf_val_is",
    params: ["tsf_val"],
    extra: [test.index],
    realm: false,
    throws: false,
    pure: true,
  };
  return f.b.callC(c, [value], T.BOOL);
}

const SET_OWN: CFunction = { name: "tsf_any_set_own", realm: true, throws: true, pure: false };

/** `value[key] = element` and `value.name = element`. */
export function storeAny(
  f: FunctionContext,
  value: ValueId,
  key: ValueId,
  element: ValueId,
  node: ts.Node,
): void {
  const [object, word] = [f.b.slot("object", T.VAL), f.b.slot("element", T.VAL)];
  f.b.set(object, value);
  f.b.set(word, f.b.convert(element, T.VAL));
  const toRecord = (): void => {
    const name = toText(f, key, node);
    const isSet = f.b.callC(SET_OWN, [f.b.get(object), name, f.b.get(word)], T.BOOL);
    const set = (): void => {
      const record = f.b.convert(f.b.get(object), T.dictOf(T.VAL), "checked");
      writeRecord(f, record, name, f.b.get(word));
    };
    f.b.if_(f.b.not(isSet), () => {
      if (!ts.isPropertyAccessExpression(node)) return set();
      noteAdded(f, node.name.text);
      storeAdded(f, f.b.get(object), name, f.b.get(word), set);
    });
  };
  const type = f.b.typeOf(key);
  if (type !== T.NUM && type !== T.VAL) return toRecord();
  const toArray = (): void => {
    const array = f.b.convert(f.b.get(object), T.arrayOf(T.VAL), "checked");
    const index = f.b.convert(key, T.NUM, "checked");
    guardArray(f, "put", array, index);
    f.b.emit("array.set", [array, index, f.b.get(word)], undefined, {});
  };
  f.b.if_(f.b.emit("isarray", [f.b.get(object)], T.BOOL, {}), toArray, toRecord);
}

/** The items of any iterable, as the kinds of it are iterated over. */
export function iterableKinds(f: FunctionContext): readonly Kind[] {
  return kindsOf(f).filter(({ prototype }) => Symbol.iterator in prototype);
}

/** An expression as V8's messages name it. */
export function writtenCallee(node: ts.Expression | ts.Node): string {
  const text = node.getText();
  if (/^[\w$.]+$/.test(text)) return text;
  return ts.isPropertyAccessExpression(node)
    ? `(intermediate value).${node.name.text}`
    : "(intermediate value)";
}
