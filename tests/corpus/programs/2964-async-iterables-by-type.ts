// Async generators and the program's own async iterators behind the same types.
class Plain {
  private n = 0;
  next(): IteratorResult<number, undefined> {
    return this.n < 2 ? { value: this.n++, done: false } : { value: undefined, done: true };
  }
  [Symbol.iterator](): this {
    return this;
  }
}
class Pair {
  async *[Symbol.asyncIterator](): AsyncGenerator<string, void, undefined> {
    yield "p";
    yield "q";
  }
}
class Once {
  private isDone = false;
  async next(): Promise<IteratorResult<string, number>> {
    if (this.isDone) return { done: true, value: 5 };
    this.isDone = true;
    return { done: false, value: "once" };
  }
  [Symbol.asyncIterator](): this {
    return this;
  }
}
interface Source<T> extends AsyncIterable<T> {
  readonly name: string;
}
class Named implements Source<number> {
  readonly name = "named";
  #n = 0;
  [Symbol.asyncIterator]() {
    return { next: () => this.#next() };
  }
  async #next(): Promise<IteratorResult<number>> {
    return this.#n < 3 ? { value: this.#n++, done: false } : { value: undefined, done: true };
  }
}
async function* numbers(): AsyncGenerator<number, void, undefined> {
  yield 1;
  yield 2;
  yield 3;
}
async function take(it: AsyncIterator<number>): Promise<number> {
  const result = await it.next();
  return result.done ? -1 : result.value;
}
async function* wrap(it: AsyncIterableIterator<number>): AsyncGenerator<number> {
  yield* it;
}
async function join(texts: AsyncIterable<string>): Promise<string> {
  let all = "";
  outer: for await (const a of texts) {
    for await (const b of texts) {
      all += a + b;
      if (b === "q") continue outer;
    }
  }
  return all;
}
async function* last(): AsyncGenerator<string, void, undefined> {
  const n = yield* new Once();
  console.log("n", n);
}
async function each(source: Source<number>): Promise<void> {
  for await (const n of source) console.log(source.name, n);
}
async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

async function main(): Promise<void> {
  console.log([...new Plain()], await take(numbers()));
  for await (const n of wrap(numbers())) console.log(n);
  console.log(await join(new Pair()));
  for await (const text of last()) console.log(text);
  await each(new Named());
  console.log(await all(new Named()), await all(numbers()), await all(new Once()));
  const held: { source?: AsyncIterable<string> } = { source: new Once() };
  if (held.source) for await (const text of held.source) console.log(text);
  const list: AsyncIterator<string>[] = [new Pair()[Symbol.asyncIterator](), new Once()];
  for (const it of list) console.log(await it.next(), await it.return?.("x"));
  try {
    for await (const text of new Once() as AsyncIterable<string>) throw new Error(text);
  } catch (e) {
    console.log(String(e));
  }
}
void main();
