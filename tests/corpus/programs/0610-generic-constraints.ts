interface Entity {
  id: number;
  name: string;
}
interface User extends Entity {
  email: string;
}
class Repo<T extends Entity> {
  private readonly items = new Map<number, T>();
  constructor(initial: readonly T[] = []) {
    for (const i of initial) this.save(i);
  }
  save(item: T): T {
    this.items.set(item.id, item);
    return item;
  }
  find(id: number): T | undefined {
    return this.items.get(id);
  }
  where<K extends keyof T>(key: K, value: T[K]): T[] {
    return [...this.items.values()].filter((i) => i[key] === value);
  }
  sortedBy(key: (t: T) => string | number): T[] {
    return [...this.items.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}
const users = new Repo<User>([{ id: 2, name: "bob", email: "b@x" }, { id: 1, name: "ann", email: "a@x" }]);
const things = new Repo([{ id: 9, name: "nine", weight: 1.5 }]);
console.log(users.find(1)?.email, users.where("name", "bob").length, users.sortedBy((u) => u.name).map((u) => u.id).join(), things.find(9)?.weight, things.find(1) === undefined);
function rename<T extends Entity>(e: T, name: string): T {
  return { ...e, name };
}
const renamed = rename({ id: 5, name: "old", extra: [1, 2] }, "new");
console.log(renamed.name, renamed.extra.length, renamed.id);
function mutate<T extends { count: number }>(o: T): T {
  o.count++;
  return o;
}
const counted = { label: "l", count: 1 };
console.log(mutate(mutate(counted)) === counted, counted.count, counted.label);
const entries = <T extends object>(o: T): string => Object.entries(o).map(([k, v]) => `${k}:${String(v)}`).join();
console.log(entries({ a: 1, b: "x" }), entries({ z: true }));
type Handler<E extends { type: string }> = { [T in E["type"]]: (e: Extract<E, { type: T }>) => string };
type Ev = { type: "click"; x: number } | { type: "key"; code: string };
const handlers: Handler<Ev> = { click: (e) => `click ${e.x}`, key: (e) => `key ${e.code}` };
const dispatch = (e: Ev): string => (e.type === "click" ? handlers.click(e) : handlers.key(e));
console.log(dispatch({ type: "click", x: 3 }), dispatch({ type: "key", code: "Esc" }));
interface Monoid<T> {
  readonly empty: T;
  concat(a: T, b: T): T;
}
const fold = <T>(m: Monoid<T>, xs: readonly T[]): T => xs.reduce((a, x) => m.concat(a, x), m.empty);
const sum: Monoid<number> = { empty: 0, concat: (a, b) => a + b };
const text: Monoid<string> = { empty: "", concat: (a, b) => a + b };
const list = <T>(): Monoid<T[]> => ({ empty: [], concat: (a, b) => [...a, ...b] });
console.log(fold(sum, [1, 2, 3]), fold(text, ["a", "b"]), fold(list<number>(), [[1], [2, 3]]).join());
