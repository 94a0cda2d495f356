// Typed arrays in unions, generics, classes, closures, Maps, and as values of type any and unknown.
type TypedArray = Int8Array | Uint8Array | Int32Array | Float64Array;
type Numbers = TypedArray | number[];

function total(a: TypedArray): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]!;
  for (const x of a) sum += x;
  return sum;
}
function negate(a: TypedArray): TypedArray {
  for (let i = 0; i < a.length; i++) a[i]! *= -1;
  a[a.length] = 1;
  return a;
}
function sumOf(a: Iterable<number>): number {
  let sum = 0;
  for (const x of a) sum += x;
  return sum;
}
function kindOf(a: Numbers | string | BigInt64Array | undefined): string {
  if (a === undefined) return "nothing";
  if (typeof a === "string") return `text ${a}`;
  if (a instanceof Float64Array) return `floats ${a.length} ${a.map((x) => x / 2).join()}`;
  if (a instanceof Int32Array) return `ints ${a.byteLength}`;
  if (a instanceof BigInt64Array) return `bigs ${a[0] ?? "none"}`;
  if (Array.isArray(a)) return `array ${a.length}`;
  return `others ${a.length}`;
}
const all: TypedArray[] = [new Int8Array([1, 200]), new Uint8Array([1, 200]), Int32Array.of(5, -6), Float64Array.of(0.5, 2)];
console.log(all.map(total), all.map(negate), all.map(sumOf), sumOf(new Uint16Array([1, 2])), sumOf(new Set([1])));
console.log([...all, [1], "x", new BigInt64Array(2), new BigInt64Array(0), undefined].map(kindOf).join("; "));
for (const a of all) console.log(a.BYTES_PER_ELEMENT, a.at(-1), a.join("/"), a.includes(6), a.slice(1), a.buffer.byteLength, a[7]);
const joined = [...all].flatMap((a) => [...a]);
console.log(joined);

class Ring<A extends Int32Array | Float64Array> {
  #at = 0;
  constructor(readonly slots: A) {}
  push(value: number): this {
    this.slots[this.#at++ % this.slots.length] = value;
    return this;
  }
  get sum(): number {
    let sum = 0;
    for (let i = 0; i < this.slots.length; i++) sum += this.slots[i]!;
    return sum;
  }
}
console.log(new Ring(new Int32Array(3)).push(1.9).push(2.9).push(3).push(4).sum, new Ring(new Float64Array(2)).push(0.25).sum);

class Matrix {
  readonly cells: Float64Array;
  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.cells = new Float64Array(rows * columns);
  }
  row(i: number): Float64Array {
    return this.cells.subarray(i * this.columns, (i + 1) * this.columns);
  }
  times(other: Matrix): Matrix {
    const result = new Matrix(this.rows, other.columns);
    for (let i = 0; i < this.rows; i++)
      for (let j = 0; j < other.columns; j++) {
        let sum = 0;
        for (let k = 0; k < this.columns; k++) sum += this.row(i)[k]! * other.cells[k * other.columns + j]!;
        result.row(i)[j] = sum;
      }
    return result;
  }
}
const m = new Matrix(2, 2);
m.cells.set([1, 2, 3, 4]);
console.log(m.times(m), m);

const parts = new Map<string, Uint16Array | undefined>([["a", Uint16Array.of(1)], ["b", undefined]]);
console.log(parts.get("a")?.[0], parts.get("b")?.length ?? "no length", parts, { nested: { list: [new Int16Array(1), new Float32Array(7)] } });
console.log([[[[new Int8Array(3)]]]], new Float64Array(200).map((_, i) => i * 1.5));

// values that the checker knows nothing of
const thing: any = JSON.parse("true") ? new Float32Array([1, 2.5]) : 1;
console.log(thing.length, thing[1], thing.map((x: number) => x * 2), thing.byteLength, thing.join("+"), [...thing], String(thing));
for (const x of thing) console.log(x + 1);
const unknown: unknown = all[3];
console.log(unknown instanceof Float64Array ? unknown[0] : "no", unknown instanceof Int8Array, ArrayBuffer.isView(unknown), ArrayBuffer.isView([1]));
const back = unknown as Float64Array;
console.log(back[0]! + 1);
const size: any = 3;
console.log(new Float64Array(size as number), new Int8Array(JSON.parse("[1,2,300]") as number[]), new Uint8Array(thing as Float32Array));

// a hash as programs have them
function crcTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table[n] = c >>> 0;
  }
  return table;
}
const table = crcTable();
let crc = 0xffffffff;
for (const byte of new TextEncoder().encode("123456789")) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
console.log(((crc ^ 0xffffffff) >>> 0).toString(16), table[255]);
const state = new BigUint64Array([1n, 2n]);
for (let i = 0; i < 5; i++) {
  const [a, b] = [state[0]!, state[1]!];
  state[0] = b;
  state[1] = BigInt.asUintN(64, (a ^ (b >> 3n)) + 0x1234567890n);
}
console.log(state);

// garbage: the storage lives as long as a view of it does
function viewOf(n: number): Int32Array {
  const buffer = new ArrayBuffer(64);
  new DataView(buffer).setInt32(60, n, true);
  return new Int32Array(buffer, 60);
}
const kept: Int32Array[] = [];
for (let i = 0; i < 2000; i++) {
  const v = viewOf(i);
  if (i % 200 === 0) kept.push(v);
}
console.log(kept.map((v) => v[0]).join(), kept.every((v) => new Uint8Array(v.buffer).length === 64));
