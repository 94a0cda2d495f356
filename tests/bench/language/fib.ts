/** Calls: doubly recursive Fibonacci. */
import { measure } from "./measure.js";

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

measure(() => fib(30));
