class Counter {
  step = 2;
  pairs(items: number[]): number[][] {
    const pair = <T extends number>(item: T): number[] => [item, this.step];
    return items.map((item) => pair(item));
  }
}
console.log(new Counter().pairs([1]).length);
