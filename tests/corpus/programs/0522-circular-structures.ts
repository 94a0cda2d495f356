class Person {
  friends: Person[] = [];
  best?: Person;
  constructor(readonly name: string) {}
  befriend(p: Person): this {
    this.friends.push(p);
    p.friends.push(this);
    this.best ??= p;
    return this;
  }
}
const [ann, bob, cid] = ["Ann", "Bob", "Cid"].map((n) => new Person(n)) as [Person, Person, Person];
ann.befriend(bob).befriend(cid);
cid.best = ann;
console.log(ann.friends.map((f) => f.name).join(), bob.friends[0]!.friends[1]!.friends[0]!.name, cid.best.best?.name, bob.best?.name);
function reachable(from: Person): string[] {
  const seen = new Set<Person>();
  const visit = (p: Person): void => {
    if (seen.has(p)) return;
    seen.add(p);
    p.friends.forEach(visit);
  };
  visit(from);
  return [...seen].map((p) => p.name);
}
console.log(reachable(bob).join());
interface Ring {
  value: number;
  next: Ring;
}
function ring(n: number): Ring {
  const first = { value: 0 } as { value: number; next?: Ring };
  let last = first;
  for (let i = 1; i < n; i++) {
    const node: { value: number; next?: Ring } = { value: i };
    last.next = node as Ring;
    last = node;
  }
  last.next = first as Ring;
  return first as Ring;
}
let at = ring(5);
const order: number[] = [];
for (let i = 0; i < 12; i++) {
  order.push(at.value);
  at = at.next;
}
console.log(order.join(""));
let garbage = 0;
for (let i = 0; i < 2000; i++) {
  const a = new Person(`a${i}`);
  a.befriend(new Person("b")).befriend(a);
  garbage += a.friends.length;
}
console.log(garbage);
const map = new Map<string, Map<string, unknown>>();
map.set("self", new Map<string, unknown>([["outer", map]]));
console.log(map.get("self")?.get("outer") === map);
const josephus = (n: number, k: number): number[] => {
  const people = Array.from({ length: n }, (_, i) => i + 1);
  const out: number[] = [];
  for (let i = 0; people.length > 0; ) {
    i = (i + k - 1) % people.length;
    out.push(...people.splice(i, 1));
  }
  return out;
};
console.log(josephus(7, 3).join());
