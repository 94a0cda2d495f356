class Temperature {
  #celsius = 0;
  reads = 0;
  get celsius(): number {
    this.reads++;
    return this.#celsius;
  }
  set celsius(v: number) {
    if (Number.isNaN(v)) throw new TypeError("not a temperature");
    this.#celsius = v;
  }
  get fahrenheit(): number {
    return (this.celsius * 9) / 5 + 32;
  }
  set fahrenheit(f: number) {
    this.celsius = ((f - 32) * 5) / 9;
  }
  static #unit = "C";
  static get unit(): string {
    return Temperature.#unit;
  }
  static set unit(u: string) {
    Temperature.#unit = u.toUpperCase();
  }
}
const t = new Temperature();
t.celsius = 100;
console.log(t.celsius, t.fahrenheit, t.reads);
t.fahrenheit = 32;
t.celsius += 5;
t.celsius++;
console.log(t.celsius++, t.celsius, t.reads);
t.celsius ||= 9;
t.celsius &&= 1;
console.log(t.celsius, t.reads);
Temperature.unit = "k";
console.log(Temperature.unit);
try {
  t.celsius = NaN;
} catch (e) {
  console.log((e as Error).message, t.celsius);
}
class Base {
  get label(): string {
    return "base";
  }
  describe(): string {
    return `<${this.label}>`;
  }
}
class Derived extends Base {
  override get label(): string {
    return `derived of ${super.label}`;
  }
}
class Settable extends Base {
  #l = "set";
  override get label(): string {
    return this.#l;
  }
  override set label(v: string) {
    this.#l = v;
  }
}
const s = new Settable();
s.label = "changed";
console.log(new Base().describe(), new Derived().describe(), s.describe());
interface Labelled {
  readonly label: string;
}
const labelled: Labelled[] = [new Derived(), { label: "plain" }, s];
console.log(labelled.map((l) => l.label).join());
interface Box {
  value: number;
}
class Doubling implements Box {
  #v = 0;
  get value(): number {
    return this.#v * 2;
  }
  set value(v: number) {
    this.#v = v;
  }
}
const boxes: Box[] = [new Doubling(), { value: 1 }];
for (const b of boxes) {
  b.value = 10;
  b.value += 1;
  console.log(b.value);
}
