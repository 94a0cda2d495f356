const u: unknown = JSON.parse('{"a":1,"b":{"c":["x"]}}');
const typed = u as { a: number; b: { c: string[] } };
console.log(typed.a, typed.b.c[0]);
const n = 5 as number | string;
console.log((n as number) + 1);
const el = [1, 2, 3];
const last = el[el.length - 1]!;
console.log(last.toFixed(1));
const s: string | undefined = ["v"][0];
console.log(s!.length, (s as string).toUpperCase());
class A {
  a = 1;
}
class B extends A {
  b = 2;
}
const objects: A[] = [new A(), new B()];
console.log((objects[1] as B).b);
type Shape = { kind: "sq"; side: number } | { kind: "ci"; r: number };
const shape: Shape = { kind: "sq", side: 3 } as Shape;
if (shape.kind === "sq") console.log((shape as { kind: "sq"; side: number }).side);
const tuple = ["x", 1] as [string, number];
console.log(tuple[0].length + tuple[1]);
const key = "a" as const;
console.log({ a: 9 }[key]);
const record = JSON.parse('{"x":1,"y":2}') as Record<string, number>;
console.log(Object.entries(record).map(([k, v]) => k + v).join());
const list = JSON.parse("[[1,2],[3]]") as number[][];
console.log(list.map((l) => l.length).join(), list[0]![1]!);
const opt = JSON.parse('{"a":1}') as { a?: number; b?: string };
console.log(opt.a, opt.b);
const users = JSON.parse('[{"n":"x","t":["p"]},{"n":"y","t":[]}]') as { n: string; t: string[] }[];
for (const { n: name, t } of users) console.log(name, t.length);
const nullable = JSON.parse("null") as number | null;
console.log(nullable);
