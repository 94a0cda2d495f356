// `AsyncIterable<T> | Iterable<T>` where the program has iterables of its own.
async function either(): Promise<void> {
class Ticks { constructor(private n: number) {} *[Symbol.iterator](): Generator<number> { for (let i = 0; i < this.n; i++) yield i; } }
class ATicks { constructor(private n: number) {} async *[Symbol.asyncIterator](): AsyncGenerator<number> { for (let i = 0; i < this.n; i++) yield i; } }
async function sum(x: AsyncIterable<number> | Iterable<number>): Promise<number> { let s = 0; for await (const v of x) s += v; return s; }
async function* gen() { yield 5; yield 6; }
async function main() { console.log(await sum([1, 2]), await sum(new Ticks(4)), await sum(new ATicks(5)), await sum(gen()), await sum(new Set([9]))); 
 async function val(x: Promise<number> | number) { return (await x) + 1; }
 console.log(await val(1), await val(Promise.resolve(3)));
 for await (const v of [Promise.resolve(1), 2, Promise.resolve(3)]) console.log(v);
 for (const src of [[1], new Ticks(2), new ATicks(3)]) console.log(await sum(src));
}
await main();
}
async function both(): Promise<void> {
async function* mapA<T, U>(src: AsyncIterable<T> | Iterable<T>, f: (t: T) => U | Promise<U>): AsyncGenerator<U> { for await (const x of src) yield await f(x); }
async function collect<T>(src: AsyncIterable<T> | AsyncIterable<T> | Iterable<T>): Promise<T[]> { const out: T[] = []; for await (const x of src) out.push(x); return out; }
class Src { *[Symbol.iterator](): Generator<string> { try { yield "a"; yield "b"; } finally { console.log("src closed"); } } }
class ASrc { n = 0; [Symbol.asyncIterator](): AsyncIterator<string> { return { next: async () => this.n < 2 ? { value: `n${this.n++}`, done: false } : { value: undefined, done: true }, return: async () => { console.log("asrc closed"); return { value: undefined, done: true }; } }; } }
class Both { *[Symbol.iterator](): Generator<string> { yield "sync"; } async *[Symbol.asyncIterator](): AsyncGenerator<string> { yield "async"; } }
class Hand { [Symbol.iterator](): Iterator<number> { let i = 0; return { next: () => ({ value: i++, done: i > 3 }) }; } }
async function first<T>(src: AsyncIterable<T> | Iterable<T>): Promise<T | undefined> { for await (const x of src) return x; return undefined; }
async function main() {
  console.log(await collect(mapA([1, 2], (x) => x * 2)), await collect(mapA(new Src(), async (x) => x + "!")), await collect(mapA(new ASrc(), (x) => x.length)));
  console.log(await collect(new ASrc()), await collect(new Map([["k", 1]])), await collect("xy"), await collect(new Both()), await collect(new Hand()), await collect(new Set([1])), await collect([1, 2].values()));
  console.log(await first(new Src()), await first(new ASrc()), await first([3]), await first(new Hand()), await first(new Set<string>()));
  console.log(await collect((async function* () { yield 1; yield 2; })()), await collect((function* () { yield 1; })()));
  const order: string[] = [];
  const go = async (name: string, src: AsyncIterable<number> | Iterable<number>) => { for await (const x of src) order.push(name + x); order.push(name + "end"); };
  await Promise.all([go("a", [1, 2]), go("h", new Hand()), go("g", (async function* () { yield 1; yield 2; })()), go("s", new Set([1, 2]))]);
  console.log(order.join());
  try { await collect({ [Symbol.iterator]: () => { throw new Error("bad"); } } as Iterable<number>); } catch (e) { console.log(String(e)); }
  async function* merge<T>(...srcs: (AsyncIterable<T> | Iterable<T>)[]): AsyncGenerator<T> { for (const s of srcs) yield* s; }
  console.log(await collect(merge<string | number>(new Src(), [1], new ASrc(), new Set(["z"]))));
  const list: Iterable<number> = new Hand(); for await (const x of list) console.log(x); for await (const x of new Src()) console.log(x);
}
await main();
}
void either().then(both);
