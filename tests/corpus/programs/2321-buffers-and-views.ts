// ArrayBuffer, DataView, and views of one storage.
const buffer = new ArrayBuffer(24);
const view = new DataView(buffer);
const bytes = new Uint8Array(buffer);
view.setInt8(0, -1);
view.setUint8(1, 258);
view.setInt16(2, -2);
view.setUint16(4, 0x1234, true);
view.setInt32(6, -123456789);
view.setUint32(10, 0xdeadbeef, true);
view.setFloat32(14, 1.1);
console.log(bytes, buffer.byteLength, view.byteLength, view.byteOffset, view.buffer === buffer, bytes.buffer === buffer);
console.log(view.getInt8(0), view.getUint8(0), view.getInt16(2), view.getUint16(2, true), view.getUint16(4), view.getInt32(6), view.getUint32(6), view.getUint32(10), view.getUint32(10, true), view.getFloat32(14), view.getFloat32(14, true));
view.setFloat64(16, Math.PI, true);
console.log(view.getFloat64(16, true), view.getFloat64(16), [...bytes.subarray(16)].join());
view.setBigInt64(8, -5n);
console.log(view.getBigInt64(8), view.getBigUint64(8), view.getBigInt64(8, true), view.getBigUint64(8, true));
view.setBigUint64(8, 0xfedcba9876543210n, true);
console.log(view.getBigUint64(8, true), view.getBigInt64(8, true), [...bytes.subarray(8, 16)].map((x) => x.toString(16)).join(" "));
for (const value of [NaN, Infinity, -Infinity, -0, 1e-40, 3.4e39, 5e-324]) {
  view.setFloat64(0, value);
  const wide = view.getFloat64(0);
  view.setFloat32(0, value);
  console.log(wide, view.getFloat32(0));
}
for (const value of [NaN, Infinity, -1, 65536.7, 2 ** 40 + 5, -1.9]) {
  view.setInt16(0, value);
  view.setUint32(4, value);
  console.log(view.getInt16(0), view.getUint16(0), view.getUint32(4), view.getInt32(4));
}
function attempt(f: () => unknown): void {
  try {
    console.log(f());
  } catch (e) {
    console.log(String(e));
  }
}
attempt(() => view.getInt8(24));
attempt(() => view.getInt8(-1));
attempt(() => view.getInt16(23));
attempt(() => view.getFloat64(17));
attempt(() => view.getUint8(NaN));
attempt(() => view.getUint8(1.9));
attempt(() => view.setUint8(100, 1));
attempt(() => new DataView(buffer, 25));
attempt(() => new DataView(buffer, -1));
attempt(() => new DataView(buffer, 20, 5));
attempt(() => new DataView(buffer, 24).byteLength);
attempt(() => new Uint8Array(buffer, 25));
attempt(() => new Uint8Array(buffer, 20, 5));
attempt(() => new Uint8Array(buffer, 24).length);
attempt(() => new ArrayBuffer(-1));
const part = new Uint8Array(buffer, 4, 8);
const inner = part.subarray(2, 6);
console.log(part.byteOffset, inner.byteOffset, inner.byteLength, inner.buffer === buffer, part.buffer === inner.buffer);
inner[0] = 77;
console.log(bytes[6], new DataView(inner.buffer, inner.byteOffset, inner.byteLength).getUint8(0));
const own = new Uint8Array([1, 2, 3, 4]);
const tail = own.subarray(2);
console.log(own.buffer === tail.buffer, own.buffer === own.slice().buffer, own.buffer.byteLength, tail.byteOffset, own.byteOffset);
console.log(new DataView(own.buffer).getUint32(0).toString(16), new DataView(tail.buffer, tail.byteOffset).getUint16(0, true));
const copy = own.buffer.slice(1, 3);
new Uint8Array(copy).fill(9);
console.log(new Uint8Array(copy), own, copy.byteLength, own.buffer.slice(-2).byteLength, own.buffer.slice(3, 1).byteLength);
console.log(ArrayBuffer.isView(own), ArrayBuffer.isView(view), ArrayBuffer.isView(buffer), ArrayBuffer.isView([1]));
const unknowns: unknown[] = [buffer, view, own, 1];
console.log(unknowns.map((u) => [u instanceof ArrayBuffer, u instanceof DataView, u instanceof Uint8Array].join()));
console.log(JSON.stringify(buffer), JSON.stringify(view));
interface Header {
  magic: number;
  version: number;
  size: bigint;
  name: string;
}
function parse(data: Uint8Array): Header {
  const reader = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  const magic = reader.getUint32(at);
  at += 4;
  const version = reader.getUint16(at, true);
  at += 2;
  const size = reader.getBigUint64(at);
  at += 8;
  const length = reader.getUint8(at++);
  return { magic, version, size, name: new TextDecoder().decode(data.subarray(at, at + length)) };
}
const packet = new Uint8Array(64);
const writer = new DataView(packet.buffer, 3);
writer.setUint32(0, 0xcafebabe);
writer.setUint16(4, 7, true);
writer.setBigUint64(6, 1n << 40n);
writer.setUint8(14, 4);
packet.set(new TextEncoder().encode("näm"), 18);
console.log(parse(packet.subarray(3)));
const held: ArrayBuffer[] = [];
for (let i = 0; i < 50; i++) {
  const storage = new Uint8Array(i + 1).fill(i);
  held.push(storage.subarray(i).buffer);
}
console.log(held.map((b) => b.byteLength).reduce((a, b) => a + b), new Uint8Array(held[49]!)[49]);
