/** Marks a value with the type that tables hold it in. Types only: nothing of it exists at run time. */
declare const tableType: unique symbol;

/**
 * Types of keys and fields of tables (`ss_plugin_state_type`), besides `string` and `boolean`. They are numbers and
 * bigints, so plain ones can be assigned to them; what does not fit the width is a RangeError where it is stored.
 */
export type Int8 = number & { readonly [tableType]?: "int8" };
export type Int16 = number & { readonly [tableType]?: "int16" };
export type Int32 = number & { readonly [tableType]?: "int32" };
export type Int64 = bigint & { readonly [tableType]?: "int64" };
export type UInt8 = number & { readonly [tableType]?: "uint8" };
export type UInt16 = number & { readonly [tableType]?: "uint16" };
export type UInt32 = number & { readonly [tableType]?: "uint32" };
/** The same as `bigint` in a table. */
export type UInt64 = bigint & { readonly [tableType]?: "uint64" };

/** What may be the key of a table. */
export type TableKey = string | boolean | number | bigint;
