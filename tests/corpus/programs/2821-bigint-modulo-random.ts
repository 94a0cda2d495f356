// Every operator under asUintN, asIntN and masks, on edges and random values; results that are used twice stay exact.
let state = 0x2545f491n;
function random(): bigint {
  state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
  const kind = Number(state >> 61n);
  const small = state >> 40n;
  return kind < 2 ? small & 15n : kind < 4 ? -(small & 0xffffn) : kind < 5 ? BigInt.asIntN(64, state) : state;
}
const edges = [0n, 1n, -1n, 2n, 63n, 64n, 65n, 127n, 128n, -64n, 0x7fffffffffffffffn, -0x8000000000000000n, 0xffffffffffffffffn, 0x100000000n];
let sum = 0n;
const mix = (x: bigint): void => {
  sum = BigInt.asUintN(64, (sum ^ BigInt.asUintN(64, x)) * 0x100000001b3n);
};
function all(a: bigint, b: bigint, c: bigint): void {
  mix(BigInt.asUintN(64, a + b * c));
  mix(BigInt.asIntN(64, a * b - c));
  mix(BigInt.asUintN(32, a * b * c));
  mix(BigInt.asIntN(17, -(a * b) + ~(b * c)));
  mix(BigInt.asUintN(64, (a & b) | (c ^ (a * c))));
  mix((a * b + c) & 0xffffffffn);
  mix(0xfffffffffffffffn & (a - b - c));
  mix(BigInt.asUintN(63, (a * b) << 7n));
  mix(BigInt.asIntN(64, ((a + b) << 40n) - c));
  const by = c & 127n;
  mix(BigInt.asUintN(64, (a << by) | (b >> by)));
  mix(BigInt.asUintN(64, (a << (by - 64n)) ^ (b >> (by - 64n))));
  mix(BigInt.asUintN(64, (a * b) >> by));
  mix(BigInt.asIntN(48, (a * b) >> (by - 20n)));
  mix(BigInt.asUintN(64, (a * b) >> 64n));
  if (c !== 0n) {
    mix((a * b) % c);
    mix(BigInt.asUintN(64, (a * b) % c));
  }
  mix(BigInt.asUintN(64, a * BigInt.asUintN(64, b * c)));
  mix(BigInt.asUintN(64, -a - b));
}
for (const a of edges) for (const b of edges) for (const c of edges) all(a, b, c);
console.log(sum);
for (let i = 0; i < 5000; i++) all(random(), random(), random());
console.log(sum);

const log: string[] = [];
const noted = (name: string, value: bigint): bigint => {
  log.push(name);
  return value;
};
console.log(BigInt.asUintN(64, noted("a", 1n << 63n) * noted("b", 6n) + noted("c", 1n)), log.join());
log.length = 0;
try {
  console.log((noted("x", 2n) * noted("y", 3n)) % noted("zero", 0n));
} catch (e) {
  console.log(String(e), log.join());
}
try {
  console.log(BigInt.asUintN(64, noted("one", 1n) << noted("much", 1n << 40n)));
} catch (e) {
  console.log(String(e));
}
console.log(BigInt.asUintN(64, 0n << (1n << 40n)), BigInt.asUintN(64, 5n >> (1n << 40n)), BigInt.asUintN(64, -5n >> (1n << 40n)));
const twice = 3n * 5n;
console.log(BigInt.asUintN(2, twice), twice, ((a: bigint) => [a & 1n, a])(7n * 9n));
const captured = 0xffn;
const masked = [1n, 2n, 255n, 257n].map((x) => (x * x * 1000n) & captured);
console.log(masked.join(), typeof (captured * 2n), `${captured + 1n}`);
const CONSTANTS = [(1n << 63n) - 1n, -(1n << 63n), 2n ** 64n - 1n, ~0n, 3n * -4n, (1n << 100n) - (1n << 100n) + 7n];
console.log(CONSTANTS.join());
