export class Ports {
  *[Symbol.iterator]() {
    yield 22;
  }
}
