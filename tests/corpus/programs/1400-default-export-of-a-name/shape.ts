class Shape {
  static made = 0;
  constructor(readonly sides: number) {
    Shape.made++;
  }
  grown(): Shape {
    return new Shape(this.sides + 1);
  }
}
export const square = new Shape(4);
export default Shape;
