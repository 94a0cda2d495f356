class Lines {
  closed = 0;
  constructor(private readonly text: string) {}
  *read(): Generator<[number, string]> {
    let n = 0;
    try {
      for (const line of this.text.split("\n")) yield [++n, line];
    } finally {
      this.closed++;
    }
  }
}
function* parse(lines: Lines): Generator<{ key: string; value: number }> {
  for (const [n, line] of lines.read()) {
    const [key = "", text = ""] = line.split("=");
    const value = Number(text);
    if (line.startsWith("stop")) return;
    if (text === "" || Number.isNaN(value)) throw new SyntaxError(`line ${n}: ${JSON.stringify(line)}`);
    yield { key, value };
  }
}
function load(text: string): string {
  const lines = new Lines(text);
  const seen: string[] = [];
  try {
    for (const { key, value } of parse(lines)) {
      if (value < 0) break;
      seen.push(`${key}${value}`);
    }
    seen.push("end");
  } catch (e) {
    seen.push(e instanceof SyntaxError ? e.message : "?");
  }
  return `${seen.join(" ")} closed ${lines.closed}`;
}
console.log(load("a=1\nb=2"));
console.log(load("a=1\nb=x\nc=3"));
console.log(load("a=1\nb=-2\nc=3"));
console.log(load("a=1\nstop\nc=3"));
console.log(load(""));
function* numbers(): Generator<number> {
  let n = 1;
  while (true) yield n++;
}
function* until<T>(g: Generator<T>, stop: (v: T) => boolean): Generator<T> {
  for (const v of g) {
    if (stop(v)) return;
    yield v;
  }
}
const [a, b, ...rest] = until(numbers(), (n) => n > 6);
console.log(a, b, rest.join(), Math.max(...until(numbers(), (n) => n * n > 50)), new Set(until(numbers(), (n) => n > 3)).size);
function* bigs(): Generator<bigint | undefined> {
  yield 1n;
  yield undefined;
  yield 18446744073709551615n;
}
console.log([...bigs()].map((v) => v ?? "none").join());
function* bools(): Generator<boolean> {
  yield* [true, false];
  yield 1 > 2;
}
console.log([...bools()].join(), Array.from(bools(), (v) => !v).join());
function* walk(depth: number, path = ""): Generator<string> {
  if (path.length < depth) for (const step of "LR") yield* walk(depth, path + step);
  else yield path;
}
console.log([...walk(3)].join(), [...walk(0)].length);
