// Generators and the library's iterators run by next(), return() and throw().
function* count(from: number, to: number): Generator<number, string> {
  try {
    for (let i = from; i <= to; i++) yield i;
    return "end";
  } finally {
    console.log("closed", from);
  }
}
const it = count(1, 3);
const first = it.next();
console.log(first.value, first.done, JSON.stringify(first));
const { value, done } = it.next();
console.log(value, done);
console.log(it.next().value, it.next().value, it.next().done, it.next().value);
for (let r = count(5, 7), s = r.next(); !s.done; s = r.next()) console.log("loop", s.value * 2);
let step: IteratorResult<number, string>;
const other = count(8, 9);
while (!(step = other.next()).done) console.log("while", step.value + 1);
console.log("result", step.value, step.done === true);

// return() before the start, in the middle, after the end.
const early = count(1, 2);
console.log(JSON.stringify(early.return("early")), JSON.stringify(early.next()));
const middle = count(3, 9);
console.log(middle.next().value, JSON.stringify(middle.return("mid")), JSON.stringify(middle.return("again")), JSON.stringify(middle.next()));
const after = count(4, 4);
console.log([...after].join(), JSON.stringify(after.return("late")));

// throw() before the start, in the middle, after the end.
function attempt(name: string, run: () => IteratorResult<number, string>): void {
  try {
    console.log(name, JSON.stringify(run()));
  } catch (error) {
    console.log(name, String(error));
  }
}
const t1 = count(1, 2);
attempt("unstarted", () => t1.throw(new Error("e1")));
attempt("then", () => t1.next());
const t2 = count(11, 12);
attempt("start", () => t2.next());
attempt("middle", () => t2.throw(new RangeError("e2")));
attempt("ended", () => t2.throw(new Error("e3")));
attempt("over", () => t2.next());

// try, catch and finally in the generator.
function* catches(): Generator<number, string> {
  for (let n = 0; ; n++) {
    try {
      yield n;
    } catch (error) {
      console.log("caught", (error as Error).message);
      if (n > 2) return "gave up " + n;
      yield -n;
    } finally {
      console.log("finally", n);
    }
  }
}
const c = catches();
attempt("c", () => c.next());
attempt("c", () => c.next());
attempt("c", () => c.throw(new Error("one")));
attempt("c", () => c.next());
attempt("c", () => c.next());
attempt("c", () => c.throw(new Error("two")));
attempt("c", () => c.throw(new Error("three")));
function* stubborn(): Generator<number, string> {
  try {
    yield 1;
  } finally {
    yield 2;
    console.log("cleaned");
  }
  return "never";
}
const s1 = stubborn();
attempt("s", () => s1.next());
attempt("s", () => s1.return("wanted"));
attempt("s", () => s1.next());
attempt("s", () => s1.next());
function* overrides(): Generator<number, string> {
  try {
    yield 1;
  } finally {
    return "mine";
  }
}
const o = overrides();
attempt("o", () => o.next());
attempt("o", () => o.return("yours"));
const o2 = overrides();
attempt("o2", () => o2.next());
attempt("o2", () => o2.throw(new Error("swallowed")));
function* loops(): Generator<number, string> {
  for (;;) {
    try {
      yield 5;
    } finally {
      continue;
    }
  }
}
const l = loops();
attempt("l", () => l.next());
attempt("l", () => l.return("no"));
attempt("l", () => l.throw(new Error("no")));

// A generator that is running.
const self: { run?: Generator<number, string> } = {};
function* recursive(): Generator<number, string> {
  attempt("inside next", () => self.run!.next());
  attempt("inside return", () => self.run!.return("x"));
  attempt("inside throw", () => self.run!.throw(new Error("x")));
  yield 1;
  return "ok";
}
self.run = recursive();
attempt("outside", () => self.run!.next());
attempt("outside", () => self.run!.next());

// Every representation.
function* bools(): Generator<boolean, bigint> {
  yield true;
  yield false;
  return 9007199254740993n;
}
const b = bools();
const b1 = b.next();
if (!b1.done) console.log(b1.value ? "yes" : "no");
const b2 = b.next();
console.log(b2.done ? b2.value + 1n : b2.value);
const b3 = b.next();
console.log(b3.done ? b3.value + 1n : b3.value);
function* objects(): Generator<{ id: number }, string[]> {
  yield { id: 1 };
  return ["a"];
}
const ob = objects();
const ob1 = ob.next();
if (!ob1.done) console.log(ob1.value.id);
const ob2 = ob.next();
if (ob2.done) console.log(ob2.value.length, ob2.value.join());
function* maybe(): Generator<number | undefined, null> {
  yield undefined;
  yield 1;
  return null;
}
for (let m = maybe(), r = m.next(); ; r = m.next()) {
  console.log(r.value, r.done);
  if (r.done) break;
}
function* inferred() {
  yield "x";
  yield 2;
}
const inf = inferred();
for (let r = inf.next(); !r.done; r = inf.next()) console.log(typeof r.value === "string" ? r.value.length : r.value + 0.5);

// The library's iterators.
const map = new Map([["a", 1], ["b", 2]]);
const keys = map.keys();
console.log(keys.next().value, JSON.stringify(keys.next()), JSON.stringify(keys.next()), JSON.stringify(keys.next()));
const entries = map[Symbol.iterator]();
const e1 = entries.next();
if (!e1.done) console.log(e1.value[0], e1.value[1] + 1);
map.set("c", 3);
console.log([...entries].map(([k, v]) => k + v).join());
const text = "aé😀"[Symbol.iterator]();
for (let r = text.next(); !r.done; r = text.next()) console.log(r.value, r.value.length);
const list = [1, 2];
const values = list[Symbol.iterator]();
console.log(values.next().value);
list.push(3);
for (const v of values) console.log("rest", v);
console.log(JSON.stringify(values.next()), values === values[Symbol.iterator]());
const set = new Set(["p", "q"]);
const si = set.values();
console.log(si.next().value, si.return?.() === undefined, si.next().value, si.next().done);
const ms = "k1 k2".matchAll(/k(\d)/g);
const m1 = ms.next();
if (!m1.done) console.log(m1.value[1], m1.value.index);
console.log(ms.next().done, ms.next().done);
const ai = list.entries();
const [i0, v0] = ai.next().value ?? [9, 9];
console.log(i0, v0, ai.next().done);
