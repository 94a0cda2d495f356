import { isOdd } from "./odd.js";
console.log("even loaded");
export const isEven = (n: number): boolean => (n === 0 ? true : isOdd(n - 1));
export const table: string[] = ["even"];
