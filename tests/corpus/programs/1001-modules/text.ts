import { five } from "./numbers.js";
console.log("text loaded");
export function upper(s: string): string {
  return s.toUpperCase() + five;
}
export const VERSION = `v${five}`;
export const nested = { list: [1, 2, 3] };
