class Account {
  static count = 0;
  static readonly prefix = "ACC";
  readonly id: string;
  private balance = 0;
  protected history: number[] = [];
  #secret = "s";
  constructor(public owner: string, initial?: number) {
    this.id = `${Account.prefix}-${++Account.count}`;
    if (initial !== undefined) this.deposit(initial);
  }
  deposit(amount: number): this {
    if (amount <= 0) throw new RangeError(`bad amount ${amount}`);
    this.balance += amount;
    this.history.push(amount);
    return this;
  }
  get total(): number {
    return this.balance;
  }
  set total(v: number) {
    this.history.push(v - this.balance);
    this.balance = v;
  }
  #hidden(): string {
    return this.#secret + this.history.length;
  }
  reveal(): string {
    return this.#hidden();
  }
  static open(owner: string): Account {
    return new Account(owner);
  }
  static #made = 10;
  static made(): number {
    return Account.#made++;
  }
}
const a = new Account("ann", 5);
const b = Account.open("bob").deposit(3).deposit(4);
console.log(a.id, a.owner, a.total, b.id, b.total, Account.count);
a.total = 100;
a.total += 11;
console.log(a.total, a.reveal(), b.reveal(), Account.made(), Account.made());
a.owner = "anna";
console.log(a.owner, a === a, a instanceof Account, Account.prefix);
try {
  b.deposit(-1);
} catch (e) {
  console.log((e as Error).message, b.total);
}
Account.count = 50;
console.log(new Account("c").id);
