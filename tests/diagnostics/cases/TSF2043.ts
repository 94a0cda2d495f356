class Base {
  constructor() {
    this.setUp();
  }
  run(): number {
    return 1;
  }
  setUp(): void {
    this.run = () => 2;
  }
}
class Derived extends Base {
  extra = 1;
}
console.log(Object.keys(new Derived()));
