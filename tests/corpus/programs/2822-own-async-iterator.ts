// Classes that for-await goes over: async generators by the name of Symbol.asyncIterator.
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

class Count {
  #turns = 0;
  constructor(protected readonly to: number) {}
  async *[Symbol.asyncIterator](): AsyncGenerator<number> {
    try {
      for (let i = 1; i <= this.to; i++) {
        await sleep(1);
        this.#turns++;
        yield i;
      }
    } finally {
      console.log("closed after", this.#turns);
    }
  }
}
class Doubled extends Count {
  async *[Symbol.asyncIterator](): AsyncGenerator<number> {
    for await (const n of new Count(this.to)) yield n * 2;
  }
}
class Pairs<K, V> {
  constructor(private readonly pairs: [K, V][]) {}
  async *[Symbol.asyncIterator]() {
    yield* this.pairs;
  }
}
class Failing {
  async *[Symbol.asyncIterator]() {
    yield "first";
    throw new Error("second");
  }
}
async function all(counts: Count): Promise<number[]> {
  const seen: number[] = [];
  for await (const n of counts) seen.push(n);
  return seen;
}
async function* chained(): AsyncGenerator<number> {
  yield* new Count(2);
  yield* new Doubled(1);
}
async function leaves(): Promise<string> {
  for await (const n of new Count(9)) {
    if (n === 2) return "left";
  }
  return "not reached";
}

async function main(): Promise<void> {
  console.log(await all(new Count(3)), await all(new Doubled(2)));
  for await (const [key, value] of new Pairs<string, number>([["a", 1], ["b", 2]])) console.log(key, value);
  for await (const n of chained()) console.log("chained", n);
  console.log(await leaves());
  const twice = new Count(1);
  console.log(await all(twice), await all(twice));
  outer: for (const counts of [new Count(2), new Doubled(2)]) {
    for await (const n of counts) {
      console.log("outer", n);
      if (n > 1) continue outer;
    }
  }
  try {
    for await (const text of new Failing()) console.log(text);
  } catch (e) {
    console.log(String(e));
  }
  const both = await Promise.all([all(new Count(2)), all(new Doubled(2)), leaves()]);
  console.log(both);
  console.log(Object.keys(new Pairs([])), JSON.stringify(new Failing()));
}
void main();
