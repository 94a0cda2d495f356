/** Calls: doubly recursive Fibonacci. */
function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

const start = Date.now();
const checksum = fib(38);
console.log("fib", checksum, Date.now() - start);
