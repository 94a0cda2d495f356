const key = "a" + String(1);
export class Point {
  [key] = 1;
}
