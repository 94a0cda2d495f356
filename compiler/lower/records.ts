import type { CFunction, ValueId } from "../ir/ir.js";
import { isInherited } from "../types/inherited.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { FunctionContext } from "./context.js";

const GET: CFunction = { name: "tsf_dict_get", realm: false, throws: false, pure: false };
const READ: CFunction = { name: "tsf_dict_read", realm: true, throws: true, pure: false };
const IN: CFunction = { name: "tsf_dict_in", realm: false, throws: false, pure: false };
const SET: CFunction = { name: "tsf_dict_set", realm: true, throws: false, pure: false };
const DELETE: CFunction = { name: "tsf_dict_delete", realm: false, throws: false, pure: false };
const NEW: CFunction = { name: "tsf_dict_new", realm: true, throws: false, pure: false };
const ASSIGN: CFunction = { name: "tsf_dict_assign", realm: true, throws: false, pure: false };
const PROPERTIES: CFunction = { name: "tsf_object_to_dict", realm: true, throws: true, pure: false };
const WRITE: CFunction = { name: "tsf_dict_write", realm: true, throws: true, pure: false };

/** `record[key]` as a run-time value; `literal` is the key where it is written out. */
export function readRecord(f: FunctionContext, record: ValueId, key: ValueId, literal?: string): ValueId {
  const known = literal !== undefined && !isInherited(literal);
  return f.b.callC(known ? GET : READ, [record, key], T.VAL);
}

/** `record[key] = value`. */
export function writeRecord(
  f: FunctionContext,
  record: ValueId,
  key: ValueId,
  value: ValueId,
  literal?: string,
): void {
  const known = literal !== undefined && literal !== "__proto__";
  f.b.callC(known ? SET : WRITE, [record, key, value], undefined);
}

/** An empty Record with room for `size` keys. */
export function newRecord(f: FunctionContext, size: number, type: Type): ValueId {
  return f.b.callC(NEW, [f.b.num(size)], type);
}

/** The own property `key`, whatever it is called (ECMA-262 7.3.5, CreateDataProperty). */
export function defineInRecord(f: FunctionContext, record: ValueId, key: ValueId, value: ValueId): void {
  f.b.callC(SET, [record, key, value], undefined);
}

/** Gives the Record the own properties of an object. */
export function assignToRecord(f: FunctionContext, record: ValueId, object: ValueId): void {
  f.b.callC(ASSIGN, [record, propertiesOf(f, object)], undefined);
}

/** `key in record`. */
export function isInRecord(f: FunctionContext, record: ValueId, key: ValueId): ValueId {
  return f.b.callC(IN, [record, key], T.BOOL);
}

/** The own properties of any object: a Record itself, a copy of others. */
export function propertiesOf(f: FunctionContext, object: ValueId): ValueId {
  return T.nonNullable(f.b.typeOf(object)).kind === "dict"
    ? object
    : f.b.callC(PROPERTIES, [f.b.convert(object, T.VAL)], T.dictOf(T.VAL));
}

/** `key in object` for any object. */
export function isInObject(f: FunctionContext, object: ValueId, key: ValueId): ValueId {
  return f.b.typeOf(object).kind === "dict"
    ? isInRecord(f, object, key)
    : f.b.emit("key.has", [f.b.convert(object, T.VAL), key], T.BOOL, {});
}

/** `delete record[key]`. */
export function deleteFromRecord(f: FunctionContext, record: ValueId, key: ValueId): void {
  f.b.callC(DELETE, [record, key], T.BOOL);
}

/** A copy of a Record without some keys: the `...rest` of a pattern. */
export function recordWithout(f: FunctionContext, record: ValueId, keys: readonly string[]): ValueId {
  const copy = newRecord(f, 0, f.b.typeOf(record));
  assignToRecord(f, copy, record);
  for (const key of keys) deleteFromRecord(f, copy, f.b.str(key));
  return copy;
}
