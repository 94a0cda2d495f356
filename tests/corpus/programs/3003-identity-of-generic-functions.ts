// A generic function is one function object, whatever types it is used with.
function same<T>(value: T): T {
  return value;
}
const pair = <T>(value: T): [T, T] => [value, value];
type OfNumber = (value: number) => unknown;
type OfText = (value: string) => unknown;
const numbers: OfNumber[] = [same, pair];
const texts: OfText[] = [same, pair];
const any: unknown[] = [same, pair];
console.log(numbers.includes(same), numbers.indexOf(pair), any.includes(same), any[1] === pair);
console.log(numbers[0] === (texts[0] as unknown), numbers[0] === (texts[1] as unknown));
const all = new Set<unknown>([...numbers, ...texts, ...any, same, pair]);
console.log(all.size, all.has(same), same.name, pair.name, same.length, numbers, texts[1]);
for (const f of numbers) console.log(f(3));
for (const f of texts) console.log(f("x"));
const seen = new WeakMap<object, number>();
seen.set(numbers[0]!, 1);
console.log(seen.get(same), seen.get(texts[0]!), seen.get(pair));
const held = new WeakRef<OfText>(same);
console.log(held.deref()?.("again"));

function local(tag: string): string[] {
  const tagged = <T>(value: T): string => `${tag}:${String(value)}`;
  return [1, 2].map(tagged).concat(["a"].map(tagged));
}
console.log(local("t"));
function once(tag: string): (value: number) => string {
  const tagged = <T>(value: T): string => `${tag}=${String(value)}`;
  return tagged;
}
console.log(once("u")(5));

function parse(text: string): number;
function parse(text: string, radix: number): number;
function parse(text: string, radix = 10): number {
  return parseInt(text, radix);
}
const parsers: ((text: string) => number)[] = [parse];
console.log(parsers[0]!("12"), parsers.includes(parse), ["1", "2"].map((text) => parse(text, 8)));
const open: <T>(value: T) => T = (value) => value;
console.log(open(3) + 1, open("a").toUpperCase());
interface Wrapper {
  wrap: <T>(value: T) => { value: T };
  list<T>(value: T): T[];
}
const wrapper: Wrapper = { wrap: (value) => ({ value }), list: (value) => [value] };
console.log(wrapper.wrap(4).value + 1, wrapper.wrap("b").value.length, wrapper.list(true));
