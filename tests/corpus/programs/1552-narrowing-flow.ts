// Narrowing that the IR has to prove: loops, jumps, finally blocks, conditions kept in variables.
function firstLong(words: (string | undefined)[]): string {
  let found: string | undefined;
  for (const w of words) {
    if (w === undefined) continue;
    if (w.length > 3) {
      found = w;
      break;
    }
  }
  return found === undefined ? "-" : found;
}
console.log(firstLong(["a", undefined, "long", "longer"]), firstLong([]));

function settle(n: number): string {
  let text: string;
  if (n < 0) text = "neg";
  else if (n === 0) {
    text = "zero";
  } else {
    switch (n % 3) {
      case 0:
        text = "fizz";
        break;
      case 1:
        text = "one";
        break;
      default:
        text = "two";
    }
  }
  return text + n;
}
console.log([-1, 0, 3, 4, 5].map(settle).join());

function counted(limit: number): number {
  let sum: number;
  let steps: number;
  sum = 0;
  for (steps = 0; steps < limit; steps++) sum += steps;
  return sum + steps;
}
console.log(counted(10));

function through(value: string | number | null): string {
  const isText = typeof value === "string";
  const isNothing = value === null;
  if (isNothing) return "nothing";
  if (isText && value.length > 2) return value.toUpperCase();
  if (!isText) return value.toFixed(2);
  return `short ${value}`;
}
console.log(["abc", "a", 5, null].map(through).join());

function risky(fail: boolean): string {
  let state: string | number[] = "start";
  try {
    state = [1, 2];
    if (fail) throw new Error("x");
    state = "done";
  } catch {
    return typeof state === "string" ? state : `caught ${state.length}`;
  } finally {
    if (typeof state !== "string") state = "finally";
  }
  return state;
}
console.log(risky(true), risky(false));

function chain(node: { next?: { next?: { value: string | number } } } | undefined): string | number {
  const value = node?.next?.next?.value;
  return value ?? "none";
}
console.log(chain(undefined), chain({ next: { next: { value: 4 } } }));

function* alternate(items: (string | number)[]): Generator<string> {
  let last: string | undefined;
  for (const item of items) {
    if (typeof item === "number") last = item.toFixed(1);
    else last = last === undefined ? item : last + item;
    yield last;
  }
}
console.log([...alternate(["a", 1, "b"])].join());

const pending: (string | undefined)[] = ["x", undefined, "y"];
let cursor: string | undefined = pending.pop();
let joined = "";
while (cursor !== undefined || pending.length > 0) {
  joined += cursor === undefined ? "_" : cursor;
  cursor = pending.pop();
}
console.log(joined);

label: for (let i = 0; ; i++) {
  let v: string | number | boolean = i;
  for (;;) {
    if (typeof v === "number") {
      if (v > 2) break label;
      v = v === 1 ? "one" : true;
      continue;
    }
    console.log(typeof v === "string" ? v.length : !v);
    break;
  }
}
