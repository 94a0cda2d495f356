// Stores to frozen objects, instances and Records, by all the ways there are.
const attempt = (what: string, f: () => unknown): void => {
  try {
    console.log(what, JSON.stringify(f()));
  } catch (e) {
    console.log(what, String(e));
  }
};
interface Box { x: number; note?: string; inner: { n: number } }
const box: Box = { x: 1, inner: { n: 1 } };
const same: Readonly<Box> = Object.freeze(box);
const alias: { x: number } = box;
attempt("set", () => (box.x = 2));
attempt("alias", () => (alias.x = 2));
attempt("add", () => (box.note = "n"));
attempt("delete what is not there", () => { delete box.note; return box; });
attempt("inner", () => (box.inner.n = 2));
attempt("increment", () => box.x++);
attempt("compound", () => (box.x += 1));
attempt("logical", () => (box.x ||= 3));
attempt("logical that sets", () => (box.note ??= "n"));
attempt("pattern", () => ({ x: box.x } = { x: 5 }));
attempt("list pattern", () => ([box.x] = [5]));
attempt("loop", () => { for (box.x of [1, 2]) console.log("never"); });
attempt("assign", () => Object.assign(box, { x: 3 }));
attempt("assign nothing", () => Object.assign(box, {}));
attempt("key", () => { const key = "x" as "x" | "note"; if (key === "x") box[key] = 4; });
attempt("value first", () => (box.x = (console.log("value"), 5)));
console.log(same === box, JSON.stringify(box), Object.isFrozen(box), Object.isFrozen(box.inner), Object.isExtensible(box));
const withNote: Box = { note: "n", x: 1, inner: { n: 0 } };
Object.freeze(withNote);
attempt("delete", () => delete withNote.note);
attempt("set to undefined", () => ((withNote as { note?: string | undefined }).note = undefined));
const copy = { ...box };
copy.x = 10;
copy.note = "free";
console.log(JSON.stringify(copy), Object.isFrozen(copy));

class Point {
  #secret = 1;
  static zero = Object.freeze(new Point(0, 0));
  constructor(public x: number, public y: number, private name = "p") {}
  get length(): number { return Math.hypot(this.x, this.y); }
  set length(value: number) { this.x = value; }
  get only(): number { return 1; }
  move(dx: number): this { this.x += dx; return this; }
  secret(): number { return ++this.#secret; }
  rename(name: string): string { return (this.name = name); }
}
const point = new Point(3, 4);
attempt("free", () => point.move(0).length);
const frozen = Object.freeze(point);
attempt("method", () => point.move(1));
attempt("method of the frozen", () => frozen.move(1));
attempt("getter", () => frozen.length);
attempt("setter", () => (point.length = 1));
attempt("private of TypeScript", () => point.rename("q"));
attempt("private", () => [point.secret(), point.secret()]);
attempt("static", () => Point.zero.move(1));
attempt("another", () => new Point(1, 1).move(2).x);
class Named { constructor(public name: string) {} toString(): string { return this.name; } }
const named = new Named("n");
Object.freeze(named);
attempt("with a text", () => (named.name = "m"));
const nameless = new (class { x = 1; })();
Object.freeze(nameless);
attempt("of a class without a name", () => (nameless.x = 2));

class Fixed {
  readonly a: number = 1;
  b: number;
  constructor(b: number) {
    this.b = b;
    Object.freeze(this);
  }
}
class Later extends Fixed { c = 2; }
class Again extends Fixed { override b = 3; }
class After extends Fixed { constructor() { super(1); this.b = 2; } }
class Fine extends Fixed { #d = 4; get d(): number { return this.#d++; } }
attempt("frozen by its constructor", () => new Fixed(1));
attempt("changed later", () => { const f = new Fixed(1); f.b = 2; });
attempt("a field after", () => new Later(1));
attempt("a field again", () => new Again(1));
attempt("set after", () => new After());
attempt("private after", () => { const f = new Fine(1); return [f.d, f.d, f]; });

const record: Record<string, number> = { a: 1, "b c": 2, 7: 3 };
Object.freeze(record);
attempt("record", () => (record["a"] = 2));
attempt("record blank", () => (record["b c"] = 2));
attempt("record index", () => (record[7] = 2));
attempt("record add", () => (record["z"] = 2));
attempt("record delete", () => delete record["a"]);
attempt("record delete none", () => delete record["zz"]);
attempt("record assign", () => Object.assign(record, { a: 5 }));
attempt("record any", () => { const r: any = record; r.q = 1; });
const bare: Record<string, number> = Object.create(null);
bare["k"] = 1;
Object.freeze(bare);
attempt("bare", () => (bare["k"] = 2));
attempt("bare delete", () => delete bare["k"]);
attempt("bare add", () => (bare["l"] = 2));
const parsed = JSON.parse('{"host":"h","port":1,"toString":"x"}') as { host: string; port: number };
Object.freeze(parsed);
attempt("parsed", () => (parsed.port = 2));
const doc: any = Object.freeze(JSON.parse('{"a":{"b":[1]}}'));
attempt("document", () => (doc.a = 1));
attempt("in the document", () => { doc.a.b.push(2); doc.a.c = 3; return doc; });
attempt("delete of the document", () => delete doc.a);
console.log(JSON.stringify(record), JSON.stringify(bare), JSON.stringify(parsed), JSON.stringify(frozen));
const map = Object.freeze(new Map([["a", 1]]));
map.set("b", 2);
const date = Object.freeze(new Date(0));
date.setTime(5);
console.log(map.size, date.getTime(), Object.isFrozen(map), Object.isFrozen(new Set()), Object.freeze(new Set([1])).has(1));
attempt("bytes", () => Object.freeze(new Uint8Array(2)));
attempt("no bytes", () => Object.isFrozen(Object.freeze(new Uint8Array(0))));
console.log(Object.freeze(1), Object.freeze("a"), Object.freeze(undefined), Object.isFrozen(1), Object.isFrozen("a"), Object.isExtensible(1));
