// Values sent into generators, and what yield* forwards.
function* adder(): Generator<number, string, number> {
  let total = 0;
  for (let i = 0; i < 3; i++) total += yield total;
  return "total " + total;
}
const a = adder();
console.log(JSON.stringify([a.next(), a.next(5), a.next(6), a.next(7), a.next(8)]));
type Command = { kind: "add"; n: number } | { kind: "name"; text: string } | undefined;
function* machine(): Generator<string, number, Command> {
  let total = 0;
  let name = "none";
  for (;;) {
    const command = yield `${name} ${total}`;
    if (!command) return total;
    if (command.kind === "add") total += command.n;
    else name = command.text;
  }
}
const m = machine();
m.next({ kind: "add", n: 100 });
console.log(m.next({ kind: "add", n: 2 }).value, m.next({ kind: "name", text: "sum" }).value, JSON.stringify(m.next(undefined)), JSON.stringify(m.next(undefined)));
function* echo(): Generator<string, undefined, unknown> {
  let got: unknown = "start";
  for (let i = 0; i < 4; i++) got = yield `${typeof got}:${String(got)}`;
}
const e = echo();
console.log(e.next("lost").value, e.next(1).value, e.next(true).value, e.next(null).value, e.next().done);
// A value that is not sent is undefined.
function* maybe(): Generator<number, void, string | undefined> {
  for (let i = 0; i < 3; i++) {
    const text = yield i;
    console.log("got", text?.length ?? "nothing");
  }
}
const mb = maybe();
mb.next();
mb.next("abc");
mb.next();
for (const n of mb) console.log("loop", n);
const mb2 = maybe();
mb2.next("x");
for (const n of mb2) console.log("then", n);
function* trusting(): Generator<number, string, string> {
  const first = yield 1;
  if (first === undefined) return "not sent";
  return first.toUpperCase() + (yield 2).length;
}
const t1 = trusting();
t1.next();
console.log(t1.next().value);
const t2 = trusting();
t2.next();
console.log(t2.next("up").value, t2.next("four").value);
// Every representation, in expressions.
function* all(): Generator<number, string, bigint | boolean | string[] | (() => number)> {
  const parts: string[] = [];
  for (let i = 0; i < 4; i++) {
    const v = yield i;
    if (typeof v === "bigint") parts.push(String(v + 1n));
    else if (typeof v === "boolean") parts.push(v ? "T" : "F");
    else if (typeof v === "function") parts.push(String(v() + 1));
    else parts.push(v.join("+"));
  }
  return parts.join();
}
const al = all();
al.next();
al.next(9007199254740993n);
al.next(true);
al.next(["p", "q"]);
console.log(al.next(() => 41).value);
function* nested(): Generator<number, number, number> {
  return (yield (yield (yield 1) + 10) + 100) + 1000;
}
const n = nested();
console.log(n.next().value, n.next(1).value, n.next(2).value, n.next(3).value);
function* args(): Generator<string, string, string> {
  return [yield "a", yield "b", `${yield "c"}!`].join("-");
}
const ar = args();
ar.next();
ar.next("1");
ar.next("2");
console.log(ar.next("3").value);

// yield* hands on what is sent, thrown and returned.
function log(name: string, run: () => IteratorResult<number | string, string | undefined>): void {
  try {
    console.log(name, JSON.stringify(run()));
  } catch (error) {
    console.log(name, String(error));
  }
}
function* inner(name: string): Generator<number, string, number> {
  let sum = 0;
  try {
    for (;;) {
      try {
        const n = yield sum;
        if (n < 0) return name + " left with " + sum;
        sum += n;
      } catch (error) {
        console.log(name, "caught", (error as Error).message);
        sum = 0;
      }
    }
  } finally {
    console.log(name, "finally", sum);
  }
}
function* middle(): Generator<number, string, number> {
  const result = yield* inner("in");
  console.log("result", result);
  return (yield* inner("second")) + "!";
}
function* wider(): Generator<number | string, string, number> {
  yield "wide";
  try {
    return yield* middle();
  } finally {
    console.log("wider finally");
  }
}
for (const wide of [false, true]) {
  const g: Generator<number | string, string, number> = wide ? wider() : asWide(middle());
  log("1", () => g.next(0));
  log("2", () => g.next(1));
  log("3", () => g.next(2));
  log("4", () => g.throw(new Error("oops")));
  log("5", () => g.next(4));
  log("6", () => g.next(-1));
  log("7", () => g.next(5));
  log("8", () => g.return("stop"));
  log("9", () => g.next(1));
}
function* asWide(g: Generator<number, string, number>): Generator<number | string, string, number> {
  return yield* g;
}
// A delegate that yields in its finally, refuses to return, or throws there.
function* clings(): Generator<number, string, number> {
  try {
    yield 1;
  } finally {
    console.log("sent to finally", yield 2);
  }
  return "unreached";
}
function* outer(): Generator<number, string, number> {
  try {
    return yield* clings();
  } finally {
    console.log("outer finally");
  }
}
const o = outer();
log("o", () => o.next(0));
log("o", () => o.return("bye"));
log("o", () => o.next(7));
log("o", () => o.next(8));
function* throwsInFinally(): Generator<number, string, number> {
  try {
    yield 1;
  } finally {
    throw new RangeError("from finally");
  }
}
function* catchesIt(): Generator<number, string, number> {
  try {
    yield* throwsInFinally();
  } catch (error) {
    console.log("caught", (error as Error).message);
    const v = yield 3;
    return "went on with " + v;
  }
  return "no";
}
const ci = catchesIt();
log("ci", () => ci.next(0));
log("ci", () => ci.return("gone"));
log("ci", () => ci.next(9));
// Delegates of every kind: arrays have neither throw nor return.
function* kinds(which: Iterable<number>): Generator<number, string, number> {
  try {
    const r: unknown = yield* which;
    return "ended " + String(r);
  } catch (error) {
    console.log("kinds caught", String(error));
    yield 99;
    return "after";
  } finally {
    console.log("kinds finally");
  }
}
for (const which of [[1, 2], new Set([1, 2]), new Map([[1, 2], [2, 3]]).keys(), inner("via") as Iterable<number>]) {
  const k = kinds(which);
  log("k", () => k.next(1));
  log("k", () => k.throw(new Error("into")));
  log("k", () => k.next(-1));
  const k2 = kinds([4, 5]);
  log("k2", () => k2.next(1));
  log("k2", () => k2.return("ret"));
  log("k2", () => k2.next(2));
}
function* overArray(): Generator<number, string, number> {
  try {
    yield* [1, 2, 3];
  } catch (error) {
    console.log("array", String(error));
  }
  return "done";
}
const oa = overArray();
log("oa", () => oa.next(1));
log("oa", () => oa.throw(new Error("e")));
const oa2 = overArray();
log("oa2", () => oa2.next(1));
log("oa2", () => oa2.return("r"));
// A chain of generators, and one shared by two.
function* chain(depth: number): Generator<number, number, number> {
  if (depth === 0) {
    let last = 0;
    while ((last = yield last) !== 0);
    return 1;
  }
  return 1 + (yield* chain(depth - 1));
}
const ch = chain(500);
ch.next();
console.log(ch.next(11).value, ch.next(12).value, ch.next(0).value);
const ch2 = chain(50);
ch2.next();
try {
  ch2.throw(new Error("deep"));
} catch (error) {
  console.log(String(error), ch2.next().done);
}
function* tolerant(): Generator<number, string, number | undefined> {
  let sum = 0;
  try {
    for (;;) sum += (yield sum) ?? 100;
  } finally {
    console.log("tolerant", sum);
  }
}
const shared = tolerant();
shared.next();
function* uses(): Generator<number, string, number> {
  return yield* shared;
}
const u1 = uses();
const u2 = uses();
log("u1", () => u1.next(0));
log("u2", () => u2.next(0));
log("u1", () => u1.next(1));
log("u2", () => u2.next(2));
log("sh", () => shared.next(3));
log("u2", () => u2.return("end"));
log("u1", () => u1.next(4));
