// typed pipeline with async & retry, abort
const sleep = (ms: number, signal?: AbortSignal) => new Promise<void>((resolve, reject) => { const t = setTimeout(resolve, ms); signal?.addEventListener("abort", () => { clearTimeout(t); reject(signal.reason); }, { once: true }); });
async function retry<T>(fn: (attempt: number) => Promise<T>, { times = 3, base = 1, isFatal = (_: unknown) => false }: { times?: number; base?: number; isFatal?: (e: unknown) => boolean } = {}): Promise<T> {
  let last: unknown;
  for (let i = 0; i < times; i++) { try { return await fn(i); } catch (e) { last = e; if (isFatal(e)) break; await sleep(base * 2 ** i); } }
  throw last;
}
class Fatal extends Error { override name = "Fatal"; }
async function pool<T, R>(items: readonly T[], limit: number, work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length); let next = 0;
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, async () => { while (next < items.length) { const i = next++; results[i] = await work(items[i]!, i); } }));
  return results;
}
class Semaphore { #free: number; #waiting: (() => void)[] = []; constructor(n: number) { this.#free = n; } async use<T>(f: () => Promise<T> | T): Promise<T> { if (this.#free === 0) await new Promise<void>((r) => this.#waiting.push(r)); else this.#free--; try { return await f(); } finally { const w = this.#waiting.shift(); if (w) w(); else this.#free++; } } }
async function* chunks<T>(source: AsyncIterable<T> | Iterable<T>, n: number): AsyncGenerator<T[]> { let c: T[] = []; for await (const x of source) { c.push(x); if (c.length === n) { yield c; c = []; } } if (c.length) yield c; }
async function main() {
  console.log(await retry(async (n) => { if (n < 2) throw new Error(`no ${n}`); return n; }));
  try { await retry(async () => { throw new Fatal("stop"); }, { isFatal: (e) => e instanceof Fatal }); } catch (e) { console.log(String(e)); }
  console.log(await pool([3, 1, 2], 2, async (x, i) => { await sleep(x); return `${i}:${x}`; }));
  const s = new Semaphore(1); const order: string[] = []; await Promise.all(["a", "b"].map((n) => s.use(async () => { order.push(n + "<"); await sleep(1); order.push(n + ">"); }))); console.log(order.join(" "));
  for await (const c of chunks([1, 2, 3, 4, 5], 2)) console.log(c);
  const ac = new AbortController(); setTimeout(() => ac.abort(new Error("enough")), 2); try { await sleep(1000, ac.signal); } catch (e) { console.log((e as Error).message); }
  const settled = await Promise.allSettled([Promise.resolve(1), Promise.reject(new TypeError("x"))]); console.log(settled.map((r) => (r.status === "fulfilled" ? r.value : r.reason.message)));
  console.log(await Promise.race([sleep(50).then(() => "slow"), sleep(1).then(() => "fast")]));
}
const first = main();
async function* gen() {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log("closed");
  }
}
async function all<T>(src: AsyncIterable<T> | Iterable<T>, most = Infinity): Promise<T[]> {
  const out: T[] = [];
  for await (const x of src) {
    if (out.push(x) >= most) break;
  }
  return out;
}
async function arr(src: AsyncGenerator<number> | (number | Promise<number>)[]): Promise<number> {
  let sum = 0;
  for await (const x of src) sum += x;
  return sum;
}
void first.then(async () => {
  console.log(await all(gen()), await all(gen(), 1), await all([3, 4]), await all(new Set(["a"])), await all("xy", 1));
  console.log(await arr([1, Promise.resolve(5)]), await arr(gen()));
  await arr([Promise.reject(new Error("item"))]).catch((e) => console.log(String(e)));
});
