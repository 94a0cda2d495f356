import type { ts } from "../project/typescript.js";

/**
 * The compiler's own types: what a value is, once generics are substituted. Interned, so two equal types
 * are the same object (object types excepted: each TypeScript declaration or literal type is one view).
 */
export type Type =
  | PrimitiveType
  | BytesType
  | ValueType
  | NullableType
  | ObjectRefType
  | ArrayType
  | MapType
  | SetType
  | DictType
  | FunctionType
  | IteratorType
  | PromiseType
  | AsyncIteratorType
  | NativeType;

export interface PrimitiveType {
  readonly kind: "num" | "bool" | "str" | "big" | "undef" | "null" | "never";
  readonly key: string;
}
/** A typed array, such as Uint8Array, by what its elements are in memory; `u8c` are clamped. */
export interface BytesType {
  readonly kind: "bytes";
  readonly key: string;
  readonly elements: Elements;
}
export type Elements = "i8" | "u8" | "u8c" | "i16" | "u16" | "i32" | "u32" | "f32" | "f64" | "i64" | "u64";
/**
 * A value known only at run time. `members` are the types it can have, undefined and null among them, none of
 * them nullable or itself a union; without members it is unknown. Every value of the type is one of the members:
 * what comes from a wider place was looked at.
 */
export interface ValueType {
  readonly kind: "val";
  readonly key: string;
  readonly members: readonly Type[] | undefined;
}
/** `T | undefined`, `T | null` or both, in T's own representation. */
export interface NullableType {
  readonly kind: "opt";
  readonly key: string;
  readonly of: Type;
  readonly undef: boolean;
  readonly nul: boolean;
}
export interface ObjectRefType {
  readonly kind: "obj";
  readonly key: string;
  readonly object: ObjectType;
}
/** What one generic instance substitutes: type parameter symbol -> type. `this` types use the class symbol. */
export type TypeEnv = ReadonlyMap<ts.Symbol, Type>;

export interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  /** Of an optional one: it may be there with the value undefined. */
  readonly holdsUndefined: boolean;
  readonly readonly: boolean;
  /** A method is code of the class; a function-typed field is data. Interfaces may be met by either. */
  readonly kind: "field" | "method" | "accessor";
}

/**
 * An object type as the program names it: a class, an interface, an object literal type, or a union of
 * such. It is a view: which concrete shapes can stand behind it is known only when the whole program is.
 */
export interface ObjectType {
  readonly id: number;
  readonly name: string;
  readonly symbol: ts.Symbol | undefined;
  readonly env: TypeEnv;
  /** Lazily computed, in declaration order. */
  readonly properties: ReadonlyMap<string, Property>;
  /** Set when the type is a class instance type. */
  readonly classDeclaration: ts.ClassLikeDeclaration | undefined;
  /** Set when the type is a class itself, as a value: what `class` makes, and `new` is called on. */
  readonly classObject: ts.ClassLikeDeclaration | undefined;
  /** Set for the builtin Error classes: their fixed type name. */
  readonly builtinError: string | undefined;
  /** Its keys come from a type: `Partial<Record<Kind, T>>`. Such objects are filled key by key, in any order. */
  readonly isTable: boolean;
  /** For a union of object types: its members; a shape fits when it fits one of them. */
  readonly members: readonly ObjectType[] | undefined;
}

export interface ArrayType {
  readonly kind: "arr";
  readonly key: string;
  readonly element: Type;
}
export interface MapType {
  readonly kind: "map";
  readonly key: string;
  readonly from: Type;
  readonly to: Type;
}
export interface SetType {
  readonly kind: "set";
  readonly key: string;
  readonly element: Type;
}
/** `Record<string, T>`. */
export interface DictType {
  readonly kind: "dict";
  readonly key: string;
  readonly element: Type;
}
export interface FunctionType {
  readonly kind: "fn";
  readonly key: string;
  readonly params: readonly Type[];
  readonly result: Type;
  /** The last parameter is the array of the remaining arguments. */
  readonly rest: boolean;
  /** That array is handed on to a function that may have a rest parameter itself. */
  readonly handsOn: boolean;
}
/** A generator or builtin iterator that yields `element`. */
export interface IteratorType {
  readonly kind: "iter";
  readonly key: string;
  readonly element: Type;
}
/** A promise of an `element`, which it holds as a value known at run time only. */
export interface PromiseType {
  readonly kind: "promise";
  readonly key: string;
  readonly element: Type;
}
/** An async generator that yields `element`. */
export interface AsyncIteratorType {
  readonly kind: "asynciter";
  readonly key: string;
  readonly element: Type;
}
/** An object implemented by the runtime: JsonNode, PluginEvent, Logger, ... */
export interface NativeType {
  readonly kind: "native";
  readonly key: string;
  /** The class part of its C names: `json` in `tsf_json_get`. */
  readonly name: string;
}

const interned = new Map<string, Type>();

function intern<T extends Type>(key: string, make: () => T): T {
  let type = interned.get(key);
  if (!type) interned.set(key, (type = make()));
  return type as T;
}

function primitive(kind: PrimitiveType["kind"]): PrimitiveType {
  return intern(kind, () => ({ kind, key: kind }));
}

export const NUM = primitive("num");
export const BOOL = primitive("bool");
export const STR = primitive("str");
export const BIG = primitive("big");
export const UNDEF = primitive("undef");
export const NULL = primitive("null");
export const NEVER = primitive("never");
export const VAL: ValueType = intern("val", () => ({ kind: "val", key: "val", members: undefined }));

export function bytesOf(elements: Elements): BytesType {
  const key = elements === "u8" ? "bytes" : `bytes:${elements}`;
  return intern(key, () => ({ kind: "bytes", key, elements }));
}
/** Uint8Array. */
export const BYTES: BytesType = bytesOf("u8");

export function arrayOf(element: Type): ArrayType {
  const key = `${element.key}[]`;
  return intern(key, () => ({ kind: "arr", key, element }));
}
export function mapOf(from: Type, to: Type): MapType {
  const key = `map<${from.key},${to.key}>`;
  return intern(key, () => ({ kind: "map", key, from, to }));
}
export function setOf(element: Type): SetType {
  const key = `set<${element.key}>`;
  return intern(key, () => ({ kind: "set", key, element }));
}
export function dictOf(element: Type): DictType {
  const key = `dict<${element.key}>`;
  return intern(key, () => ({ kind: "dict", key, element }));
}
export function iteratorOf(element: Type): IteratorType {
  const key = `iter<${element.key}>`;
  return intern(key, () => ({ kind: "iter", key, element }));
}
export function promiseOf(element: Type): PromiseType {
  const key = `promise<${element.key}>`;
  return intern(key, () => ({ kind: "promise", key, element }));
}
export function asyncIteratorOf(element: Type): AsyncIteratorType {
  const key = `asynciter<${element.key}>`;
  return intern(key, () => ({ kind: "asynciter", key, element }));
}
export function functionOf(
  params: readonly Type[],
  result: Type,
  rest = false,
  handsOn = false,
): FunctionType {
  // In brackets as a whole: an array of functions is not a function of arrays.
  const key = `((${params.map((p) => p.key).join(",")}${rest ? "..." : ""}${handsOn ? "+" : ""})=>${result.key})`;
  return intern(key, () => ({ kind: "fn", key, params, result, rest, handsOn }));
}
export function nativeOf(name: string): NativeType {
  const key = `native:${name}`;
  return intern(key, () => ({ kind: "native", key, name }));
}
export function objectRef(object: ObjectType): ObjectRefType {
  const key = `#${object.id}`;
  return intern(key, () => ({ kind: "obj", key, object }));
}

/** Forgets every interned type; object ids start anew with each program, so their keys must too. */
export function resetTypes(): void {
  for (const key of interned.keys()) if (key.includes("#")) interned.delete(key);
}

/** `type` with undefined and/or null added. */
export function nullable(type: Type, undef: boolean, nul: boolean): Type {
  if (!undef && !nul) return type;
  if (type.kind === "val" || type.kind === "never" || type.kind === "undef" || type.kind === "null")
    return unionOf([type, ...(undef ? [UNDEF] : []), ...(nul ? [NULL] : [])]);
  if (type.kind === "opt") return nullable(type.of, undef || type.undef, nul || type.nul);
  const key = `${type.key}${undef ? "?" : ""}${nul ? "!" : ""}`;
  return intern(key, () => ({ kind: "opt", key, of: type, undef, nul }));
}

/** The type without undefined and null. */
export function nonNullable(type: Type): Type {
  if (type.kind === "opt") return type.of;
  if (type.kind === "val" && type.members)
    return unionOf(type.members.filter((member) => member !== UNDEF && member !== NULL));
  return type.kind === "undef" || type.kind === "null" ? NEVER : type;
}

/** How a value is held in C. `word` is a pointer or a tsf_val: the two share their encoding. */
export type Representation = "f64" | "bool" | "word" | "big";

export function representationOf(type: Type): Representation {
  switch (type.kind) {
    case "num":
      return "f64";
    case "bool":
      return "bool";
    case "big":
      return "big";
    case "opt":
      return representationOf(type.of);
    default:
      return "word";
  }
}

/** The C type of a value. Every object pointer is tsf_obj * unless it is a string or an array. */
export function cTypeOf(type: Type): string {
  switch (type.kind) {
    case "num":
      return "double";
    case "bool":
      return "uint8_t";
    case "big":
      return "tsf_big";
    case "str":
      return "const tsf_str *";
    case "arr":
      return "tsf_arr *";
    case "bytes":
      return "tsf_bytes *";
    case "opt":
      return cTypeOf(type.of);
    case "undef":
    case "null":
    case "never":
    case "val":
      return "tsf_val";
    default:
      return "tsf_obj *";
  }
}

/** True when values of the type are C pointers (not tsf_val words). */
export function isPointer(type: Type): boolean {
  return cTypeOf(type).endsWith("*");
}

/** True when `undefined` is one of the values. */
export function admitsUndefined(type: Type): boolean {
  return type === VAL || membersOf(type).includes(UNDEF);
}

/** The types a value can have, undefined and null as types of their own; of unknown itself. */
export function membersOf(type: Type): readonly Type[] {
  if (type.kind === "val") return type.members ?? [type];
  if (type.kind === "opt") return [type.of, ...(type.undef ? [UNDEF] : []), ...(type.nul ? [NULL] : [])];
  return type.kind === "never" ? [] : [type];
}

/** The smallest type that all can be converted to without loss. */
export function unionOf(types: readonly Type[]): Type {
  const members = [...new Set(types.flatMap(membersOf))];
  if (members.includes(VAL)) return VAL;
  const rest = members.filter(
    (member) => member !== UNDEF && member !== NULL && !isEmptyArray(member, members),
  );
  const undef = members.includes(UNDEF);
  const nul = members.includes(NULL);
  if (rest.length === 0 && !(undef && nul)) return undef ? UNDEF : nul ? NULL : NEVER;
  if (rest.length === 1) return nullable(rest[0]!, undef, nul);
  rest.push(...(undef ? [UNDEF] : []), ...(nul ? [NULL] : []));
  const sorted = rest.sort((a, b) => (a.key < b.key ? -1 : 1));
  const key = `(${sorted.map((member) => member.key).join("|")})`;
  return intern(key, () => ({ kind: "val", key, members: sorted }));
}

/** `never[]`, the type of `[]`, is every array's. */
function isEmptyArray(type: Type, among: readonly Type[]): boolean {
  const isArray = (t: Type): t is ArrayType => t.kind === "arr";
  return isArray(type) && type.element === NEVER && among.some((t) => isArray(t) && t.element !== NEVER);
}
