import type { Shape } from "./index.js";
console.log("area loaded");
export function area(s: Shape): number {
  return s.kind === "square" ? s.size ** 2 : 3 * s.r;
}
