// super.x in every place that a property can stand.
abstract class Base {
  abstract value: number;
  get double(): number {
    return this.value * 2;
  }
  set double(x: number) {
    this.value = x / 2;
  }
}
class Derived extends Base {
  #value = 1;
  get value(): number {
    return this.#value;
  }
  set value(x: number) {
    console.log("value", x);
    this.#value = x;
  }
  override get double(): number {
    return super.double + 1;
  }
  override set double(x: number) {
    console.log("double", x);
    super.double = x;
  }
  all(): string {
    const results = [super.double++, ++super.double, (super.double += 2), super.double];
    const later = (x: number): number => (super.double = x);
    return [...results, later(10), super.double, this.double].join();
  }
}
class Held<T> {
  protected items: T[] = [];
  get last(): T | undefined {
    return this.items.at(-1);
  }
  set last(x: T | undefined) {
    if (x !== undefined) this.items.push(x);
  }
}
class Between<U> extends Held<U> {}
class Texts extends Between<string> {
  override get last(): string | undefined {
    return `${super.last ?? "none"}!`;
  }
  override set last(x: string | undefined) {
    super.last = x;
    [super.last] = ["from an array"];
    ({ a: super.last } = { a: "from an object" });
    super.last ??= "not taken";
  }
}
const derived = new Derived();
derived.double = 8;
console.log(derived.double, derived.all());
const texts = new Texts();
console.log(texts.last);
texts.last = "z";
console.log(texts.last, JSON.stringify(texts));
