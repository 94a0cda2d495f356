// Private names are no keys: neither a spread nor the rest of a pattern copies them. A class's keys come base first.
class Account {
  #pin = "1234";
  owner = "ann";
  matches(pin: string): boolean {
    return this.#pin === pin;
  }
  copy() {
    return { ...this };
  }
}
class Savings extends Account {
  #rate = 2;
  currency = "EUR";
  rate(): number {
    return this.#rate;
  }
}
const account = new Account();
const savings = new Savings();
console.log(account.matches("1234"), savings.rate());
console.log(JSON.stringify({ ...account }), JSON.stringify(account.copy()), JSON.stringify({ ...savings }));
console.log(Object.keys({ ...savings, open: true }).join(), Object.keys({ open: true, ...account }).join());
const { owner, ...others } = savings;
console.log(owner, JSON.stringify(others));
const named: { owner: string } = { ...account };
const record: Record<string, unknown> = { ...savings };
console.log(JSON.stringify(named), JSON.stringify(record));
console.log(JSON.stringify([account].map((one) => ({ ...one, seen: 1 }))));

class Base {
  name = "n";
  constructor(
    public id: number,
    readonly tags: string[],
  ) {}
}
class Derived extends Base {
  more = 1;
  override name = "again";
}
console.log(JSON.stringify({ ...new Derived(3, ["t"]) }), JSON.stringify(new Derived(3, ["t"])));
class Box<T> {
  value: T;
  kind = 1;
  constructor(value: T) {
    this.value = value;
  }
}
class TextBox extends Box<string> {
  shut = true;
}
const { kind, ...box } = new TextBox("q");
console.log(kind, JSON.stringify(box), JSON.stringify({ ...new TextBox("w"), kind: 2 }));
