// A generic class made for `never` is the same object at any type argument; statics set by ??=.
class Option<T> {
  private static readonly NONE = new Option<never>(undefined, false);
  private static made?: Option<string>;
  static count: number | undefined;
  private constructor(
    private readonly value: T | undefined,
    readonly isSome: boolean,
  ) {}
  static some<T>(value: T): Option<T> {
    return new Option<T>(value, true);
  }
  static none<T>(): Option<T> {
    return Option.NONE as Option<T>;
  }
  static shared(): Option<string> {
    Option.count ??= 0;
    Option.count++;
    return (Option.made ??= Option.some("shared"));
  }
  map<U>(f: (value: T) => U): Option<U> {
    return this.isSome ? Option.some(f(this.value as T)) : Option.none();
  }
  getOrElse(other: T): T {
    return this.isSome ? (this.value as T) : other;
  }
  *items(): Generator<T> {
    if (this.isSome) yield this.value as T;
  }
}
console.log(
  Option.some(4)
    .map((x) => x * 2)
    .getOrElse(0),
  Option.none<string>()
    .map((s) => s.length)
    .getOrElse(-1),
);
console.log(Option.none<number>() === Option.none<never>(), [...Option.none<bigint>().items()].length);
console.log(Option.shared() === Option.shared(), Option.shared().getOrElse(""), Option.count);
