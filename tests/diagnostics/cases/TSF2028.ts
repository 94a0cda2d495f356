export class Counter {
  static count = 0;
  static next(): number {
    return ++this.count;
  }
}
