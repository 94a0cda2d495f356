import {
  accessOf,
  flagTable,
  isSigned,
  sizeOf,
  type EventInfo,
  type ParamInfo,
} from "../../../compiler/schema/events.js";
import { encodePolled, encodeSocketAddress, encodeSocketTuple, encodeVariant } from "./encode.js";

/**
 * The parameters of an event as the kernel's side writes them; those without a value have no bytes.
 * @throws RangeError when a value does not fit, TypeError for one of another name than the event's.
 */
export function encodeParameters(event: EventInfo, given: Readonly<Record<string, unknown>>): Uint8Array[] {
  const known = event.params.flatMap(({ property }) => property ?? []);
  for (const name of Object.keys(given))
    if (!known.includes(name))
      throw new TypeError(`${event.typeName} has no ${name}: it has ${known.join(", ")}`);
  return event.params.map((param) => {
    const value = param.property === undefined ? undefined : given[param.property];
    return value === undefined
      ? new Uint8Array(0)
      : encodeParameter(value, param, `${event.typeName}.${param.property}`);
  });
}

function encodeParameter(value: unknown, param: ParamInfo, what: string): Uint8Array {
  switch (accessOf(param)) {
    case "number":
    case "bigint":
      return encodeWord(value as number | bigint, param, what);
    case "string":
      return text(`${value as string}\0`);
    case "strings":
      return text((value as readonly string[]).map((item) => `${item}\0`).join(""));
    case "flags":
      return encodeWord(flagBits(value as number | readonly string[], param.flags!, what), param, what);
    case "enum":
      return encodeWord(enumNumber(value as number | string, param.flags!, what), param, what);
    case "address":
      return encodeSocketAddress(value as Parameters<typeof encodeSocketAddress>[0]);
    case "tuple":
      return encodeSocketTuple(value as Parameters<typeof encodeSocketTuple>[0]);
    case "polled":
      return encodePolled(value as Parameters<typeof encodePolled>[0]);
    case "variant":
      return encodeVariant(value as Parameters<typeof encodeVariant>[0], param.variants.join(" "));
    case "bytes":
      return bytes(value as Uint8Array, param, what);
  }
}

/** The least byte first. */
export function encodeWord(
  value: number | bigint,
  { type }: Pick<ParamInfo, "type">,
  what: string,
): Uint8Array {
  const size = sizeOf(type);
  const number = typeof value === "bigint" || Number.isInteger(value) ? BigInt(value) : undefined;
  const fitting =
    number !== undefined &&
    (isSigned(type) ? BigInt.asIntN(8 * size, number) : BigInt.asUintN(8 * size, number));
  if (fitting !== number || number === undefined)
    throw new RangeError(`${what}: ${value} does not fit into PT_${type}`);
  return Uint8Array.from({ length: size }, (_, i) =>
    Number((BigInt.asUintN(64, number) >> BigInt(8 * i)) & 255n),
  );
}

function bytes(value: Uint8Array, { type }: ParamInfo, what: string): Uint8Array {
  const size = sizeOf(type);
  if (size > 0 && value.length !== size)
    throw new RangeError(`${what}: ${value.length} bytes do not fit into PT_${type}`);
  return value;
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

function flagBits(value: number | readonly string[], table: string, what: string): number {
  if (typeof value === "number") return value;
  return value.reduce((bits, name) => (bits | enumNumber(name, table, what)) >>> 0, 0);
}

function enumNumber(value: number | string, table: string, what: string): number {
  if (typeof value === "number") return value;
  const found = flagTable(table).find(([name]) => name === value);
  if (!found) throw new RangeError(`${what}: ${table} has no ${value}`);
  return found[1];
}
