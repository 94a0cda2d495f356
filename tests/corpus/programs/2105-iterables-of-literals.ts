// Object literals that are iterators and iterables.
function range(from: number, to: number): Iterable<number> {
  return {
    [Symbol.iterator]() {
      let at = from;
      return { next: () => (at <= to ? { value: at++, done: false } : { value: 0, done: true }) };
    },
  };
}
console.log([...range(1, 3)].join(), Math.max(...range(2, 5)), Array.from(range(1, 3), (n, i) => n * i).join());
const r = range(1, 9);
const [a, b] = r;
console.log(a, b, Object.keys(r).length, JSON.stringify(r), "next" in r);
function counter(name: string): Iterator<number, string> {
  let n = 0;
  return {
    next() {
      return n < 3 ? { value: n++, done: false } : { value: name, done: true };
    },
    return(value) {
      console.log("returned", name, value);
      n = 9;
      return { value: value ?? "none", done: true };
    },
  };
}
const c = counter("c");
console.log(JSON.stringify(c.next()), JSON.stringify(c.return?.("early")), JSON.stringify(c.next()));
function* gen(): Generator<number, string> {
  yield 10;
  return "gen";
}
const all: Iterator<number, string>[] = [counter("x"), gen(), counter("y")];
for (const it of all) {
  let step = it.next();
  let sum = 0;
  while (!step.done) {
    sum += step.value;
    step = it.next();
  }
  console.log(sum, step.value);
}
const both = {
  name: "both",
  [Symbol.iterator]: () => ["p", "q"].values(),
};
for (const s of both) console.log(s);
console.log(Object.keys(both).join(), JSON.stringify(both), new Set(both).size);
for (const key in both) console.log(key);
function closing(log: string[]): Iterable<string> {
  const items = ["a", "b", "c"];
  return {
    [Symbol.iterator]: () => {
      let at = 0;
      const iterator: Iterator<string> = {
        next: () => (at < items.length ? { value: items[at++]!, done: false } : { value: undefined, done: true }),
        return: () => {
          log.push(`closed ${at}`);
          return { value: undefined, done: true };
        },
      };
      return iterator;
    },
  };
}
const log: string[] = [];
for (const s of closing(log)) if (s === "b") break;
const [first] = closing(log);
const [] = closing(log);
console.log(first, [...closing(log)].join(""), log.join());
try {
  for (const s of closing(log)) throw new Error(s);
} catch (error) {
  console.log(String(error), log.length);
}
try {
  new Map<string, string>(
    (function (): Iterable<[string, string]> {
      return {
        [Symbol.iterator]: () => ({
          next: () => {
            throw new RangeError("next fails");
          },
          return: () => {
            console.log("never closed");
            return { value: undefined, done: true };
          },
        }),
      };
    })(),
  );
} catch (error) {
  console.log(String(error));
}
function* delegating(): Generator<number | string, void> {
  yield* range(7, 8);
  yield* closing(log);
  const c2 = counter("z");
  yield* { [Symbol.iterator]: () => c2 };
}
console.log([...delegating()].join());
const bad: Iterable<number> = {
  [Symbol.iterator]: () => ({
    next: () => ({ value: 1, done: false }),
    return: () => {
      throw new Error("return fails");
    },
  }),
};
function take(items: Iterable<number>, how: string): string {
  for (const n of items) {
    if (how === "break") break;
    if (how === "return") return "returned " + n;
    if (how === "throw") throw new TypeError("body fails");
  }
  return "left";
}
for (const how of ["break", "return", "throw"]) {
  try {
    console.log(take(bad, how));
  } catch (error) {
    console.log(how, String(error));
  }
}
