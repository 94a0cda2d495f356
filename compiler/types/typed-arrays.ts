import type { BytesType, Elements, Type } from "./type.js";
import * as T from "./type.js";

/** A kind of typed arrays. */
export interface TypedArray {
  /** Its constructor. */
  readonly name: string;
  readonly elements: Elements;
  readonly size: number;
  /** The runtime's type. */
  readonly tag: string;
  /** What its numbers can be; of those with fractions and of bigints undefined. */
  readonly range?: readonly [number, number];
}

export const TYPED_ARRAYS: readonly TypedArray[] = [
  { name: "Uint8Array", elements: "u8", size: 1, tag: "TSF_T_BYTES", range: [0, 255] },
  { name: "Int8Array", elements: "i8", size: 1, tag: "TSF_T_BYTES_I8", range: [-128, 127] },
  { name: "Uint8ClampedArray", elements: "u8c", size: 1, tag: "TSF_T_BYTES_U8C", range: [0, 255] },
  { name: "Int16Array", elements: "i16", size: 2, tag: "TSF_T_BYTES_I16", range: [-32768, 32767] },
  { name: "Uint16Array", elements: "u16", size: 2, tag: "TSF_T_BYTES_U16", range: [0, 65535] },
  { name: "Int32Array", elements: "i32", size: 4, tag: "TSF_T_BYTES_I32", range: [-(2 ** 31), 2 ** 31 - 1] },
  { name: "Uint32Array", elements: "u32", size: 4, tag: "TSF_T_BYTES_U32", range: [0, 2 ** 32 - 1] },
  { name: "Float32Array", elements: "f32", size: 4, tag: "TSF_T_BYTES_F32" },
  { name: "Float64Array", elements: "f64", size: 8, tag: "TSF_T_BYTES_F64" },
  { name: "BigInt64Array", elements: "i64", size: 8, tag: "TSF_T_BYTES_I64" },
  { name: "BigUint64Array", elements: "u64", size: 8, tag: "TSF_T_BYTES_U64" },
];

const BY_NAME = new Map(TYPED_ARRAYS.map((kind) => [kind.name, kind]));
const BY_ELEMENTS = new Map(TYPED_ARRAYS.map((kind) => [kind.elements, kind]));

/** The kind that a constructor makes; undefined for other names. */
export function typedArrayNamed(name: string): TypedArray | undefined {
  return BY_NAME.get(name);
}

export function typedArrayOf(type: BytesType): TypedArray {
  return BY_ELEMENTS.get(type.elements)!;
}

/** What its elements are. */
export function elementOf(type: BytesType): Type {
  return type.elements === "i64" || type.elements === "u64" ? T.BIG : T.NUM;
}

/** Uint8Array, and those that a source names: a program without the name has no such value. */
export function typedArraysIn(texts: readonly string[]): readonly BytesType[] {
  return TYPED_ARRAYS.filter(
    ({ name, elements }) => elements === "u8" || texts.some((text) => text.includes(name)),
  ).map(({ elements }) => T.bytesOf(elements));
}
