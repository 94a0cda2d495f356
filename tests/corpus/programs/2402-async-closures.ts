// Async arrows and methods with captured variables, `this`, generics and inheritance.
class Account {
  static opened = 0;
  #balance = 0;
  readonly log: string[] = [];
  constructor(readonly name: string) {
    Account.opened++;
  }
  async deposit(amount: number): Promise<this> {
    await null;
    this.#balance += amount;
    this.log.push(`${this.name}+${amount}`);
    return this;
  }
  async total(): Promise<number> {
    return this.#balance;
  }
  describe = async (prefix: string) => `${prefix}${this.name}:${await this.total()}`;
  static async open(name: string, amount = 10): Promise<Account> {
    const account = new Account(name);
    await account.deposit(amount);
    return account;
  }
}
class Savings extends Account {
  override async total(): Promise<number> {
    const base = await super.total();
    return base * 2;
  }
}
interface Source {
  read(n: number): Promise<string>;
}
class Memory implements Source {
  async read(n: number): Promise<string> {
    return `memory ${n}`;
  }
}
const literal: Source = { read: async (n) => `literal ${n}` };

async function mapAsync<T, U>(items: readonly T[], f: (item: T, i: number) => Promise<U>): Promise<U[]> {
  const out: U[] = [];
  for (const [i, item] of items.entries()) out.push(await f(item, i));
  return out;
}
async function pick<T>(p: Promise<T> | T): Promise<T> {
  return await p;
}
async function first<T extends { id: number }>(items: Promise<T[]>): Promise<T | undefined> {
  const [head] = await items;
  return head;
}
function counter() {
  let n = 0;
  const bump = async (by: number) => {
    const before = n;
    await null;
    n += by;
    return `${before}->${n}`;
  };
  return { bump, read: () => n };
}
const factorial = async function self(n: number): Promise<number> {
  return n <= 1 ? 1 : n * (await self(n - 1));
};
async function main() {
  const account = await Account.open("ann");
  await (await account.deposit(5)).deposit(7);
  console.log(await account.total(), account.log.join(), await account.describe("<"));
  const savings = new Savings("bob");
  await savings.deposit(4);
  const all: Account[] = [account, savings];
  console.log((await Promise.all(all.map((a) => a.total()))).join());
  console.log(await savings.describe("> "), Account.opened);
  for (const source of [new Memory(), literal] as Source[]) console.log(await source.read(3));
  console.log((await mapAsync([1, 2, 3], async (x, i) => `${x * 2}@${i}`)).join());
  console.log((await mapAsync(["a", "bb"], async (s) => s.length)).join());
  console.log(await pick(3), await pick(Promise.resolve("x")), await pick(new Memory().read(1)));
  console.log((await first(Promise.resolve([{ id: 4, name: "n" }])))?.name ?? "none");
  console.log((await first(Promise.resolve<{ id: number }[]>([])))?.id ?? "none");
  const { bump, read } = counter();
  console.log((await Promise.all([bump(1), bump(10), bump(100)])).join(), read());
  console.log(await factorial(10));
  const jobs: (() => Promise<number>)[] = [];
  for (let i = 0; i < 3; i++) jobs.push(async () => { await null; return i * i; });
  for (const job of jobs) console.log(await job());
  async function inner(depth: number): Promise<string> {
    if (depth === 0) return account.name;
    return `(${await inner(depth - 1)})`;
  }
  console.log(await inner(3));
  const big = await (async () => 2n ** 60n)();
  const flag = await (async (b: boolean) => !b)(false);
  const none = await (async (): Promise<number | undefined> => undefined)();
  const map = await (async () => new Map([["k", [1, 2]]]))();
  const bytes = await (async () => new Uint8Array([1, 2]))();
  console.log(big + 1n, flag, none ?? "undefined", map.get("k")?.join() ?? "", bytes.length);
  const f = await (async () => (x: number) => x + 1)();
  console.log(f(1));
}
void main();
