// Async generators run by hand through every type that they may have, merged, delegated to, and from inside.
const log = (...what: unknown[]): void => console.log(...what);
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
function ticks(name: string, n: number): void {
  let p = Promise.resolve();
  for (let i = 1; i <= n; i++) p = p.then(() => log(`${name}${i}`));
}
async function* count(to: number, ms = 0): AsyncGenerator<number, string, number | undefined> {
  try {
    for (let i = 1; i <= to; i++) {
      if (ms > 0) await sleep(ms);
      const step = yield i;
      if (step !== undefined) i += step;
    }
    return "all";
  } finally {
    log("closed", to);
  }
}

async function first<T>(source: AsyncIterable<T>): Promise<T | undefined> {
  const it = source[Symbol.asyncIterator]();
  const { value, done } = await it.next();
  await it.return?.();
  return done ? undefined : (value as T);
}
async function rest(it: AsyncIterator<number>): Promise<number[]> {
  const seen: number[] = [];
  for (let step = await it.next(); !step.done; step = await it.next()) seen.push(step.value);
  return seen;
}
async function both(it: AsyncIterableIterator<number>): Promise<void> {
  log(await it.next(), it[Symbol.asyncIterator]() === it);
  for await (const n of it) {
    log("then", n);
    if (n === 3) break;
  }
  log(await it.next());
  try {
    await it.throw?.(new Error("at its end"));
  } catch (e) {
    log(String(e));
  }
}

/** What comes first of several, as people write it. */
async function* merge<T>(...sources: AsyncIterable<T>[]): AsyncGenerator<T, void, undefined> {
  const its = sources.map((source) => source[Symbol.asyncIterator]());
  const turn = (i: number) => its[i]!.next().then((result) => ({ i, result }));
  const waiting = new Map(its.map((_, i) => [i, turn(i)]));
  try {
    while (waiting.size > 0) {
      const { i, result } = await Promise.race(waiting.values());
      if (result.done) {
        waiting.delete(i);
        continue;
      }
      waiting.set(i, turn(i));
      yield result.value;
    }
  } finally {
    await Promise.all(its.map((it) => it.return?.()));
  }
}
async function* paced(name: string, ...at: number[]): AsyncGenerator<string> {
  try {
    for (const ms of at) {
      await sleep(ms);
      yield `${name}${ms}`;
    }
  } finally {
    log("closed", name);
  }
}

async function* outer(): AsyncGenerator<string | number, string, unknown> {
  const a = yield* inner("one");
  log("outer has", a);
  const b = yield* inner("two");
  return `outer ${b}`;
}
async function* inner(name: string): AsyncGenerator<string, string, unknown> {
  try {
    log(name, yield `${name} 1`);
    log(name, yield `${name} 2`);
    return `${name} ends`;
  } catch (e) {
    log(name, "caught", String(e));
    yield `${name} after`;
    return `${name} had an error`;
  } finally {
    yield `${name} finally`;
  }
}
function* plain(): Generator<number | Promise<number>, string, string> {
  try {
    log("plain", yield 1);
    log("plain", yield Promise.resolve(2));
  } catch (e) {
    log("plain caught", String(e));
    yield 3;
  }
  return "plain ends";
}
async function* overPlain(): AsyncGenerator<number, string, string> {
  const end = yield* plain();
  log("end", end);
  yield* [10, Promise.resolve(20)];
  return end;
}
async function delegates(): Promise<void> {
  ticks("d", 30);
  const it = outer();
  log(await it.next("dropped"), await it.next("a"), await it.throw(new Error("into it")));
  log(await it.next("b"), await it.next("c"), await it.next("d"));
  log(await it.return("left"), await it.next("e"), await it.next("f"));
  ticks("e", 30);
  const over = overPlain();
  log(await over.next("dropped"), await over.next("a"), await over.throw(new Error("into plain")));
  log(await over.next("b"), await over.next("c"), await over.next("d"), await over.next("e"));
  const left = overPlain();
  log(await left.next(""), await left.return("early"), await left.next(""));
  const list = overPlain();
  for (const given of ["", "a", "b"]) log(await list.next(given));
  log(await list.return("from the array"), await list.next(""));
}
let self: AsyncGenerator<number> | undefined;
async function* asksItself(): AsyncGenerator<number> {
  const own = self!.next();
  yield 1;
  void own.then((result) => log("asked itself:", result));
  yield 2;
}

class Numbers {
  async *[Symbol.asyncIterator](): AsyncGenerator<number, void, undefined> {
    yield* [1, 2, 3];
  }
}
async function objects(): Promise<void> {
  const it = new Numbers()[Symbol.asyncIterator]();
  log(await it.next(), (await it.next()).value);
  log(await it.return(), await it.next());
}

async function main(): Promise<void> {
  log(await first(count(3)), await first(count(0)));
  log(await rest(count(4)));
  await both(count(5) as AsyncIterableIterator<number>);
  const steps = count(9);
  log(await steps.next(), await steps.next(2), (await steps.next(3)).value);
  const won = await Promise.race([count(1, 50).next(), sleep(1)]);
  log(won === undefined ? "the timer" : won.value);
  const slow = paced("s", 20);
  const next = slow.next();
  log(await Promise.race([next, sleep(1).then(() => "not yet")]), await next, await slow.next());
  for await (const text of merge(paced("a", 5, 30), paced("b", 15, 60))) log(text);
  for await (const text of merge(paced("c", 5, 500), paced("d", 20, 1))) {
    log(text);
    if (text === "d20") break;
  }
  await delegates();
  self = asksItself();
  for await (const n of self) log("itself", n);
  self = asksItself();
  log(await self.next(), await self.next(), await self.next());
  await objects();
  const either: AsyncGenerator<number | string> = Math.random() < 2 ? outerNumbers() : paced("never");
  const { value: one } = await either.next();
  log(one, typeof one);
  let unknownOf: AsyncIterator<unknown> = count(2);
  log(await unknownOf.next());
  const results = await Promise.all([1, 2, 3].map((n) => count(n).next()));
  log(results.map(({ value, done }) => `${value} ${done}`).join());
  log(JSON.stringify(await count(1).next()), Object.keys(await count(1).next()));
  unknownOf = count(0);
  log(await unknownOf.next(), await unknownOf.next());
}
async function* outerNumbers(): AsyncGenerator<number> {
  yield 1.5;
}
void main().then(() => log("done"));
