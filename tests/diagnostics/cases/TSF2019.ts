export function make(): number {
  class Point {
    x = 1;
  }
  return new Point().x;
}
