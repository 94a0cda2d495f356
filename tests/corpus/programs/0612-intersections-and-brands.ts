type UserId = number & { readonly __brand: "UserId" };
type Email = string & { readonly __brand: "Email" };
const userId = (n: number): UserId => n as UserId;
const email = (s: string): Email => {
  if (!s.includes("@")) throw new TypeError(`not an address: ${s}`);
  return s as Email;
};
const id = userId(7);
const mail = email("a@b");
console.log(id + 1, id === 7, mail.length, mail.toUpperCase(), `${id} ${mail}`);
const byId = new Map<UserId, Email>([[id, mail]]);
console.log(byId.get(userId(7)), byId.get(userId(8)));
type Timestamped = { at: number };
type Named = { name: string };
type Logged = Named & Timestamped & { level?: string };
const entry: Logged = { name: "n", at: 5 };
const asNamed: Named = entry;
asNamed.name = "changed";
console.log(entry.name, entry.at, entry.level);
function stamp<T extends object>(o: T, at: number): T & Timestamped {
  return { ...o, at };
}
const stamped = stamp({ x: 1, y: "two" }, 99);
console.log(stamped.x, stamped.y, stamped.at, JSON.stringify(stamped));
class Base {
  base = 1;
}
const mixed: Base & { extra: string } = Object_assign(new Base(), "e");
function Object_assign(b: Base, extra: string): Base & { extra: string } {
  return { base: b.base, extra };
}
console.log(mixed.base, mixed.extra);
type Ns = bigint & { readonly unit: "ns" };
const ns = (v: bigint): Ns => v as Ns;
console.log(ns(5n) * 2n, ns(1n) < ns(2n));
type Tree = { value: number } & ({ leaf: true } | { leaf: false; children: Tree[] });
const sum = (t: Tree): number => t.value + (t.leaf ? 0 : t.children.map(sum).reduce((a, b) => a + b, 0));
console.log(sum({ value: 1, leaf: false, children: [{ value: 2, leaf: true }, { value: 3, leaf: false, children: [] }] }));
