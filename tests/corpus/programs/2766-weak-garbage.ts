// What a weak table holds is there as long as its key is, and no longer: ephemerons, chains of them, tables in tables.
class Key {
  readonly filler: number[] = [];
  constructor(readonly id: number) {}
}
const table = new WeakMap<Key, { text: string; self: Key }>();
const kept: Key[] = [];
for (let i = 0; i < 600; i++) {
  const key = new Key(i);
  table.set(key, { text: `value ${i} ${"x".repeat(i % 50)}`, self: key });
  if (i % 50 === 0) kept.push(key);
}
console.log(kept.map((key) => table.get(key)!.text.slice(0, 12)).join(";"));
console.log(kept.every((key) => table.get(key)!.self === key));

// values that are keys of others: only the first is held by the program
const chain = new WeakMap<Key, Key>();
const first = new Key(0);
let last = first;
for (let i = 1; i <= 120; i++) {
  const next = new Key(i);
  chain.set(last, next);
  last = next;
  if (i % 20 === 0) for (let k = 0; k < 10; k++) table.set(new Key(-k), { text: "gone", self: first });
}
last = first;
let steps = 0;
for (let next = chain.get(last); next; next = chain.get(last)) {
  steps++;
  if (next.id !== steps) console.log("wrong", next.id, steps);
  last = next;
}
console.log(steps, last.id);

// across two tables, each of which is a value of the other
const left = new WeakMap<object, object>();
const right = new WeakMap<object, object>();
const start = {};
let at: object = start;
for (let i = 0; i < 50; i++) {
  const middle = { i };
  const end = { j: i };
  left.set(at, middle);
  right.set(middle, end);
  at = end;
}
let hops = 0;
for (let o: object | undefined = start; o; o = right.get(left.get(o) ?? {})) hops++;
console.log(hops);

// tables that go themselves, with what is in them
function temporary(n: number): number {
  const own = new WeakMap<Key, WeakSet<Key>>();
  const keys = Array.from({ length: n }, (_, i) => new Key(i));
  for (const key of keys) own.set(key, new WeakSet(keys.slice(0, 3)));
  const [, second] = keys;
  return second ? keys.filter((key) => own.get(key)!.has(second)).length : 0;
}
let sum = 0;
for (let i = 0; i < 30; i++) sum += temporary(i % 20);
console.log(sum);

// deleting, setting again, growing and shrinking
const busy = new WeakSet<Key>();
const pool = Array.from({ length: 60 }, (_, i) => new Key(i));
let count = 0;
for (let round = 0; round < 10; round++) {
  for (const key of pool) if ((key.id + round) % 3 === 0) busy.add(key);
  for (const key of pool) if ((key.id * round) % 5 === 0) busy.delete(key);
  for (const key of pool) if (busy.has(key)) count++;
}
console.log(count);
const cells = Array.from({ length: 20 }, (_, i) => new WeakRef(pool[i]!));
console.log(cells.filter((cell, i) => cell.deref() === pool[i]).length);
