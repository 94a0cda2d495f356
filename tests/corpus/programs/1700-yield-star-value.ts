// What `yield*` gives is what the other generator returned.
interface Point {
  readonly x: number;
  readonly label?: string;
}

function* letters(n: number): Generator<string, string | undefined> {
  try {
    yield "a" + n;
    return n > 0 ? "ret" + n : undefined;
  } finally {
    console.log("finally", n);
  }
}
function* twice(): Generator<string, number> {
  const first = yield* letters(1);
  const second = yield* letters(0);
  console.log(first, second);
  return (first ?? "").length;
}
function* outer(): Generator<string, void> {
  console.log("total", 1 + (yield* twice()));
}
for (const letter of outer()) console.log(letter);

// Sums, in a chain, and through a try.
function* count(n: number): Generator<number, number> {
  if (n > 0) {
    yield n;
    return n + (yield* count(n - 1));
  }
  return 0;
}
function* sums(): Generator<number, void> {
  let total = 0;
  for (let i = 0; i < 3; i++) total += yield* count(i);
  console.log("sum", total, yield* count(100));
}
console.log([...sums()].length);

// Every representation.
function* bool(): Generator<number, boolean> {
  yield 1;
  return true;
}
function* big(): Generator<number, bigint> {
  yield 2;
  return 9007199254740993n;
}
function* point(x: number): Generator<number, Point> {
  yield x;
  return x > 1 ? { x, label: "far" } : { x };
}
function* list(): Generator<number, number[]> {
  yield 4;
  return [];
}
function* union(n: number): Generator<number, string | number | null> {
  yield n;
  if (n === 0) return null;
  return n === 1 ? "one" : n;
}
function* nothing(): Generator<number, undefined> {
  yield 5;
}
function* maybe(n: number): Generator<number, Map<string, number> | undefined> {
  yield n;
  if (n === 0) return;
  return new Map([["n", n]]);
}
function* all(): Generator<number, string> {
  const flag = yield* bool();
  const large = yield* big();
  const at = yield* point(3);
  const near = yield* point(1);
  const numbers = yield* list();
  numbers.push(flag ? 1 : 0);
  console.log(flag, large + 1n, at.x, at.label, JSON.stringify(near), numbers.length);
  for (let i = 0; i < 3; i++) console.log(yield* union(i));
  console.log(yield* nothing(), (yield* maybe(0))?.size, (yield* maybe(7))?.get("n"));
  return "done";
}
function* run(): Generator<number, void> {
  console.log(yield* all());
}
let steps = 0;
for (const step of run()) steps += step;
console.log(steps);

// A generator gives its value once, and a loop leaves none.
function* once(n: number): Generator<number, string | undefined> {
  yield n;
  return "once" + n;
}
function* again(): Generator<number, void> {
  const source = once(1);
  console.log(yield* source, yield* source);
  const looped = once(2);
  for (const n of looped) console.log(n);
  console.log(yield* looped);
  const left = once(3);
  for (const n of left) {
    console.log(n);
    break;
  }
  console.log(yield* left);
}
function* wider(): Generator<number | string, void> {
  const value = yield* once(2);
  yield "value" + value;
  const source = once(1);
  for (const n of source) console.log(n);
  console.log(yield* source);
}

// A return that its finally undoes, waits for, or replaces.
function* undone(): Generator<number, number | undefined> {
  for (;;) {
    try {
      return 1;
    } finally {
      break;
    }
  }
  yield 6;
}
function* waits(): Generator<number, string> {
  try {
    return "kept" + String(1);
  } finally {
    yield 7;
    "x".repeat(1000).split("x");
    yield 8;
  }
}
function* replaced(): Generator<number, number> {
  try {
    return 1;
  } finally {
    yield 9;
    return 2;
  }
}
function* endings(): Generator<number, void> {
  console.log(yield* undone(), yield* waits(), yield* replaced());
}
console.log([...endings()].join());
console.log([...wider()].join());

// Methods, type parameters and errors.
class Walker<V> {
  constructor(readonly values: V[]) {}
  *walk(): Generator<V, V | undefined> {
    let last: V | undefined;
    for (const value of this.values) {
      yield value;
      last = value;
    }
    return last;
  }
  *both(): Generator<V, [V | undefined, V | undefined]> {
    const first = yield* this.walk();
    return [first, yield* this.walk()];
  }
}
function* lasts(): Generator<string, void> {
  const pair = yield* new Walker(["p", "q"]).both();
  console.log(pair[0], pair[1]);
}
console.log([...lasts()].join());
function* fails(): Generator<number, number> {
  yield 1;
  throw new RangeError("no value");
}
function* catches(): Generator<number, number> {
  let value = 5;
  try {
    value = yield* fails();
  } catch (error) {
    console.log((error as Error).message);
  }
  return value;
}
function* end(): Generator<number, void> {
  console.log(yield* catches());
}
for (const n of end()) console.log(n);
for (const n of again()) console.log(n);
