class Writer {
  private bytes: number[] = [];
  u8(v: number): this {
    this.bytes.push(v & 255);
    return this;
  }
  u32(v: number): this {
    for (let i = 0; i < 4; i++) this.u8(v >>> (8 * i));
    return this;
  }
  varint(v: bigint): this {
    do {
      const low = Number(v & 127n);
      v >>= 7n;
      this.u8(v === 0n ? low : low | 128);
    } while (v !== 0n);
    return this;
  }
  text(s: string): this {
    const b = new TextEncoder().encode(s);
    this.varint(BigInt(b.length));
    for (let i = 0; i < b.length; i++) this.u8(b[i]!);
    return this;
  }
  done(): Uint8Array {
    return new Uint8Array(this.bytes);
  }
}
class Reader {
  private at = 0;
  constructor(private readonly b: Uint8Array) {}
  get left(): number {
    return this.b.length - this.at;
  }
  u8(): number {
    const v = this.b[this.at];
    if (v === undefined) throw new RangeError(`past the end at ${this.at}`);
    this.at++;
    return v;
  }
  u32(): number {
    return (this.u8() | (this.u8() << 8) | (this.u8() << 16) | (this.u8() << 24)) >>> 0;
  }
  varint(): bigint {
    let v = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.u8();
      v |= BigInt(byte & 127) << shift;
      if (byte < 128) return v;
    }
  }
  text(): string {
    const n = Number(this.varint());
    const s = new TextDecoder().decode(this.b.subarray(this.at, this.at + n));
    this.at += n;
    return s;
  }
}
const w = new Writer().u8(7).u32(0xdeadbeef).varint(0n).varint(300n).varint(18446744073709551615n).text("é😀").text("");
const bytes = w.done();
console.log(bytes.length, Array.from(bytes, (b) => b.toString(16)).join(" "));
const r = new Reader(bytes);
console.log(r.u8(), r.u32().toString(16), r.varint(), r.varint(), r.varint(), r.text(), r.text() === "", r.left);
try {
  r.u8();
} catch (e) {
  console.log((e as Error).message);
}
const ip = (b: Uint8Array): string => Array.from(b.subarray(0, 4)).join(".");
console.log(ip(new Uint8Array([10, 0, 0, 1])), ip(bytes));
const swap32 = (n: number): number => (((n & 0xff) << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24)) >>> 0;
console.log(swap32(0x12345678).toString(16), swap32(swap32(1)), swap32(0xff).toString(16));
