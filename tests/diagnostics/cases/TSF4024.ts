class Point {
  constructor(public x: number) {}
}
export const copy = structuredClone(new Point(1));
