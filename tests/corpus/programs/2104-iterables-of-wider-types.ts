// A generator where an iterable of more types is wanted: the same object, each held in its own way.
interface Animal {
  name: string;
}
interface Dog extends Animal {
  legs: number;
}
function* nums(): Generator<number, string> {
  try {
    yield 1;
    yield 2.5;
    return "end";
  } finally {
    console.log("closed");
  }
}
function* bools(): Generator<boolean> {
  yield true;
  yield false;
}
function* bigs(): Generator<bigint> {
  yield 1n;
  yield 2n ** 60n;
}
function* strings(): Generator<string> {
  yield "s";
}
function* dogs(): Generator<Dog> {
  yield { name: "Rex", legs: 4 };
}
function* sometimes(): Generator<number | undefined> {
  yield 7;
  yield undefined;
}
type Any = number | string | boolean | bigint | undefined;
function show(items: Iterable<Any>, limit = 9): string {
  const out: string[] = [];
  for (const item of items) {
    if (out.length >= limit) break;
    out.push(`${typeof item} ${String(item)}`);
  }
  return out.join(", ");
}
const n = nums();
const wide: Iterable<Any> = n;
console.log(wide === n, show(wide, 1));
console.log(show(nums()), "|", show(bools()), "|", show(bigs()), "|", show(strings()), "|", show(sometimes()), "|", show([1, "x"]));
function* joined(...all: Iterable<Any>[]): Generator<Any, void> {
  for (const one of all) yield* one;
  yield* nums();
  yield* bools();
  yield "last";
}
console.log(show(joined(nums(), bigs(), new Set([true]), sometimes()), 99));
const it: Iterator<Any, unknown> = nums();
console.log(String(it.next().value), JSON.stringify(it.next()), JSON.stringify(it.next()), it.next().done);
function names(animals: Iterable<Animal>): string {
  let all = "";
  for (const { name } of animals) all += name;
  return all;
}
console.log(names(dogs()), names([{ name: "Tom" }]), names(new Set<Dog>()));
const sources: Record<string, Generator<Any, unknown>> = { nums: nums(), bigs: bigs(), mixed: joined() };
for (const [key, source] of Object.entries(sources)) {
  const [first, second] = source;
  console.log(key, typeof first, String(first), typeof second, String(second));
}
interface Source {
  items(): Iterable<number | string>;
}
class Numbers implements Source {
  *items(): Generator<number> {
    yield 3;
    yield 4;
  }
}
class Texts implements Source {
  items(): string[] {
    return ["t"];
  }
}
const both: Source[] = [new Numbers(), new Texts()];
for (const source of both) for (const item of source.items()) console.log(typeof item, item);
function pick(which: number): Generator<number> | string[] | Set<bigint> {
  return which === 0 ? new Numbers().items() : which === 1 ? ["p", "q"] : new Set([5n]);
}
for (let i = 0; i < 3; i++) for (const item of pick(i)) console.log(typeof item, String(item));
const make: () => Iterable<number | string> = () => new Numbers().items();
console.log([...make()].join("+"), Math.max(...nums()), Array.from<number | string>(nums()).length, new Set<number | string>(nums()).has(2.5));
const maps = new Map<string | number, Iterable<Any>>([["a", nums()], [1, bools()]]);
for (const [key, items] of maps) console.log(key, show(items));
