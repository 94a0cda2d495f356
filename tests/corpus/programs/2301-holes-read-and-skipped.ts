// What of `new Array(n)` was never written: read where the program asks, a checked error where it does not.
function attempt(name: string, f: () => unknown): void {
  try {
    console.log(name, String(f()));
  } catch (e) {
    console.log(name, e instanceof Error ? `${e.name}: ${e.message}` : "");
  }
}
const numbers = new Array<number>(3);
numbers[1] = 5;
attempt("sum", () => {
  let sum = 0;
  for (const n of numbers) sum += n;
  return sum;
});
attempt("map", () => numbers.map((n) => n * 2).join());
attempt("forEach", () => numbers.forEach((n) => console.log("saw", n)));
attempt("reduce", () => numbers.reduce((a, b) => a + b, 0));
attempt("filter", () => numbers.filter(() => true).length);
attempt("read", () => (numbers[0]! + 1).toString());
const words: (string | undefined)[] = new Array(3);
words[2] = "w";
attempt("words.map", () => words.map((w) => w ?? "none").join());
attempt("words.forEach", () => words.forEach((w) => console.log("saw", w ?? "none")));
attempt("words.some", () => words.some((w) => w === undefined));
attempt("words.indexOf", () => words.indexOf(undefined));
attempt("words.indexOf w", () => words.indexOf("w"));
attempt("words.find", () => words.find((w) => w !== undefined) ?? "none");
attempt("words.findIndex", () => words.findIndex((w) => w === undefined));
attempt("words.includes", () => words.includes(undefined));
attempt("of", () => {
  let seen = "";
  for (const w of words) seen += `${w ?? "none"},`;
  return seen;
});
attempt("spread", () => [...words].map((w) => w ?? "none").join());
attempt("from", () => Array.from(words, (w) => w ?? "none").join());
attempt("slice", () => words.slice(1).map((w) => w ?? "none").join());
attempt("concat", () => words.concat(["z"]).length);
attempt("concat to", () => ["z"].concat(words.map(() => "y")).length);
attempt("concat holes", () => (["z"] as (string | undefined)[]).concat(words).length);
attempt("keys", () => Object.keys(words).join());
attempt("hasOwn 0", () => Object.hasOwn(words, "0"));
attempt("hasOwn 2", () => Object.hasOwn(words, "2"));
attempt("in 2", () => 2 in words);
attempt("toReversed", () => words.toReversed().map((w) => w ?? "none").join());
attempt("with", () => words.with(0, "a").map((w) => w ?? "none").join());
attempt("json", () => JSON.stringify(words));
attempt("sorted", () => JSON.stringify(words.sort()));
words.fill(undefined);
attempt("filled", () => words.map((w) => w ?? "none").join());
function all(list: readonly unknown[]): number {
  let count = 0;
  list.forEach(() => count++);
  return count;
}
attempt("unknown", () => all(numbers));
const whole = new Array<number>(2);
whole[0] = 1;
whole[1] = 2;
attempt("whole", () => all(whole) + whole.reduce((a, b) => a + b));
const nested: number[][] = new Array(2);
attempt("nested", () => nested.map((n) => n.length).join());
attempt("flat", () => nested.flat().length);
attempt("first", () => nested[0]?.length ?? "none");
