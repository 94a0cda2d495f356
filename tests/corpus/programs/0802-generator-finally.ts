const log: string[] = [];
function* resource(name: string): Generator<number> {
  log.push(`open ${name}`);
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    log.push(`close ${name}`);
  }
}
for (const v of resource("a")) if (v === 2) break;
console.log(log.join());
log.length = 0;
for (const v of resource("b")) log.push(String(v));
console.log(log.join());
log.length = 0;
function early(): number {
  for (const v of resource("c")) if (v === 1) return v * 100;
  return 0;
}
console.log(early(), log.join());
log.length = 0;
try {
  for (const v of resource("d")) if (v === 2) throw new Error(`at ${v}`);
} catch (e) {
  log.push((e as Error).message);
}
console.log(log.join());
log.length = 0;
outer: for (const v of resource("e")) {
  for (const w of resource("f")) {
    if (w === 2) continue outer;
    if (v === 2) break outer;
    log.push(`${v}${w}`);
  }
}
console.log(log.join());
log.length = 0;
const [first] = resource("g");
console.log(first, log.join());
log.length = 0;
function* delegating(): Generator<number> {
  try {
    yield* resource("h");
  } finally {
    log.push("outer closed");
  }
}
for (const v of delegating()) if (v === 2) break;
console.log(log.join());
log.length = 0;
function* catching(): Generator<string> {
  try {
    yield "before";
    throw new Error("inside");
  } catch (e) {
    yield `caught ${(e as Error).message}`;
  } finally {
    yield "in finally";
    log.push("done");
  }
  yield "after";
}
console.log([...catching()].join(), log.join());
log.length = 0;
function* failing(): Generator<number> {
  yield 1;
  throw new RangeError("generator failed");
}
try {
  for (const v of failing()) log.push(`got ${v}`);
} catch (e) {
  log.push(`${e instanceof RangeError} ${(e as Error).message}`);
}
console.log(log.join());
