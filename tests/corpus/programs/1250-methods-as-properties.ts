// A method of a class where the type says that a property holds a function, and the other way round.
interface Rule {
  name: string;
  test: (s: string) => boolean;
  weight?: (n: number) => number;
}
class Longer implements Rule {
  name = "longer";
  constructor(private readonly least: number) {}
  test(s: string): boolean {
    return s.length > this.least;
  }
  weight(n: number): number {
    return n * this.least;
  }
}
class Shorter extends Longer {
  override test(s: string): boolean {
    return !super.test(s);
  }
}
class Arrow implements Rule {
  name = "arrow";
  private seen = 0;
  test = (s: string): boolean => s.length > ++this.seen;
}
const literal: Rule = { name: "literal", test: (s) => s.includes("a") };
const rules: Rule[] = [new Longer(2), new Shorter(3), new Arrow(), literal];
for (const rule of rules)
  console.log(rule.name, rule.test("abc"), rule.weight?.(2), rule.weight ? rule.weight(5) : "none", typeof rule.weight);
console.log(rules.filter((rule) => rule.test("zzzz")).map((rule) => rule.name).join());

// One function object a method.
console.log(rules[0]!.test === rules[0]!.test, rules[0]!.test === rules[1]!.test, new Longer(1).test === rules[0]!.test);

// The function is read before the arguments run.
let held: { f: (n: number) => number } = { f: (n) => n };
const swap = (): number => {
  held.f = (n) => n * 100;
  return 2;
};
console.log(held.f(swap()), held.f(2));
interface Visitor {
  visit(n: number): number;
}
const visitor: Visitor = { visit: (n) => n + 1 };
const poke = (): number => {
  visitor.visit = (n: number) => n + 1000;
  return 1;
};
console.log(visitor.visit(poke()), visitor.visit(1));

// Generic, optional, in records.
interface Store<T> {
  get: (key: string) => T | undefined;
  put: (key: string, value: T) => void;
}
class Memory<T> implements Store<T> {
  private readonly items = new Map<string, T>();
  get(key: string): T | undefined {
    return this.items.get(key);
  }
  put(key: string, value: T): void {
    this.items.set(key, value);
  }
}
const store: Store<number> = new Memory<number>();
store.put("a", 1);
console.log(store.get("a"), store.get("b"));

interface Listener {
  onLine?: (line: string) => void;
  onEnd?(): void;
}
class Counter implements Listener {
  private lines = 0;
  onLine(_line: string): void {
    this.lines++;
  }
  onEnd = (): void => console.log("lines", this.lines);
}
function feed(listener: Listener, lines: readonly string[]): void {
  for (const line of lines) listener.onLine?.(line);
  if (listener.onLine) listener.onLine("last");
  if (listener.onEnd !== undefined) listener.onEnd();
  else console.log("no end");
}
feed(new Counter(), ["a", "b"]);
feed({}, ["a"]);
feed({ onLine: (line) => console.log("got", line), onEnd() {} }, ["q"]);
const byName: Record<string, Rule> = { longer: new Longer(1), literal };
for (const key of ["longer", "literal", "none"]) console.log(key, byName[key]?.test("xx") ?? "n/a");

// Without its object a method has no `this`.
class Pair {
  k = 1;
  uses(): number {
    return this.k;
  }
  free(): number {
    return 7;
  }
}
const pair: { uses: () => number; free: () => number } = new Pair();
const { free } = pair;
const uses = pair.uses;
console.log(free());
try {
  console.log(uses());
} catch (e) {
  console.log(e instanceof TypeError);
}
