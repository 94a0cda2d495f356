// Unions of values and promises, thenables by their types, recursion, long loops, sharing, order of evaluation.
const log = (text: string) => console.log(text);
type MaybeAsync<T> = T | Promise<T>;
async function settle<T>(value: MaybeAsync<T>): Promise<T> {
  return value instanceof Promise ? await value : value;
}
function maybe(n: number): number | Promise<number> {
  return n % 2 === 0 ? n : Promise.resolve(n);
}
interface Row {
  id: number;
  tags: string[];
  next?: Row;
}
async function rows(n: number): Promise<Row[]> {
  const out: Row[] = [];
  for (let i = 0; i < n; i++) {
    const row: Row = { id: i, tags: [await tag(i), `t${i}`] };
    if (i > 0) row.next = out[i - 1]!;
    out.push(row);
  }
  return out;
}
const tag = async (i: number) => `tag${i % 3}`;
async function depth(n: number): Promise<number> {
  if (n === 0) return 0;
  return 1 + (await depth(n - 1));
}
async function order(): Promise<void> {
  const calls: string[] = [];
  const note = async (s: string) => {
    calls.push(s);
    return s;
  };
  const text = `${await note("a")} ${await note("b")} ${note("c") instanceof Promise}`;
  const list = [await note("d"), await note("e")];
  const object = { f: await note("f"), g: [await note("g")] };
  let x = 1;
  const sum = x + (await (async () => (x = 10))()) + x;
  const index = [5, 6, 7][(await note("h")).length]!;
  const both = (await note("i")) === "i" && (await note("j")) === "k" && (await note("never")) === "";
  const chosen = both ? await note("never") : await note("l");
  const opt: { m?: () => Promise<string> } = {};
  log(`${(await opt.m?.()) ?? "none"} ${chosen}`);
  opt.m = () => note("m");
  log(`${await opt.m()} ${text} ${list.join()} ${object.f}${object.g[0] ?? ""} ${sum} ${index}`);
  log(calls.join(""));
}
class Queue<T> {
  readonly #items: T[] = [];
  readonly #waiting: ((item: T) => void)[] = [];
  put(item: T): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(item);
    else this.#items.push(item);
  }
  async take(): Promise<T> {
    const item = this.#items.shift();
    return item ?? new Promise<T>((resolve) => this.#waiting.push(resolve));
  }
}
async function main(): Promise<void> {
  log(`${await settle(1)} ${await settle(Promise.resolve("x"))} ${await settle<boolean>(true)}`);
  log(`${await maybe(2)} ${await maybe(3)}`);
  const pending: MaybeAsync<number>[] = [1, Promise.resolve(2), maybe(3)];
  log((await Promise.all(pending)).join());
  const all = await rows(50);
  log(`${all.length} ${all[49]!.next!.next!.id} ${all[49]!.tags.join()}`);
  log(String(await depth(500)));
  let total = 0;
  for (let i = 0; i < 50_000; i++) total += await (i % 3 === 0 ? i : tick(i));
  log(String(total));
  await order();
  const promise: Promise<unknown> = Promise.resolve({ a: 1 });
  const again: unknown = promise;
  log(`${typeof promise} ${again instanceof Promise} ${promise === again} ${String(promise)}`);
  const nothing: Promise<void> = (async () => {})();
  log(String((await nothing) === undefined));
  const nested: Promise<Promise<number>[]> = Promise.resolve([Promise.resolve(4)]);
  log(String(await (await nested)[0]));
  const data = JSON.parse('{"then":1,"x":[1,2]}') as { then: number; x: number[] };
  log(String((await Promise.resolve(data)).x.length + (await data).then));
  const fields: Record<string, Promise<number>> = { a: Promise.resolve(1), b: tick(2) };
  for (const [k, p] of Object.entries(fields)) log(`${k} ${await p}`);
  const map = new Map<string, Promise<string>>();
  const cached = (key: string) => {
    let p = map.get(key);
    if (!p) map.set(key, (p = tag(key.length)));
    return p;
  };
  log(`${await cached("a")} ${cached("a") === cached("a")}`);
  label: for (const a of [1, 2, 3]) {
    for (const b of [1, 2]) {
      await null;
      if (a === 2) continue label;
      if (a === 3) break label;
      log(`${a}${b}`);
    }
  }
  switch (await tick(3)) {
    case 2:
      log("two");
      break;
    case 3:
      log("three");
      await null;
    // falls through
    default:
      log("default");
  }
  let i = 0;
  do {
    i += await tick(1);
  } while ((await tick(i)) < 3);
  log(String(i));
  const [p, { q = 5, r }] = await Promise.all([tick(1), (async () => ({ r: 2 }) as { q?: number; r: number })()]);
  log(`${p} ${q} ${r}`);
  const boom = async () => {
    throw new Error("boom");
  };
  const tried = await Promise.allSettled([boom(), tick(2)]);
  log(tried.map((t) => t.status).join());
  log(await boom().then(() => "no", (e: Error) => e.message));
}
async function tick(n: number): Promise<number> {
  return n;
}
void main().catch((e: unknown) => log(`failed ${String(e)}`));
