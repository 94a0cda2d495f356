export class Point {
  static {
    console.log(1);
  }
}
