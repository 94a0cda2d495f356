import { area } from "./area.js";
export type Shape = { kind: "square"; size: number } | { kind: "circle"; r: number };
export const shapes = (): Shape[] => [
  { kind: "circle", r: 1 },
  { kind: "square", size: area({ kind: "square", size: 2 }) },
];
