import { ts } from "../project/typescript.js";

/** The types that keys and fields of state tables have, by their numbers in the plugin API. */
export const STATE_TYPES = {
  ...{ int8: 1, int16: 2, int32: 3, int64: 4 },
  ...{ uint8: 5, uint16: 6, uint32: 7, uint64: 8 },
  ...{ string: 9, table: 10, bool: 25 },
} as const;
export type StateType = keyof typeof STATE_TYPES;

/** What an integer type holds; undefined for others. */
export function integerRange(type: StateType): { readonly least: bigint; readonly most: bigint } | undefined {
  const [, unsigned, bits] = /^(u?)int(\d+)$/.exec(type) ?? [];
  if (bits === undefined) return undefined;
  const half = 2n ** BigInt(Number(bits) - 1);
  return unsigned ? { least: 0n, most: 2n * half - 1n } : { least: -half, most: half - 1n };
}

/** The type that tables hold values of `type` in; undefined when there is none, as for a plain `number`. */
export function stateType(checker: ts.TypeChecker, type: ts.Type): Exclude<StateType, "table"> | undefined {
  if (type.flags & ts.TypeFlags.String) return "string";
  if (type.flags & ts.TypeFlags.Boolean) return "bool";
  if (type.flags & ts.TypeFlags.BigInt) return "uint64";
  if (!type.isIntersection()) return undefined;
  const brand = checker
    .getPropertiesOfType(type)
    .find((p) => String(p.escapedName).startsWith("__@tableType"));
  const name = brand && checker.getNonNullableType(checker.getTypeOfSymbol(brand));
  return name?.isStringLiteral() ? (name.value as Exclude<StateType, "table">) : undefined;
}

/** The same, and "table" for the type of a subtable. */
export function stateTypeOf(checker: ts.TypeChecker, type: ts.Type): StateType | undefined {
  return tableArguments(checker, type) ? "table" : stateType(checker, type);
}

export interface TableArguments {
  readonly key: ts.Type;
  readonly values: ts.Type;
  /** It takes no new entries. */
  readonly isReadonly: boolean;
}

/** K and V of a HostTable; undefined for other types. */
export function tableArguments(checker: ts.TypeChecker, given: ts.Type): TableArguments | undefined {
  const type = checker.getNonNullableType(given);
  const name = (type.symbol as ts.Symbol | undefined)?.name;
  if (name !== "HostTable" && name !== "ReadonlyHostTable") return undefined;
  const [key, values] = checker.getTypeArguments(type as ts.TypeReference);
  return key && values && { key, values, isReadonly: name === "ReadonlyHostTable" };
}
