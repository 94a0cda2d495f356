class ParseError extends Error {
  constructor(message: string, readonly line: number) {
    super(message);
    this.name = "ParseError";
  }
}
const trace: string[] = [];
function level3(n: number): number {
  trace.push(`in ${n}`);
  if (n === 1) throw new ParseError("bad input", 7);
  if (n === 2) throw new TypeError("wrong type");
  if (n === 3) throw new RangeError("a string");
  if (n === 4) throw new ParseError("42", 42);
  return n * 10;
}
function level2(n: number): number {
  try {
    return level3(n) + 1;
  } finally {
    trace.push(`cleanup ${n}`);
  }
}
function level1(n: number): string {
  try {
    return `ok ${level2(n)}`;
  } catch (e) {
    if (e instanceof ParseError) return `${e.name} ${e.message} line ${e.line}`;
    if (e instanceof Error) return `${e.name}: ${e.message}`;
    return `something ${String(e)} ${typeof e}`;
  }
}
for (let i = 0; i < 6; i++) console.log(level1(i));
console.log(trace.join(" "));
const xs = [1, 2, 3];
try {
  xs.forEach((x) => {
    if (x === 2) throw new Error(`stopped at ${x}`);
    console.log("visited", x);
  });
} catch (e) {
  console.log((e as Error).message);
}
function attempt<T>(f: () => T, otherwise: T): T {
  try {
    return f();
  } catch {
    return otherwise;
  }
}
console.log(attempt(() => 5, 0), attempt(() => { throw new Error(); }, 7), attempt<string>(() => JSON.parse("{") as string, "bad json"));
let state = "start";
try {
  state = "before";
  ((): void => {
    throw new Error("x");
  })();
  state = "after";
} catch {
  state += " caught";
}
console.log(state);
console.log((() => { try { return (() => { throw new Error("deep"); })(); } catch (e) { return (e as Error).message; } })());
