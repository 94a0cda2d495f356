// Async generators and `for await`: every step logs, beside chains of microtasks that count the turns.
const log = (text: string) => console.log(text);
function ticks(name: string, n: number): void {
  let p = Promise.resolve();
  for (let i = 1; i <= n; i++) p = p.then(() => log(`${name}${i}`));
}
async function* count(from: number, to: number): AsyncGenerator<number, string> {
  log(`begin ${from}`);
  try {
    for (let i = from; i <= to; i++) {
      yield i;
      log(`after ${i}`);
    }
    return "all";
  } finally {
    log(`close ${from}`);
    await null;
    log(`closed ${from}`);
  }
}
async function* promises() {
  yield Promise.resolve(1);
  const got = await Promise.resolve(2);
  yield got;
  yield Promise.reject(new Error("rejected"));
}
async function* nested(): AsyncGenerator<number> {
  const result = yield* count(1, 2);
  log(`result ${result}`);
  yield* [10, Promise.resolve(20)];
  yield 30;
}
async function* fails() {
  yield "a";
  throw new RangeError("fails");
}
async function* defaults(n = bad("default")): AsyncGenerator<number> {
  yield n;
}
function bad(where: string): number {
  throw new Error(`bad ${where}`);
}
class Lines {
  readonly #lines = ["one", "two", "three"];
  async *each(prefix: string): AsyncGenerator<string> {
    for (const line of this.#lines) yield `${prefix}${line}`;
  }
  static async *numbers(n: number) {
    for (let i = 0; i < n; i++) yield i / 2;
  }
}
async function main(): Promise<void> {
  ticks("t", 12);
  for await (const n of count(1, 3)) log(`got ${n}`);
  log("-- break");
  ticks("u", 12);
  for await (const n of count(5, 9)) {
    if (n === 6) break;
    log(`got ${n}`);
  }
  log("-- return and throw");
  log(await leave(count(20, 30)));
  try {
    for await (const n of count(40, 50)) throw new Error(`body ${n}`);
  } catch (e) {
    log(String(e));
  }
  log("-- nested");
  ticks("v", 30);
  for await (const n of nested()) log(`got ${n}`);
  for await (const n of nested()) {
    log(`got ${n}`);
    if (n === 1) break;
  }
  log("-- promises");
  try {
    for await (const n of promises()) log(`got ${n}`);
  } catch (e) {
    log(String(e));
  }
  try {
    for await (const s of fails()) log(s.toUpperCase());
  } catch (e) {
    log(String(e));
  }
  try {
    const g = defaults();
    log("never");
    for await (const n of g) log(String(n));
  } catch (e) {
    log(String(e));
  }
  for await (const n of defaults(4)) log(`default ${n}`);
  log("-- methods");
  for await (const line of new Lines().each("> ")) {
    if (line.endsWith("two")) continue;
    log(line);
  }
  let sum = 0;
  for await (const n of Lines.numbers(4)) sum += n;
  log(`sum ${sum}`);
  log("-- sync");
  ticks("w", 40);
  for await (const n of [1, Promise.resolve(2), 3]) log(`item ${n}`);
  for await (const n of [1, 2]) {
    if (n === 1) break;
  }
  log("array left");
  for await (const c of "ab") log(c);
  for await (const [k, v] of new Map([["k", 1]])) log(`${k} ${v}`);
  for await (const n of numbers()) log(`sync ${n}`);
  for await (const n of numbers()) {
    if (n === 1n) break;
  }
  log("generator left");
  try {
    for await (const n of [Promise.reject(new Error("item"))]) log(String(n));
  } catch (e) {
    log(String(e));
  }
  outer: for await (const a of count(1, 2))
    for await (const b of count(10, 12)) {
      log(`${a} ${b}`);
      if (b === 11) continue outer;
      if (a === 2) break outer;
    }
  const made = async function* (this: void) {
    yield sum;
  };
  for await (const n of made()) log(`made ${n}`);
}
async function leave(source: AsyncIterable<number>): Promise<string> {
  for await (const n of source) return `left at ${n}`;
  return "not here";
}
function* numbers() {
  try {
    yield 1n;
    yield Promise.resolve(2n);
  } finally {
    log("sync closed");
  }
}
void main().then(() => log("done"));
