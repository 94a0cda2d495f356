// The parameters behind an event's header: as many lengths as there are, then the values without gaps.

/** Bytes of the header: ts u64, tid u64, len u32, type u16, nparams u32. */
const headSize = 26;
/** Events whose lengths have 32 bits (EF_LARGE_PAYLOAD). */
const longParams: ReadonlySet<number> = new Set([322, 324, 402]);

/** The header of an event, and its parameters as the kernel wrote them. */
export interface EventParts {
  readonly time: bigint;
  readonly tid: bigint;
  readonly type: number;
  readonly params: readonly Uint8Array[];
}

/** The parameters; none when counts and lengths do not fit into the event's length. */
export function readParams(event: Uint8Array): Uint8Array[] {
  const view = new DataView(event.buffer, event.byteOffset, event.byteLength);
  if (event.length < headSize) return [];
  const len = Math.min(view.getUint32(16, true), event.length);
  const count = view.getUint32(22, true);
  const width = widthOf(view.getUint16(20, true));
  let at = headSize + count * width;
  if (at > len) return [];
  const params: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const where = headSize + i * width;
    const size = width === 2 ? view.getUint16(where, true) : view.getUint32(where, true);
    params.push(event.subarray(at, at + size));
    at += size;
  }
  return at <= len ? params : [];
}

/** All bytes of an event. */
export function writeEvent({ time, tid, type, params }: EventParts): Uint8Array {
  const width = widthOf(type);
  const valuesAt = headSize + params.length * width;
  const event = new Uint8Array(params.reduce((sum, { length }) => sum + length, valuesAt));
  const view = new DataView(event.buffer);
  view.setBigUint64(0, BigInt.asUintN(64, time), true);
  view.setBigUint64(8, BigInt.asUintN(64, tid), true);
  view.setUint32(16, event.length, true);
  view.setUint16(20, type, true);
  view.setUint32(22, params.length, true);
  let at = valuesAt;
  params.forEach((param, i) => {
    const where = headSize + i * width;
    if (width === 2 && param.length > 0xffff)
      throw new RangeError(
        `parameter ${i} has ${param.length} bytes: in events of type ${type} it has 65535 at most`,
      );
    if (width === 2) view.setUint16(where, param.length, true);
    else view.setUint32(where, param.length, true);
    event.set(param, at);
    at += param.length;
  });
  return event;
}

/** The bytes of a parameter's length in events of a type. */
export function widthOf(type: number): 2 | 4 {
  return longParams.has(type) ? 4 : 2;
}
