// Views over one ArrayBuffer: sharing, alignment, V8's errors.
const buffer = new ArrayBuffer(24);
const view = new DataView(buffer);
const bytes = new Uint8Array(buffer);
const floats = new Float64Array(buffer);
const ints = new Int32Array(buffer, 4, 3);
const shorts = new Uint16Array(buffer, 6);
const bigs = new BigInt64Array(buffer, 8, 2);
floats[0] = 1;
ints[1] = -2;
shorts[0]! |= 0x8000;
view.setFloat32(12, 1.5, true);
bigs[1] = -2n;
console.log(bytes.join(), floats.join(), ints.join(), shorts.join(), bigs.join());
console.log(ints.byteOffset, ints.byteLength, shorts.length, shorts.byteLength, bigs.byteOffset);
console.log(ints.buffer === buffer, floats.buffer === bytes.buffer, view.buffer === bigs.buffer);

const own = new Float64Array([1, 2, 3, 4]);
const part = own.subarray(1, 3);
const tail = own.subarray(-1);
part[0] = 20;
tail[0] = 40;
console.log(own, part, part.byteOffset, tail.byteOffset, part.buffer === own.buffer, own.subarray(3, 1).length);
const raw = new Uint8Array(own.buffer);
raw[7] = 0xc0;
console.log(own[0], raw.length, raw.byteOffset, new Float64Array(own.buffer, 16).join(), new Uint8Array(part.buffer, part.byteOffset, 8).join());
const copy = own.slice(1, -1);
copy[0] = 0;
console.log(own.join(), copy.join(), copy.buffer === own.buffer, copy.buffer.byteLength);
new DataView(own.buffer).setFloat64(8, Math.PI, true);
console.log(own[1], new BigUint64Array(own.buffer, 8, 1)[0], new Float32Array(own.buffer.slice(8, 16)).length);

// NaNs of any bits are one number
const bits = new BigUint64Array([0x7ffadead00000001n, 0x7ffadead00000002n, 0xfff8000000000000n, 0x7ff0000000000001n]);
const odd = new Float64Array(bits.buffer);
const halves = new Float32Array(new Uint32Array([0x7fc00001, 0xffc00000, 0x7f800001]).buffer);
for (const x of [...odd, ...halves]) console.log(x, x === undefined, x + 1, Number.isNaN(x), typeof x);
const maybe: number | undefined = odd[0];
console.log(maybe === undefined, maybe ?? "none", odd.at(1), odd.includes(NaN), odd.indexOf(NaN), odd[0]! + 1);

function attempt(name: string, run: () => unknown): void {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, e instanceof RangeError, String(e));
  }
}
const small = new ArrayBuffer(10);
attempt("offset", () => new Int32Array(small, 2));
attempt("length", () => new Int32Array(small));
attempt("length 64", () => new Float64Array(small));
attempt("offset and length", () => new Int16Array(small, 1, 100));
attempt("outside", () => new Int16Array(small, 12));
attempt("outside, length", () => new Int16Array(small, 12, 0));
attempt("too long", () => new Int32Array(small, 4, 2));
attempt("negative", () => new Int8Array(small, -1));
attempt("negative length", () => new Int8Array(small, 0, -1));
attempt("end", () => new Int16Array(small, 10).length);
attempt("end 0", () => new Int16Array(small, 10, 0).length);
attempt("odd undefined", () => new Uint16Array(small, undefined, undefined).length);
attempt("fraction", () => new Uint8Array(small, 1.7, 2.9).length);
attempt("NaN", () => new Uint32Array(small, NaN, NaN).length);
attempt("big", () => new BigInt64Array(small, 8));
attempt("clamped", () => new Uint8ClampedArray(small, 11));
attempt("huge", () => new Uint8Array(small, 2 ** 53));
attempt("huge length", () => new Float32Array(small, 0, 2 ** 40));
attempt("infinite", () => new Float32Array(small, Infinity));

// set
const target = new Int16Array(6);
target.set([1, 2.7, -70000]);
target.set(new Float32Array([9.9, -1]), 3);
attempt("set outside", () => target.set([1, 2], 5));
attempt("set negative", () => target.set([1], -1));
console.log(target);
const shared = new ArrayBuffer(8);
const low = new Uint8Array(shared);
const wide = new Uint16Array(shared);
low.set([1, 2, 3, 4, 5, 6, 7, 8]);
wide.set(low.subarray(0, 4));
console.log(low.join(), wide.join());
low.set([1, 2, 3, 4, 5, 6, 7, 8]);
low.set(wide);
console.log(low.join());
low.set([1, 2, 3, 4, 5, 6, 7, 8]);
low.set(low.subarray(0, 6), 2);
console.log(low.join());
new BigInt64Array(shared).set(new BigUint64Array([18446744073709551360n]));
console.log(low.join());
low.copyWithin(0, 4);
wide.copyWithin(1, 0, 2);
console.log(low.join(), wide.length);
