function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return Math.abs(a);
}
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;
function modPow(base: number, exponent: number, modulus: number): number {
  let result = 1;
  base %= modulus;
  while (exponent > 0) {
    if (exponent & 1) result = (result * base) % modulus;
    exponent >>= 1;
    base = (base * base) % modulus;
  }
  return result;
}
console.log(gcd(48, 18), gcd(-48, 18), gcd(0, 5), gcd(1e15, 3e10), lcm(4, 6), lcm(21, 6));
console.log(modPow(2, 30, 1000007), modPow(3, 200, 13), modPow(7, 1000, 94906249));
function isPrime(n: number): boolean {
  if (n < 2 || n % 1 !== 0) return false;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}
console.log([0, 1, 2, 3, 4, 97, 91, 7919, 2.5].filter(isPrime).join());
const sieve = (limit: number): number[] => {
  const composite = new Uint8Array(limit + 1);
  const primes: number[] = [];
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    primes.push(i);
    for (let j = i * i; j <= limit; j += i) composite[j] = 1;
  }
  return primes;
};
console.log(sieve(60).join(" "), sieve(10000).length);
const collatz = (n: number): number => {
  let steps = 0;
  for (; n !== 1; steps++) n = n % 2 ? 3 * n + 1 : n / 2;
  return steps;
};
console.log([1, 6, 7, 27, 97, 837799].map(collatz).join());
let reversed = 0;
for (let n = 1234567; n > 0; n = Math.floor(n / 10)) reversed = reversed * 10 + (n % 10);
console.log(reversed);
