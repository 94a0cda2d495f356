// In the language that plugins are compiled from: one function for each type that keys have (compiler/builtins/own-tables.ts).
// Each gives the key as others name it, or throws a RangeError where the type does not hold it.

export function int8Key(table: string, key: number): number {
  return inRange(key, -128, 127) ? key : refuse(table, "int8 (-128 to 127)", `${key}`);
}
export function int16Key(table: string, key: number): number {
  return inRange(key, -32768, 32767) ? key : refuse(table, "int16 (-32768 to 32767)", `${key}`);
}
export function int32Key(table: string, key: number): number {
  return inRange(key, -2147483648, 2147483647)
    ? key
    : refuse(table, "int32 (-2147483648 to 2147483647)", `${key}`);
}
export function uint8Key(table: string, key: number): number {
  return inRange(key, 0, 255) ? key : refuse(table, "uint8 (0 to 255)", `${key}`);
}
export function uint16Key(table: string, key: number): number {
  return inRange(key, 0, 65535) ? key : refuse(table, "uint16 (0 to 65535)", `${key}`);
}
export function uint32Key(table: string, key: number): number {
  return inRange(key, 0, 4294967295) ? key : refuse(table, "uint32 (0 to 4294967295)", `${key}`);
}

function inRange(key: number, least: number, most: number): boolean {
  return key >= least && key <= most && Number.isInteger(key);
}

export function int64Key(table: string, key: bigint): bigint {
  return key >= -9223372036854775808n && key <= 9223372036854775807n
    ? key
    : refuse(table, "int64 (-9223372036854775808 to 9223372036854775807)", `${key}`);
}
export function uint64Key(table: string, key: bigint): bigint {
  return key >= 0n && key <= 18446744073709551615n
    ? key
    : refuse(table, "uint64 (0 to 18446744073709551615)", `${key}`);
}

export function boolKey(_table: string, key: boolean): boolean {
  return key;
}

/** In a text of others there is no U+0000 and no half of a surrogate pair. */
export function stringKey(_table: string, key: string): string {
  return key.isWellFormed() && !key.includes("\0") ? key : key.toWellFormed().replaceAll("\0", "\ufffd");
}

function refuse(table: string, type: string, key: string): never {
  throw new RangeError(`table ${table}: keys are of type ${type}, which ${key} does not fit`);
}
