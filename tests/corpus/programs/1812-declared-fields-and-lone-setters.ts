function attempt(name: string, run: () => unknown): void {
  try {
    console.log(name, String(run()));
  } catch (e) {
    console.log(name, e instanceof TypeError);
  }
}

// `declare` makes no field: the key is there once it is assigned, in that order.
class Lazy {
  declare first?: string;
  a = 1;
  declare second: number | undefined;
  b = 2;
  fill(): this {
    this.second = 5;
    this.first = "x";
    return this;
  }
}
class Redeclared extends Lazy {
  declare first?: string;
  override second: number | undefined = 9;
}
class Plain extends Lazy {
  override first?: string = "plain";
}
for (const o of [new Lazy(), new Lazy().fill(), new Redeclared(), new Redeclared().fill(), new Plain()]) {
  const copy = { ...o };
  const { a, ...rest } = o;
  console.log(o.first, o.second, Object.keys(o).join(), JSON.stringify(o), "first" in o, Object.hasOwn(o, "second"));
  console.log(a, Object.keys(copy).join(), Object.keys(rest).join(), o.first === undefined, o.second ?? "none");
  delete o.first;
  o.second = undefined;
  console.log(Object.keys(o).join(), Object.entries(o).length);
}
class Generic<T> {
  declare value?: T;
  set(value: T): this {
    this.value = value;
    return this;
  }
}
console.log(new Generic<number>().value, new Generic<number>().set(3).value, new Generic<string>().set("t").value);
interface HasFirst {
  first?: string;
}
const seen: HasFirst = new Lazy();
console.log(seen.first);
seen.first = "seen";
console.log(JSON.stringify(seen));

// A setter that hides the getter of a base class reads as undefined.
class Box {
  #v = 1;
  get v(): number {
    return this.#v;
  }
  set v(value: number) {
    this.#v = value;
  }
  twice(): number {
    return this.v * 2;
  }
}
class Mute extends Box {
  last = 0;
  override set v(value: number) {
    this.last = value;
    super.v = value;
  }
  base(): number {
    return super.v;
  }
}
class Deaf extends Mute {}
class Only {
  seen = "";
  set word(text: string) {
    this.seen += text;
  }
}
class Both extends Mute {
  override get v(): number {
    return this.last + 100;
  }
  override set v(value: number) {
    this.last = value;
  }
}
const boxes: Box[] = [new Box(), new Mute(), new Deaf(), new Both()];
for (const box of boxes) {
  box.v = 7;
  console.log(box.v, box.v === undefined, box.v ?? "none", `${box.v}`, typeof box.v);
  const { v } = box;
  console.log(v, box.v ? "yes" : "no", box?.v);
}
const only = new Only();
only.word = "a";
only.word += "b";
console.log(only.word, only.seen, new Mute().base());
attempt("arithmetic", () => new Both().twice());

// The message of an error is its own when one was given, be it empty.
class Custom extends Error {
  code = 1;
}
class Passing extends Error {
  constructor(text?: string) {
    super(text);
  }
}
const texts: (string | undefined)[] = ["", "x", undefined];
for (const text of texts) {
  const errors = [new Error(text), new RangeError(text, { cause: 1 }), new Custom(text), new Passing(text)];
  console.log(errors.map((e) => Object.hasOwn(e, "message")).join(), errors.map((e) => "message" in e).join());
  console.log(errors.map((e) => Object.keys(e).join("+")).join(), errors.map((e) => Object.hasOwn(e, "cause")).join());
}
console.log(Object.hasOwn(new Error(), "message"), Object.hasOwn(new Error(""), "message"));
const empty = new Error("");
empty.message = "later";
console.log(Object.keys(empty).length, JSON.stringify(empty), Object.hasOwn(empty, "message"), empty.message);
