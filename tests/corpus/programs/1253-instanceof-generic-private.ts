// Generic classes whose members or constructors are private, protected or abstract.
class Reader<T> {
  readonly items: T[] = [];
  protected constructor(readonly name: string) {}
}
class Numbers extends Reader<number> {
  constructor() {
    super("numbers");
  }
}
class Single<T> {
  private static made = 0;
  private constructor(private readonly value: T) {}
  static of<T>(value: T): Single<T> {
    Single.made++;
    return new Single(value);
  }
  static count(): number {
    return Single.made;
  }
  text(): string {
    return String(this.value);
  }
}
abstract class Source<T> {
  #next: T | undefined;
  abstract get(): T;
  peek(): T {
    return (this.#next ??= this.get());
  }
}
class Words extends Source<string> {
  get(): string {
    return "word";
  }
}
const values: unknown[] = [new Numbers(), Single.of(1), Single.of("x"), new Words(), 5, null, {}];
for (const v of values)
  console.log(v instanceof Reader, v instanceof Numbers, v instanceof Single, v instanceof Source, v instanceof Words);
for (const v of values) {
  if (v instanceof Reader) console.log(v.name, v.items.length);
  if (v instanceof Single) console.log(v.text());
  if (v instanceof Source) console.log(String(v.peek()));
}
console.log(Single.count());
