/** Typed arrays: the sieve of Eratosthenes. */
import { measure } from "./measure.js";

const LIMIT = 1_000_000;

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

const composite = new Uint8Array(LIMIT);
measure(() => countPrimes(composite));
