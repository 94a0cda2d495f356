class Point {
  x = 1;
}
const make: new () => Point = Point;
console.log(new make().x);
