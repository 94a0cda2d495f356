const inputs = [0, 1, -1, 5, 2147483647, -2147483648, 2147483648, 4294967295, 4294967296, 4294967297, 1.9, -1.9, NaN, Infinity, 1e20, -1e20, 2 ** 53];
for (const n of inputs) {
  console.log(n | 0, n >>> 0, ~n, n & 0xff, n ^ 0xffff, ~~n);
}
for (const shift of [0, 1, 4, 31, 32, 33, -1, 64, 0.9]) {
  console.log(shift, 1 << shift, -8 >> shift, -8 >>> shift, 0x80000000 >> shift, 0xf0f0f0f0 >>> shift);
}
console.log((0xffffffff << 4) >>> 0, (1 << 31) >>> 0, 1 << 31);
let flags = 0;
flags |= 4;
flags ^= 6;
flags <<= 3;
flags &= ~8;
console.log(flags);
flags >>= 1;
flags >>>= 1;
console.log(flags);
console.log(-1 >>> 0, -1 >>> 31, -1 >> 31, 5 & -2, 5 | -6);
