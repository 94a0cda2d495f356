// Properties and methods of values of type any.
class Base {
  constructor(readonly id: number) {}
  get double(): number {
    return this.id * 2;
  }
  set value(v: number) {
    console.log("set", v);
  }
  describe(prefix = "<", ...more: string[]): string {
    return `${prefix}${this.id}${more.join("")}`;
  }
  self(): this {
    return this;
  }
  pick<T>(xs: T[]): T | undefined {
    return xs[this.id];
  }
}
class Derived extends Base {
  tag = "d";
  override describe(): string {
    return "derived " + super.describe();
  }
}
const attempt = (f: () => any): string => {
  try {
    return String(f());
  } catch (e) {
    return String(e);
  }
};
const things: any[] = [new Base(1), new Derived(2), { id: 3, describe: (p?: string) => p + "lit" }, JSON.parse('{"id":4,"double":[1]}'), "text", 5, [6, "x"], new Map([["id", 7]]), new Set([8]), true, 9n];
for (const t of things) {
  console.log(attempt(() => t.id), attempt(() => t.double), attempt(() => t.length), attempt(() => t.size), attempt(() => t[0]), attempt(() => t["id"]));
  console.log(attempt(() => t.describe("(")), attempt(() => t.describe()), attempt(() => t.describe("a", "b", "c")), attempt(() => t.self().id));
  console.log(attempt(() => t.pick(["x", "y", "z"])), attempt(() => t.nothing), attempt(() => t.nothing.more), attempt(() => t?.nothing?.more));
  console.log(attempt(() => t.slice(1)), attempt(() => t.has(8)), attempt(() => t.get("id")), attempt(() => t.toString()), attempt(() => t.toFixed(1)));
  console.log(attempt(() => [...t].length), attempt(() => t.nope?.()), attempt(() => t.nope()), attempt(() => t()));
}
for (const none of [null, undefined] as any[])
  console.log(attempt(() => none.x), attempt(() => none.x()), attempt(() => none[0]), attempt(() => none?.x), attempt(() => none?.x.y.z()), attempt(() => [...none]));
const d: any = new Derived(1);
const { id, tag = "none", missing = "default" } = d;
console.log(id, tag, missing, "tag" in d, d instanceof Base, typeof d.describe, Object.keys(d).join());
const list: any = [];
list.push(3, "a", null);
list[3] = { deep: [1] };
list[3].deep.push(2);
list[3].name = "n";
list.length === 4 && list.unshift(true);
console.log(JSON.stringify(list), list.indexOf("a"), list.includes(null), list.map((x: any) => typeof x).join(), list.at(-1).name);
console.log(list.filter((x: any) => typeof x !== "object").join("-"), list.find((x: any) => x?.deep).deep.length, list.reduce((n: number, x: any) => n + String(x).length, 0));
const record: any = { a: 1 };
record.b = record.a + 1;
record["c d"] = record.b * 2;
record.a++;
record.b += "x";
record.list ??= [];
record.list.push(record.a);
for (const k in record) console.log(k, String(record[k]));
delete record.a;
console.log(JSON.stringify(record), "a" in record, Object.entries(record).length);
const fns: any = { add: (a: number, b: number) => a + b, twice: (f: (n: number) => number, n: number) => f(f(n)), variadic: (...xs: number[]) => xs.length, none() { return undefined; } };
console.log(fns.add(1, 2), fns.twice((n: number) => n * 3, 2), fns.variadic(), fns.variadic(1, 2, 3), fns.none(), fns["add"](4, 5));
function swap({ x, y }: any): any { return { x: y, y: x }; }
console.log(JSON.stringify(swap({ x: 1, y: "z" })));
let counter: any = 0;
for (let i: any = 0; i < 5; i++) counter += i;
console.log(counter);
