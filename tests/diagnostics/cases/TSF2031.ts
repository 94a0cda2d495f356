class Base {}
class Point extends Base {
  #x = 1;
  static is(value: object): boolean {
    return #x in value;
  }
  get x(): number {
    return this.#x;
  }
}
console.log(Point.is(new Point()));
