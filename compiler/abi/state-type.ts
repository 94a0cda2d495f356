import { ts } from "../project/typescript.js";

/** The ABI's types of keys and fields of tables, with their numbers (`ss_plugin_state_type`). */
export const STATE_TYPES = {
  int8: 1,
  int16: 2,
  int32: 3,
  int64: 4,
  uint8: 5,
  uint16: 6,
  uint32: 7,
  uint64: 8,
  string: 9,
  table: 10,
  bool: 25,
} as const;

export type StateType = keyof typeof STATE_TYPES;

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
