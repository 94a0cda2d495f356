function* gen(): Generator<number, string> {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log("cleanup");
  }
  return "result";
}
const a = gen();
console.log(a.next().value, a.next().value);
const end = a.next();
console.log(end.done, end.value, a.next().value === undefined);
const b = gen();
b.next();
const returned = b.return("early");
console.log(returned.done, returned.value, b.next().done);
const c = gen();
c.next();
try {
  c.throw(new Error("injected"));
} catch (e) {
  console.log((e as Error).message, c.next().done);
}
function* resilient(): Generator<string> {
  let n = 0;
  while (n < 5) {
    try {
      yield `value ${n++}`;
    } catch (e) {
      yield `recovered from ${(e as Error).message}`;
    }
  }
}
const r = resilient();
console.log(String(r.next().value), String(r.throw(new Error("x")).value), String(r.next().value));
function* outer(): Generator<number, string> {
  const result = yield* gen();
  console.log("inner returned", result);
  return result.toUpperCase();
}
const o = outer();
let step = o.next();
while (!step.done) {
  console.log("step", step.value);
  step = o.next();
}
console.log(step.value);
