class Point {
  static x = 1;
}
const origin: { x: number } = Point;
console.log(origin.x);
