// next(), return() and throw() of async generators: each step logs, beside chains of microtasks that count the turns.
const log = (...what: unknown[]): void => console.log(...what);
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
function ticks(name: string, n: number): void {
  let p = Promise.resolve();
  for (let i = 1; i <= n; i++) p = p.then(() => log(`${name}${i}`));
}
function show(name: string, promise: Promise<IteratorResult<unknown, unknown>>): Promise<void> {
  return promise.then(
    (result) => log(name, result),
    (e: unknown) => log(name, "rejected", String(e)),
  );
}

async function* talk(name: string): AsyncGenerator<string, number, string> {
  try {
    log(name, "begins");
    const first = yield `${name} first`;
    log(name, "was given", first);
    const second: string = yield `${name} second`;
    log(name, "was given", second);
    return 42;
  } catch (e) {
    log(name, "caught", String(e));
    const more = yield `${name} caught`;
    log(name, "goes on with", more);
    return -1;
  } finally {
    log(name, "finally");
    await null;
    log(name, "closed");
  }
}
async function* plain(): AsyncGenerator<number> {
  yield 1;
  yield Promise.resolve(2);
  yield 3;
}
async function* failing(): AsyncGenerator<number, string> {
  yield 1;
  throw new RangeError("fails");
}
async function* stubborn(): AsyncGenerator<string, string, unknown> {
  try {
    yield "body";
  } finally {
    const given = yield "in finally";
    log("finally was given", given);
    yield "still there";
  }
  return "never";
}
async function* replaces(): AsyncGenerator<number, string> {
  try {
    yield 1;
  } finally {
    return "replaced";
  }
}

async function oneByOne(): Promise<void> {
  ticks("a", 16);
  const it = talk("t1");
  log(await it.next("dropped"));
  log(await it.next("one"));
  log(await it.next("two"));
  log(await it.next("three"));
  log(await it.next());
}
async function returns(): Promise<void> {
  ticks("b", 20);
  const it = talk("t2");
  await it.next();
  log(await it.return(7));
  log(await it.return(Promise.resolve(8)));
  log(await it.next());
  const fresh = talk("t3");
  log(await fresh.return(9), await fresh.next());
  const third = talk("t4");
  await third.next();
  ticks("c", 12);
  await show("promise", third.return(sleep(1).then(() => 10)));
  const fourth = talk("t5");
  await fourth.next();
  await show("rejected promise", fourth.return(Promise.reject(new Error("not to be had"))));
  await show("after", fourth.next("x"));
  const unborn = talk("t6");
  await show("unborn", unborn.return(Promise.reject(new Error("nor this"))));
  await show("unborn next", unborn.next());
}
async function throws(): Promise<void> {
  ticks("d", 24);
  const it = talk("t7");
  await it.next();
  await show("throw", it.throw(new TypeError("thrown in")));
  await show("next", it.next("more"));
  await show("throw at the end", it.throw(new TypeError("too late")));
  const fresh = talk("t8");
  await show("throw at the start", fresh.throw(new TypeError("too early")));
  await show("next", fresh.next());
  const other = plain();
  await other.next();
  await show("not caught", other.throw("a text"));
  await show("next", other.next());
  const f = failing();
  const all = [f.next(), f.next(), f.next(), f.return("r"), f.throw(new Error("t"))];
  all.forEach((promise, i) => void show(`failing ${i}`, promise));
  await Promise.allSettled(all);
}
async function queued(): Promise<void> {
  ticks("e", 40);
  const it = talk("t9");
  const all = [it.next("a"), it.next("b"), it.next("c"), it.next("d")];
  log("asked four times");
  all.forEach((promise, i) => void show(`queued ${i}`, promise));
  await Promise.all(all);
  const mixed = plain();
  const some = [mixed.next(), mixed.return(5), mixed.next(), mixed.throw(new Error("done")), mixed.return(6)];
  some.forEach((promise, i) => void show(`mixed ${i}`, promise));
  await Promise.allSettled(some);
  const early = plain();
  const back = [early.return(1), early.next(), early.return(Promise.resolve(2)), early.next()];
  back.forEach((promise, i) => void show(`early ${i}`, promise));
  await Promise.all(back);
  const thrown = talk("t10");
  const three = [thrown.next(), thrown.throw(new Error("queued")), thrown.return(3), thrown.next()];
  three.forEach((promise, i) => void show(`thrown ${i}`, promise));
  await Promise.allSettled(three);
}
async function finals(): Promise<void> {
  ticks("f", 30);
  const it = stubborn();
  log(await it.next());
  log(await it.return("left"));
  log(await it.next("sent"));
  log(await it.next(), await it.next());
  const again = stubborn();
  await again.next();
  log(await again.return("left"), await again.return("left again"), await again.next());
  const other = replaces();
  await other.next();
  log(await other.return("mine"), await other.next());
  const caught = replaces();
  await caught.next();
  log(await caught.throw(new Error("swallowed")));
}

async function main(): Promise<void> {
  for (const step of [oneByOne, returns, throws, queued, finals]) {
    log(`-- ${step.name}`);
    await step();
    await sleep(2);
  }
}
void main().then(() => log("done"));
