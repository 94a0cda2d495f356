// Where a bigint no longer has 64 bits.
function attempt(what: string, f: () => bigint): void {
  try {
    console.log(what, f());
  } catch (e) {
    console.log(what, e instanceof RangeError ? "RangeError" : "other");
  }
}
const max = 18446744073709551615n;
const min = -9223372036854775808n;
attempt("max", () => max);
attempt("max + 1", () => max + 1n);
attempt("min - 1", () => min - 1n);
attempt("min + max", () => min + max);
attempt("max * 2", () => max * 2n);
attempt("min * 2", () => min * 2n);
attempt("-max", () => -max);
attempt("-min", () => -min);
attempt("1 << 64", () => 1n << 64n);
attempt("1 << 63", () => 1n << 63n);
attempt("3 << 63", () => 3n << 63n);
attempt("-1 << 64", () => -1n << 64n);
attempt("2 ** 64", () => 2n ** 64n);
attempt("2 ** 63", () => 2n ** 63n);
attempt("-(2 ** 63)", () => -(2n ** 63n));
attempt("3 ** 41", () => 3n ** 41n);
attempt("BigInt text", () => BigInt("18446744073709551616"));
attempt("BigInt number", () => BigInt(2 ** 64));
attempt("~max", () => ~max);
attempt("increment", () => {
  let v = max;
  v++;
  return v;
});
attempt("decrement", () => {
  let v = min;
  v--;
  return v;
});
