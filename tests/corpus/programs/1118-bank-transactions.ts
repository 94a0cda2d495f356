class InsufficientFunds extends Error {
  override readonly name = "InsufficientFunds";
  constructor(readonly needed: bigint, readonly available: bigint) {
    super(`need ${needed}, have ${available}`);
  }
}
class Ledger {
  readonly #balances = new Map<string, bigint>();
  readonly #journal: { from: string; to: string; amount: bigint }[] = [];
  balance(name: string): bigint {
    return this.#balances.get(name) ?? 0n;
  }
  deposit(name: string, amount: bigint): this {
    if (amount <= 0n) throw new RangeError("amount must be positive");
    this.#balances.set(name, this.balance(name) + amount);
    return this;
  }
  transfer(from: string, to: string, amount: bigint): void {
    const available = this.balance(from);
    if (available < amount) throw new InsufficientFunds(amount, available);
    this.#balances.set(from, available - amount);
    this.deposit(to, amount);
    this.#journal.push({ from, to, amount });
  }
  transaction<T>(body: (l: Ledger) => T): T {
    const saved = new Map(this.#balances);
    const mark = this.#journal.length;
    let ok = false;
    try {
      const result = body(this);
      ok = true;
      return result;
    } finally {
      if (!ok) {
        this.#balances.clear();
        for (const [k, v] of saved) this.#balances.set(k, v);
        this.#journal.length = mark;
      }
    }
  }
  get entries(): number {
    return this.#journal.length;
  }
  toString(): string {
    return [...this.#balances].map(([k, v]) => `${k}:${v}`).sort().join(" ");
  }
}
const l = new Ledger().deposit("ann", 100n).deposit("bob", 50n);
l.transfer("ann", "bob", 30n);
console.log(l.toString(), l.entries);
function attempt(label: string, f: () => unknown): void {
  try {
    console.log(label, String(f()));
  } catch (e) {
    if (e instanceof InsufficientFunds) console.log(label, e.name, e.message, e.needed - e.available);
    else if (e instanceof RangeError) console.log(label, "range", e.message);
    else throw e;
  }
}
attempt("too much", () => l.transfer("ann", "bob", 71n));
attempt("negative", () => l.deposit("ann", -1n));
attempt("rolled back", () =>
  l.transaction((t) => {
    t.transfer("bob", "cid", 80n);
    t.transfer("ann", "cid", 70n);
    t.transfer("cid", "dan", 1000n);
  }),
);
console.log(l.toString(), l.entries);
attempt("committed", () =>
  l.transaction((t) => {
    t.transfer("bob", "cid", 80n);
    return t.balance("cid") * 10000000000000000n;
  }),
);
console.log(l.toString(), l.entries);
try {
  attempt("unknown", () => {
    throw new TypeError("passes through");
  });
} catch (e) {
  console.log((e as Error).message);
}
