class Circle {
  constructor(readonly r: number) {}
  get area(): number {
    return 3 * this.r * this.r;
  }
}
export const text = JSON.stringify(new Circle(1), ["r", "area"]);
