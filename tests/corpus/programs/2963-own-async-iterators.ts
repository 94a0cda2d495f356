// Asynchronous iterators of the program's own: for await, yield*, by hand, and who closes them.
const log = (...what: unknown[]): void => console.log(...what);
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
function ticks(name: string, n: number): void {
  let p = Promise.resolve();
  for (let i = 1; i <= n; i++) p = p.then(() => log(`${name}${i}`));
}

/** Has return(). */
class Count {
  constructor(private readonly to: number) {}
  [Symbol.asyncIterator](): AsyncIterator<number, string> {
    let i = 0;
    const { to } = this;
    return {
      async next() {
        await sleep(1);
        return ++i > to ? { value: "end", done: true } : { value: i, done: false };
      },
      async return() {
        log("returned at", i);
        await null;
        return { value: "left", done: true };
      },
    };
  }
}
/** Is its own iterator, and has neither return() nor throw(). */
class Down implements AsyncIterableIterator<number> {
  constructor(private n: number) {}
  [Symbol.asyncIterator](): this {
    return this;
  }
  next(): Promise<IteratorResult<number, undefined>> {
    return Promise.resolve(this.n > 0 ? { value: this.n--, done: false } : { value: undefined, done: true });
  }
}
const literal = {
  [Symbol.asyncIterator]() {
    let turns = 0;
    return {
      async next(): Promise<IteratorResult<string, undefined>> {
        if (++turns > 3) return { done: true, value: undefined };
        return { done: false, value: `literal ${turns}` };
      },
    };
  },
};
/** Logs all that it is asked. */
const asked = (fails = ""): AsyncIterable<string> => ({
  [Symbol.asyncIterator](): AsyncIterator<string, string, unknown> {
    return {
      next: async (given?: unknown) => {
        log("next", given);
        if (fails === "next") throw new Error("next fails");
        return { value: "item", done: false };
      },
      return: async (value?: unknown) => {
        log("return", value);
        if (fails === "return") throw new Error("return fails");
        return { value: "returned", done: fails !== "stays" };
      },
      throw: async (error?: unknown) => {
        log("throw", String(error));
        return { value: "thrown", done: true };
      },
    };
  },
});
class Generated {
  async *[Symbol.asyncIterator](): AsyncGenerator<number, void, undefined> {
    try {
      yield 1;
      yield 2;
    } finally {
      log("generated closed");
    }
  }
}

async function sum(numbers: AsyncIterable<number>, most = Infinity): Promise<number> {
  let total = 0;
  for await (const n of numbers) {
    total += n;
    if (total >= most) break;
  }
  return total;
}
async function byHand<T>(source: AsyncIterable<T>): Promise<void> {
  const it = source[Symbol.asyncIterator]();
  log(await it.next(), await it.next());
  log(await it.return?.(), await it.throw?.(new Error("by hand")).catch((e: unknown) => String(e)));
}
async function* outer<T>(source: AsyncIterable<T>): AsyncGenerator<T, unknown, unknown> {
  const end: unknown = yield* source;
  log("end", end);
  return end;
}
async function fails(name: string, run: () => Promise<unknown>): Promise<void> {
  try {
    log(name, await run());
  } catch (e) {
    log(name, String(e));
  }
}

async function main(): Promise<void> {
  ticks("a", 20);
  for await (const n of new Down(3)) log("down", n);
  for await (const text of literal) log(text);
  ticks("b", 20);
  for await (const n of new Down(3)) if (n === 2) break;
  log("left");
  for await (const n of new Count(3)) {
    log("count", n);
    if (n === 2) break;
  }
  log(await sum(new Count(3)), await sum(new Down(4)), await sum(new Generated()), await sum(new Count(9), 5));
  log(await sum(new Generated(), 1), await sum((async function* () { yield 7; })()));
  ticks("c", 30);
  for await (const text of asked()) {
    log(text);
    break;
  }
  await fails("body", async () => {
    for await (const text of asked("return")) throw new Error(`body ${text}`);
  });
  await fails("break", async () => {
    for await (const text of asked("return")) if (text) break;
  });
  await fails("next", async () => {
    for await (const text of asked("next")) log(text);
  });
  await fails("returned", async () => {
    for await (const text of asked()) return text;
    return "";
  });
  ticks("d", 60);
  await byHand(new Count(1));
  await byHand(new Down(2));
  await byHand(new Generated());
  await byHand(asked());
  for await (const n of outer(new Count(2))) log("outer", n);
  ticks("e", 60);
  const one = outer(asked());
  log(await one.next("dropped"), await one.next("given"), await one.return("back"), await one.next());
  const two = outer(asked());
  log(await two.next(), await two.throw(new Error("in")), await two.next());
  const stays = outer(asked("stays"));
  log(await stays.next(), await stays.return("back"), await stays.next("more"));
  const three = outer(new Down(3));
  ticks("f", 20);
  log(await three.next(), await three.return("no return"), await three.next());
  const four = outer(new Down(3));
  await four.next();
  await fails("no throw", () => four.throw(new Error("nobody's")));
  const five = outer(new Count(3));
  await five.next();
  await fails("no throw, closed", () => five.throw("a text"));
  const many: AsyncIterable<number>[] = [new Count(1), new Down(1), new Generated()];
  log(await Promise.all(many.map((source) => sum(source))));
}
void main().then(() => log("done"));
