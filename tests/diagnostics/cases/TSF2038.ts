export class Ports {
  static *[Symbol.iterator]() {
    yield 22;
  }
}
