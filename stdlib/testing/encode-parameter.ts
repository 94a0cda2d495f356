import {
  accessOf,
  flagTable,
  isSigned,
  sizeOf,
  type ParamInfo,
  type ParamType,
} from "../../compiler/schema/events.js";
import type { OtherAddress, PolledFd, SocketAddress, SocketTuple, Variant } from "../falco/event/values.js";

const UNIX = 1;
const INET = 2;
const INET6 = 10;

/** The value of a parameter as the kernel's side writes it; none is no bytes. */
export function encodeParameter(value: unknown, param: ParamInfo): Uint8Array {
  if (value === undefined) return new Uint8Array(0);
  if (value instanceof Uint8Array && accessOf(param) === "bytes") return value;
  switch (accessOf(param)) {
    case "number":
    case "bigint":
      return word(BigInt(value as number | bigint), param.type);
    case "string":
      return text(`${value as string}\0`);
    case "strings":
      return text((value as readonly string[]).map((item) => `${item}\0`).join(""));
    case "flags":
      return word(flagBits(value as number | readonly string[], param.flags!), param.type);
    case "enum":
      return word(enumNumber(value as number | string, param.flags!), param.type);
    case "address":
      return address(value as SocketAddress);
    case "tuple":
      return tuple(value as SocketTuple);
    case "polled":
      return polled(value as readonly PolledFd[]);
    case "variant":
      return variant(value as Variant<string, unknown>, param);
    case "bytes":
      throw new TypeError(`${param.name} is a Uint8Array`);
  }
}

/** @throws RangeError when the number does not fit. */
function word(value: bigint, type: ParamType): Uint8Array {
  const size = sizeOf(type);
  const fits = isSigned(type) ? BigInt.asIntN(8 * size, value) : BigInt.asUintN(8 * size, value);
  if (fits !== value) throw new RangeError(`${value} does not fit into PT_${type}`);
  return Uint8Array.from({ length: size }, (_, i) =>
    Number((BigInt.asUintN(64, value) >> BigInt(8 * i)) & 255n),
  );
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

function flagBits(value: number | readonly string[], table: string): bigint {
  if (typeof value === "number") return BigInt(value);
  return value.reduce((bits, name) => bits | enumNumber(name, table), 0n);
}

function enumNumber(value: number | string, table: string): bigint {
  if (typeof value === "number") return BigInt(value);
  const found = flagTable(table).find(([name]) => name === value);
  if (!found) throw new RangeError(`${table} has no ${value}`);
  return BigInt(found[1]);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const byte = (value: number): Uint8Array => Uint8Array.of(value);
const uint16 = (value: number): Uint8Array => word(BigInt(value), "UINT16");
const uint64 = (value: bigint): Uint8Array => word(value, "UINT64");
const family = (name: "inet" | "inet6"): Uint8Array => byte(name === "inet" ? INET : INET6);
const other = ({ number, data }: OtherAddress): Uint8Array => joined(byte(number), data);

function address(value: SocketAddress): Uint8Array {
  if (value.family === "other") return other(value);
  if (value.family === "unix") return joined(byte(UNIX), text(`${value.path}\0`));
  return joined(family(value.family), value.ip, uint16(value.port));
}

function tuple(value: SocketTuple): Uint8Array {
  if (value.family === "other") return other(value);
  if (value.family === "unix")
    return joined(byte(UNIX), uint64(value.source), uint64(value.destination), text(`${value.path}\0`));
  const { sourceIp, sourcePort, destinationIp, destinationPort } = value;
  return joined(family(value.family), sourceIp, uint16(sourcePort), destinationIp, uint16(destinationPort));
}

function polled(value: readonly PolledFd[]): Uint8Array {
  return joined(
    uint16(value.length),
    ...value.flatMap(({ fd, flags }) => [word(fd, "INT64"), uint16(flags)]),
  );
}

function variant({ kind, value }: Variant<string, unknown>, { name, variants }: ParamInfo): Uint8Array {
  const index = variants.findIndex((type) => type.toLowerCase() === kind);
  if (index < 0) throw new RangeError(`${name} is never of kind ${kind}`);
  const inner = { name, property: name, index: 0, type: variants[index]!, flags: undefined, variants: [] };
  return joined(byte(index), encodeParameter(value, inner));
}
