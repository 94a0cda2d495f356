import type { CFunction, ValueId } from "../ir/ir.js";
import { isInherited } from "../types/inherited.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { guardKey } from "./fixed.js";
import type { FunctionContext } from "./context.js";

const quiet = { realm: false, throws: false, pure: false } as const;
const realm = { realm: true, throws: false, pure: false } as const;
const throwing = { realm: true, throws: true, pure: false } as const;

const GET: CFunction = { name: "tsf_dict_get", ...quiet, record: "read" };
const READ: CFunction = { name: "tsf_dict_read", ...throwing, record: "read" };
const IN: CFunction = { name: "tsf_dict_in", ...quiet, record: "in" };
const HAS: CFunction = { name: "tsf_dict_has", ...quiet, record: "has" };
const ENUMERABLE: CFunction = { name: "tsf_object_isEnumerable", ...throwing };
const HAS_OWN: CFunction = { name: "tsf_object_hasOwn", ...throwing };
const SET: CFunction = { name: "tsf_dict_set", ...realm, record: "write" };
const WRITE: CFunction = { name: "tsf_dict_write", ...throwing, record: "write" };
const DELETE: CFunction = { name: "tsf_dict_delete", ...quiet, record: "delete" };
/** Of Records that the program has just made. */
const NEW: CFunction = { name: "tsf_dict_new", ...realm };
const DEFINE: CFunction = { name: "tsf_dict_set", ...realm };
const LEAVE_OUT: CFunction = { name: "tsf_dict_delete", ...quiet };
const VALUE: CFunction = { name: "tsf_dict_get", ...quiet };
const ASSIGN: CFunction = { name: "tsf_dict_assign", ...realm };
const KEYS: CFunction = { name: "tsf_dict_keys", ...realm };
const PROPERTIES: CFunction = { name: "tsf_object_to_dict", ...throwing };
const PROPERTY_NAMES: CFunction = { name: "tsf_object_to_keys", ...throwing };
const WALKED_NAMES: CFunction = { name: "tsf_object_to_walk", ...throwing };

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
  guardKey(f, "set", record, key);
  f.b.callC(known ? SET : WRITE, [record, key, value], undefined);
}

/** An empty Record with room for `size` keys. */
export function newRecord(f: FunctionContext, size: number, type: Type): ValueId {
  return f.b.callC(NEW, [f.b.num(size)], type);
}

/** The own property `key`, whatever it is called (ECMA-262 7.3.5, CreateDataProperty). */
export function defineInRecord(f: FunctionContext, record: ValueId, key: ValueId, value: ValueId): void {
  f.b.callC(DEFINE, [record, key, value], undefined);
}

/** Gives the Record the own properties of an object. */
export function assignToRecord(f: FunctionContext, record: ValueId, object: ValueId): void {
  f.b.callC(ASSIGN, [record, propertiesOf(f, object)], undefined);
}

/** Gives the Record the keys of an object, without their values. */
export function assignKeysToRecord(f: FunctionContext, record: ValueId, object: ValueId): void {
  f.b.callC(ASSIGN, [record, propertyNamesOf(f, object)], undefined);
}

/** `key in record`. */
export function isInRecord(f: FunctionContext, record: ValueId, key: ValueId): ValueId {
  return f.b.callC(IN, [record, key], T.BOOL);
}

/** Object.hasOwn of a Record. */
export function isOwnInRecord(f: FunctionContext, record: ValueId, key: ValueId): ValueId {
  return f.b.callC(HAS, [record, key], T.BOOL);
}

/** The own properties of any object: a Record as JSON.parse makes it itself, a copy of others. */
export function propertiesOf(f: FunctionContext, object: ValueId): ValueId {
  return f.b.callC(PROPERTIES, [f.b.convert(object, T.VAL)], T.dictOf(T.VAL));
}

/** The same for who looks at the keys only. */
function propertyNamesOf(f: FunctionContext, object: ValueId): ValueId {
  return f.b.callC(PROPERTY_NAMES, [f.b.convert(object, T.VAL)], T.dictOf(T.VAL));
}

/** The keys of what `propertiesOf` gave. */
export function keysOfProperties(f: FunctionContext, properties: ValueId): ValueId {
  return f.b.callC(KEYS, [properties], T.arrayOf(T.STR));
}

/** The own keys of any object. */
export function ownKeys(f: FunctionContext, object: ValueId): ValueId {
  return keysOfProperties(f, propertyNamesOf(f, object));
}

/** The keys that for-in goes over. */
export function walkedKeys(f: FunctionContext, object: ValueId): ValueId {
  const names = f.b.callC(WALKED_NAMES, [f.b.convert(object, T.VAL)], T.dictOf(T.VAL));
  return keysOfProperties(f, names);
}

/** A value of what `propertiesOf` gave. */
export function valueOfProperty(f: FunctionContext, properties: ValueId, key: ValueId): ValueId {
  return f.b.callC(VALUE, [properties, key], T.VAL);
}

/** `key in object` for any object. */
export function isInObject(f: FunctionContext, object: ValueId, key: ValueId): ValueId {
  return f.b.typeOf(object).kind === "dict"
    ? isInRecord(f, object, key)
    : f.b.emit("key.has", [f.b.convert(object, T.VAL), key], T.BOOL, {});
}

/** `delete record[key]`. */
export function deleteFromRecord(f: FunctionContext, record: ValueId, key: ValueId): void {
  guardKey(f, "delete", record, key);
  f.b.callC(DELETE, [record, key], T.BOOL);
}

/** A copy of a Record without some keys: the `...rest` of a pattern. */
export function recordWithout(f: FunctionContext, record: ValueId, keys: readonly ValueId[]): ValueId {
  const copy = newRecord(f, 0, f.b.typeOf(record));
  assignToRecord(f, copy, record);
  for (const key of keys) f.b.callC(LEAVE_OUT, [copy, key], T.BOOL);
  return copy;
}

/** Object.hasOwn of any object. */
export function isOwnOf(f: FunctionContext, object: ValueId, key: ValueId): ValueId {
  return f.b.callC(HAS_OWN, [f.b.convert(object, T.VAL), key], T.BOOL);
}

/** propertyIsEnumerable of any object. */
export function isEnumerableOf(f: FunctionContext, object: ValueId, key: ValueId): ValueId {
  return f.b.callC(ENUMERABLE, [f.b.convert(object, T.VAL), key], T.BOOL);
}
