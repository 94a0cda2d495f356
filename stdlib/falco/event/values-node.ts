import {
  accessOf,
  eventsByCode,
  flagTable,
  isSigned,
  sizeOf,
  type FlagTable,
  type ParamInfo,
} from "../../../compiler/schema/events.js";
import { decodePolled, decodeSocketAddress, decodeSocketTuple, decodeVariant } from "./decode.js";
import type { EnumValue, FlagSet } from "./values.js";

/** The parameter that a property is of in events of a type; undefined when they have no such property. */
export function parameterOf(type: number, property: string): ParamInfo | undefined {
  return eventsByCode()
    .get(type)
    ?.params.find((param) => param.property === property);
}

/** What events of a type are called; undefined when they have no interface of their own. */
export function eventName(type: number): string | undefined {
  return eventsByCode().get(type)?.name;
}

/** The names of all properties that some event has. */
export function parameterNames(): ReadonlySet<string> {
  const names = [...eventsByCode().values()].flatMap(({ params }) => params.map(({ property }) => property));
  return new Set(names.filter((name) => name !== undefined));
}

/** The value of a parameter under Node; undefined when there is none. */
export function valueOf(data: Uint8Array, param: ParamInfo): unknown {
  const size = sizeOf(param.type);
  if (data.length === 0 || data.length < size) return undefined;
  switch (accessOf(param)) {
    case "number":
      return Number(word(data, param));
    case "bigint":
      return word(data, param);
    case "string":
      return textUpToNul(data);
    case "bytes":
      return size > 0 ? data.subarray(0, size) : data;
    case "strings":
      return strings(data);
    case "flags":
      return new NodeFlagSet(Number(word(data, param)), flagTable(param.flags!));
    case "enum":
      return new NodeEnumValue(Number(word(data, param)), flagTable(param.flags!));
    default:
      return decoded(data, param);
  }
}

function decoded(data: Uint8Array, param: ParamInfo): unknown {
  switch (accessOf(param)) {
    case "address":
      return decodeSocketAddress(data);
    case "tuple":
      return decodeSocketTuple(data);
    case "polled":
      return decodePolled(data);
    default:
      return decodeVariant(data, param.variants.join(" "));
  }
}

/** Little endian. */
function word(data: Uint8Array, { type }: ParamInfo): bigint {
  const size = sizeOf(type);
  let value = 0n;
  for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(data[i]!);
  return isSigned(type) ? BigInt.asIntN(8 * size, value) : value;
}

function text(data: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);
}

function textUpToNul(data: Uint8Array): string {
  const nul = data.indexOf(0);
  return text(nul < 0 ? data : data.subarray(0, nul));
}

function strings(data: Uint8Array): string[] {
  const list: string[] = [];
  for (let at = 0; at < data.length;) {
    const nul = data.indexOf(0, at);
    const end = nul < 0 ? data.length : nul;
    list.push(text(data.subarray(at, end)));
    at = end + 1;
  }
  return list;
}

/** Its properties are not its own, as in the native host: JSON.stringify sees none. */
class NodeFlagSet implements FlagSet {
  readonly #value: number;
  readonly #table: FlagTable;

  constructor(value: number, table: FlagTable) {
    this.#value = value;
    this.#table = table;
  }

  get value(): number {
    return this.#value;
  }

  /** As hosts name them: a flag with all its bits there takes them along; one without bits is the name of 0. */
  get names(): string[] {
    const names: string[] = [];
    let left = BigInt(this.value);
    for (const [name, number] of this.#table) {
      const bits = BigInt(number);
      if (number === 0 ? this.value !== 0 : (left & bits) !== bits) continue;
      left &= ~bits;
      names.push(name);
      if (number === this.value) break;
    }
    return names;
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }
}

class NodeEnumValue implements EnumValue {
  readonly #value: number;
  readonly #table: FlagTable;

  constructor(value: number, table: FlagTable) {
    this.#value = value;
    this.#table = table;
  }

  get value(): number {
    return this.#value;
  }

  get name(): string | undefined {
    return this.#table.find(([, number]) => number === this.value)?.[0];
  }

  is(name: string): boolean {
    return this.#table.some(([other, number]) => number === this.value && other === name);
  }
}
