const a = 123456789012345678n;
const b = -987654321n;
console.log(a + b, a - b, a * 2n, a / b, a % b, -a / 7n, -a % 7n, 7n / -2n, -7n / 2n, 7n % -2n);
console.log(9223372036854775807n, -9223372036854775808n, 18446744073709551615n);
console.log(9223372036854775807n + 1n, 18446744073709551615n - 18446744073709551614n, 9223372036854775808n - 9223372036854775809n);
console.log(-9223372036854775808n + 18446744073709551615n, 4294967296n * 4294967295n, 3037000500n * 3037000500n);
console.log(18446744073709551615n / 3n, 18446744073709551615n % 10n, -9223372036854775808n / -1n, -9223372036854775808n % -1n, 9223372036854775808n / 2n);
console.log(5n & 3n, 5n | 3n, 5n ^ 3n, ~5n, -1n & 255n, -256n | 1n, 1n << 10n, 1n << 63n, -1n << 63n, 255n >> 4n, -255n >> 4n, 1n << -1n, 5n >> -2n, -1n >> 100n, 18446744073709551615n >> 63n);
console.log(18446744073709551615n & 0xffn, 18446744073709551615n ^ 18446744073709551615n, 9223372036854775808n | 1n, ~9223372036854775807n);
console.log(2n ** 63n, 2n ** 10n, (-2n) ** 63n, 10n ** 18n, 0n ** 0n, 1n ** 1000000n, (-1n) ** 1000001n);
console.log(-(-5n), -0n, 0n === -0n, 5n > 3n, -1n < 0n, 18446744073709551615n > 9223372036854775807n, -9223372036854775808n < 18446744073709551615n);
for (const [x, y] of [[1n, 0n], [0n, 0n]] as const) {
  try {
    console.log(x / y);
  } catch (e) {
    console.log(e instanceof RangeError, (e as Error).message);
  }
  try {
    console.log(x % y);
  } catch (e) {
    console.log(e instanceof RangeError, (e as Error).message);
  }
}
try {
  console.log(2n ** -1n);
} catch (e) {
  console.log(e instanceof RangeError);
}
let f = 1n;
for (let i = 1n; i <= 20n; i++) f *= i;
console.log(f, typeof f, f.toString().length);
let n = 10n;
n += 5n;
n -= 1n;
n *= 3n;
n /= 4n;
n %= 7n;
n <<= 4n;
n >>= 1n;
n |= 1n;
n &= ~2n;
n ^= 5n;
n **= 2n;
const zero = n - n;
console.log(n, n ? "truthy" : "falsy", zero ? "truthy" : "falsy", !zero);
