import type { StateKey, StateType } from "./state-table.js";

/** Negative with a sign. */
const bits: Partial<Record<StateType, number>> = {
  ...{ int8: -8, int16: -16, int32: -32, int64: -64 },
  ...{ uint8: 8, uint16: 16, uint32: 32, uint64: 64 },
};

/** Whether tables hold the value in that type. */
export function fits(type: StateType, value: StateKey): boolean {
  const width = bits[type];
  if (width === undefined || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number" && !Number.isInteger(value)) return false;
  const whole = BigInt(value);
  return (width < 0 ? BigInt.asIntN(-width, whole) : BigInt.asUintN(width, whole)) === whole;
}

/** The error of a value that does not. @param what Whose type it is: `table counts: field n is`. */
export function misfit(what: string, type: StateType, value: StateKey): RangeError {
  const width = bits[type]!;
  const least = width < 0 ? -(2n ** BigInt(-width - 1)) : 0n;
  const most = width < 0 ? -least - 1n : 2n ** BigInt(width) - 1n;
  return new RangeError(`${what} of type ${type} (${least} to ${most}), which ${String(value)} does not fit`);
}
