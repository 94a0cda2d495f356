/** Typed arrays: the sieve of Eratosthenes, several rounds over the same bytes. */
const LIMIT = 4_000_000;
const ROUNDS = 15;

function countPrimes(composite: Uint8Array): number {
  composite.fill(0);
  let count = 0;
  for (let i = 2; i < composite.length; i++) {
    if (composite[i] === 1) continue;
    count++;
    for (let j = i * i; j < composite.length; j += i) composite[j] = 1;
  }
  return count;
}

const start = Date.now();
const composite = new Uint8Array(LIMIT);
let checksum = 0;
for (let round = 0; round < ROUNDS; round++) checksum += countPrimes(composite);
console.log("sieve", checksum, Date.now() - start);
