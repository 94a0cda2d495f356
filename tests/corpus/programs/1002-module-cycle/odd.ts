import { isEven, table } from "./even.js";
console.log("odd loaded");
export function isOdd(n: number): boolean {
  if (table.length < 3) table.push("odd");
  return n === 0 ? false : isEven(n - 1);
}
