// What async generators give by hand, of many types, kept in many places; and what nobody catches.
const log = (...what: unknown[]): void => console.log(...what);
interface Line {
  readonly text: string;
  readonly n?: number;
}
async function* of<T>(...items: T[]): AsyncGenerator<T, T | undefined, T | undefined> {
  let last: T | undefined;
  for (const item of items) last = (yield item) ?? item;
  return last;
}
async function* texts() {
  const given: unknown = yield "a";
  log("given", given);
  yield* of("b", "c");
}
async function* nothing(): AsyncGenerator<undefined, void, void> {
  yield;
  yield undefined;
}
class Reader {
  private pending: Promise<IteratorResult<Line, undefined>>[] = [];
  private readonly lines: AsyncGenerator<Line, undefined, undefined>;
  constructor(private readonly count: number) {
    this.lines = this.read();
  }
  private async *read(): AsyncGenerator<Line, undefined, undefined> {
    for (let n = 0; n < this.count; n++) yield n === 1 ? { text: "no number" } : { text: `line ${n}`, n };
    return undefined;
  }
  ahead(n: number): this {
    while (this.pending.length < n) this.pending.push(this.lines.next());
    return this;
  }
  async line(): Promise<Line | undefined> {
    const result = await (this.pending.shift() ?? this.lines.next());
    return result.done ? undefined : result.value;
  }
}
class Queue<T> {
  readonly #items: T[] = [];
  #wake: (() => void) | undefined;
  readonly out = this.#read();
  put(item: T): void {
    this.#items.push(item);
    this.#wake?.();
  }
  async *#read(): AsyncGenerator<T, never, void> {
    for (;;) {
      while (this.#items.length > 0) yield this.#items.shift()!;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
async function* counter(): AsyncGenerator<number, string, "up" | "down"> {
  let n = 0;
  for (;;) {
    const way = yield n;
    if (way === "up") n++;
    else if (way === "down") n--;
    else return "stop";
  }
}
async function* nested(depth: number): AsyncGenerator<number, number, number> {
  if (depth === 0) {
    const given = yield 0;
    return given * 2;
  }
  try {
    return (yield* nested(depth - 1)) + 1;
  } finally {
    log("nested", depth);
  }
}
async function* kept(): AsyncGenerator<number, string> {
  try {
    return "kept";
  } finally {
    yield 1;
    yield 2;
  }
}
async function* delegatesToKept(): AsyncGenerator<number, string> {
  return `delegated ${yield* kept()}`;
}
async function collect<T>(it: AsyncIterator<T, unknown>): Promise<T[]> {
  const all: T[] = [];
  let result: IteratorResult<T, unknown>;
  while (!(result = await it.next()).done) all.push(result.value);
  return all;
}

async function main(): Promise<void> {
  const bools = of(true, false);
  log(await bools.next(), await bools.next(true), await bools.next(undefined), await bools.next());
  const bigs = of(1n, 2n ** 62n);
  log(await bigs.next(), await bigs.next(), await bigs.next(3n));
  const dates = of(new Date(0));
  log((await dates.next()).value?.getTime(), (await dates.next()).value?.getTime());
  const maybe = of<number | null | undefined>(null, undefined, 1.5);
  log(await maybe.next(), await maybe.next(), await maybe.next(), await maybe.return(null));
  const t = texts();
  log(await t.next(), await t.next("any"), await t.next(), await t.next());
  const none = nothing();
  log(await none.next(), await none.next(), await none.next());
  const reader = new Reader(3).ahead(2);
  for (let line = await reader.line(); line; line = await reader.line()) log(line, line.n);
  log(await reader.ahead(3).line());
  const queue = new Queue<Line>();
  const wanted = [queue.out.next(), queue.out.next(), queue.out.next()];
  setTimeout(() => {
    queue.put({ text: "one" });
    queue.put({ text: "two", n: 2 });
  }, 1);
  setTimeout(() => queue.put({ text: "three" }), 3);
  for (const { value } of await Promise.all(wanted)) log(value.text);
  const c = counter();
  log(await c.next(), await c.next("up"), await c.next("up"), await c.next("down"), await c.return("stopped"));
  const n = nested(3);
  log(await n.next(), await n.next(21), await n.next(1));
  const left = nested(2);
  await left.next();
  log(await left.return(5));
  const thrown = nested(2);
  await thrown.next();
  await thrown.throw(new Error("deep")).catch((e: unknown) => log(String(e)));
  log(await collect(delegatesToKept()), await collect(of("x", "y")));
  const k = delegatesToKept();
  log(await k.next(), await k.next(), await k.next());
  for await (const x of kept()) log("kept", x);
  const byName = new Map<string, AsyncIterator<string>>([["first", of("p", "q")], ["second", texts()]]);
  for (const [name, it] of byName) log(name, (await it.next()).value);
  const waiting = [...byName].map(async ([name, it]) => `${name} ${(await it.next("z")).value}`);
  log(await Promise.all(waiting));
  const used = of(1, 2, 3, 4);
  for await (const x of used) {
    log(x, await used.next());
    break;
  }
  log(await used.next());
  const some = of(1, 2, 3, 4, 5);
  for await (const x of some) {
    if (x === 3) log(await some.next(), await some.next());
    else log(x);
  }
  const many = of(...Array.from({ length: 3000 }, (_, i) => i));
  let sum = 0;
  const results = await Promise.all(Array.from({ length: 3001 }, () => many.next()));
  for (const result of results) sum += result.done ? 0 : result.value;
  log(sum);
  void used.throw(new RangeError("by hand"));
}
void main();
