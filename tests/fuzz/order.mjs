// Random programs whose every subexpression logs, so that what is evaluated, how often and in which order is seen.
import { BOOL, BOX, LIST, NUM, STR } from "./order-forms.mjs";
import { Random } from "./random.mjs";

const FUNCTIONS = 16;
const STATEMENTS = 3;
const DEPTH = 3;

/** What the expressions are made of: functions, accessors, a generator and a class that log what is done to them. */
const HEAD = `let log: string[] = [];
let x = 1;
let word = "w";
let nums = [1, 2, 3];
const cells = [1, 2, 3, 4];
const bytes = new Uint8Array([1, 2, 3, 4]);
let big = 1n;
const record: Record<string, number> = { a: 1 };
const map = new Map<string, number>([["a", 1]]);
function t<T>(id: number, value: T): T {
  log.push(String(id));
  return value;
}
const n = (id: number, value: number): number => t(id, value);
const st = (id: number, value: string): string => t(id, value);
const bo = (id: number, value: boolean): boolean => t(id, value);
const kb = (id: number): "b" => t(id, "b");
function boom(id: number, value: number): number {
  log.push(\`boom \${id}\`);
  if (value > 3) throw new RangeError(\`boom \${id}\`);
  return value;
}
class Box {
  #n = n(9000, 1);
  #list: number[];
  name = st(9001, "box");
  made: (a: number) => number = (a) => n(9002, a + this.#n);
  static total = n(9003, 0);
  constructor(first = n(9004, 2), list: number[] = [n(9005, 3), this.#n]) {
    log.push("Box");
    this.#n = first;
    this.#list = list;
  }
  get n(): number {
    return n(9010, this.#n);
  }
  set n(value: number) {
    log.push("set n");
    this.#n = value;
  }
  get list(): number[] {
    return t(9011, this.#list);
  }
  set list(value: number[]) {
    log.push("set list");
    this.#list = value;
  }
  static get s(): number {
    return n(9012, Box.total);
  }
  static set s(value: number) {
    log.push("set s");
    Box.total = value;
  }
  static from(a: number, b = n(9013, 1)): Box {
    log.push("from");
    return new Box(a, [b]);
  }
  add(a: number, b = n(9014, 5), ...more: number[]): number {
    log.push("add");
    return a + b + more.length;
  }
  self(by: number): Box {
    log.push("self");
    this.#n += by;
    return this;
  }
  toString(): string {
    return t(9015, this.name);
  }
  toJSON(): number {
    return n(9016, this.#list.length);
  }
}
class Child extends Box {
  own = n(9020, this.n);
  constructor(a: number, b = n(9021, a)) {
    super(n(9022, b), [n(9023, 1)]);
    log.push("Child");
  }
  override add(a: number, b = n(9024, 6), ...more: number[]): number {
    return super.add(n(9025, a), b, this.own, ...more);
  }
}
let box = new Box();
const maybe = (id: number, given: boolean): Box | undefined => t(id, given ? box : undefined);
const maybeFn = (id: number, given: boolean): ((a: number) => number) | undefined =>
  t(id, given ? (a: number) => a + 1 : undefined);
function f2(a: number, b: number): number {
  log.push("f2");
  return a - b;
}
let fv: (a: number, b: number) => number = (a, b) => n(9030, a + b);
const fns: ((a: number, b: number) => number)[] = [f2, (a, b) => n(9031, a * b)];
function dflt(a: number, b = n(9032, a), c = n(9035, b + 1)): number {
  return a + b + c;
}
function taken({ n: first = 1, list: [second = n(9033, 8), third = n(9034, second)] }: { n: number; list: number[] }): number {
  return first + second + third;
}
function rest(...all: number[]): number {
  log.push(\`rest \${all.length}\`);
  return all.length;
}
const pair = (p: number, q: number): { p: number; q: number } => ({ p: n(9040, p), q: n(9041, q) });
const two = (p: number, q: number): [number, number?] => (q > 2 ? [p] : [p, q]);
function kept(a: number, b: number): number {
  try {
    if (a > b) throw new Error(String(n(9042, a)));
    return n(9043, a);
  } catch (e) {
    return n(9044, (e as Error).message.length);
  } finally {
    x = n(9045, b % 100);
  }
}
function* items(id: number, count: number): Generator<number> {
  try {
    for (let i = 0; i < count; i++) yield n(id, i + nums.length);
  } finally {
    log.push("closed");
  }
}
const small = (v: number): number => (v > -1000 && v < 1000 ? v : 7);
function show(title: string): void {
  console.log(title, log.join(" "));
  x = small(x);
  word = word.slice(0, 6);
  nums = nums.map(small).slice(0, 4);
  cells.forEach((v, i) => (cells[i] = small(v)));
  for (const key in record) record[key] = small(record[key]!);
  for (const [key, v] of map) map.set(key, small(v));
  log = [];
  const kept = \`\${box.n} \${box.list.join()} \${Box.total}\`;
  if (box.list.length > 5 || Math.abs(box.n) > 1000) box = new Box();
  if (map.size > 5) map.clear();
  if (big > 1000n || big < -1000n) big = 1n;
  if (Math.abs(Box.total) > 1000) Box.total = 0;
  console.log("  ", x, word, nums.join(), cells.join(), JSON.stringify(bytes), JSON.stringify(record), [...map].join(";"), kept, big);
  log = [];
}
`;

/** The source of one program; the same seed gives the same program. */
export function orderProgram(seed) {
  const random = new Random(seed);
  const w = new Writer(random);
  const functions = Array.from({ length: FUNCTIONS }, (_, i) => w.function(`g${i}`));
  return `// seed ${seed}\n${HEAD}${functions.join("")}`;
}

class Writer {
  constructor(random) {
    this.random = random;
    this.ids = 0;
    this.last = 0;
  }

  id() {
    return ++this.ids;
  }
  fresh(prefix) {
    return `${prefix}${(this.last = this.id())}`;
  }
  flag() {
    return String(this.random.once(2));
  }
  digit() {
    return `n(${this.id()}, ${this.random.below(4)})`;
  }
  /** An index of `cells`. */
  index() {
    const moving = `(${this.variable()}${this.random.pick(["", "++"])} & 3)`;
    return this.random.once(2) ? this.digit() : moving;
  }
  variable() {
    return this.random.pick(["x", "l", "c"]);
  }
  text() {
    return this.random.pick(["word", "s"]);
  }
  key(d) {
    return this.random.once(3) ? this.str(d - 1) : `st(${this.id()}, "${this.random.pick(["a", "b", "k"])}")`;
  }

  /** A place for a number that has one, to be read and written. */
  place(d) {
    const places = [
      () => this.variable(),
      () => `cells[${this.index()}]!`,
      () => `t(${this.id()}, cells)[${this.index()}]!`,
      () => `bytes[${this.index()}]!`,
      () => `${this.box(d - 1)}.n`,
      () => "Box.s",
      () => "Box.total",
    ];
    return this.random.pick(places)();
  }
  /** A place for a part of a pattern, which is only written. */
  target(d) {
    return this.random.once(4) ? `record[${this.key(d - 1)}]` : this.place(d);
  }

  num(d) {
    if (d > 0 && !this.random.once(4)) return this.random.pick(NUM)(this, d - 1);
    return this.random.once(3) ? this.variable() : `n(${this.id()}, ${this.random.below(6)})`;
  }
  str(d) {
    if (d > 0 && !this.random.once(4)) return this.random.pick(STR)(this, d - 1);
    return this.random.once(3) ? this.text() : `st(${this.id()}, "${this.random.pick(["", "p", "q", "w"])}")`;
  }
  bool(d) {
    return d > 0 ? this.random.pick(BOOL)(this, d - 1) : `bo(${this.id()}, ${this.flag()})`;
  }
  list(d) {
    if (d > 0 && !this.random.once(4)) return this.random.pick(LIST)(this, d - 1);
    return this.random.once(2)
      ? "nums"
      : `t(${this.id()}, [${this.random.below(5)}, ${this.random.below(5)}])`;
  }
  box(d) {
    if (d > 0 && !this.random.once(4)) return this.random.pick(BOX)(this, d - 1);
    return this.random.once(2) ? "box" : `t(${this.id()}, box)`;
  }

  /** A function with a variable of its own, one that a closure changes, and statements that are shown one by one. */
  function(name) {
    const lines = Array.from({ length: STATEMENTS }, () => {
      const at = this.id();
      return `  try {\n    ${this.statement()}\n  } catch (e) {\n    log.push(String(e));\n  }\n  log.push(\`l=\${l} c=\${c} s=\${s}\`);\n  l = small(l);\n  c = small(c);\n  s = s.slice(0, 6);\n  show("${name} ${at}");\n`;
    });
    return `function ${name}(): void {\n  let l = 1;\n  let c = 2;\n  let s = "s";\n  const bump = (): number => (c += n(${this.id()}, 1)) + (x += 1);\n  bump();\n${lines.join("")}}\n${name}();\n`;
  }

  statement() {
    return this.random.once(2)
      ? `log.push(String(${this.num(DEPTH)}));`
      : this.random.pick(STATEMENT_FORMS)(this, DEPTH - 1);
  }
}

const limited = (w, d) => `${w.list(d)}.slice(0, 3)`;
const body = (w, d) => `log.push(String(${w.num(d)}));`;

const STATEMENT_FORMS = [
  (w, d) => `for (let i = ${w.digit()}; i < ${w.digit()}; i += n(${w.id()}, 1)) { ${body(w, d)} }`,
  (w, d) => `for (const v of ${limited(w, d)}) { log.push(\`v\${v}\`); ${body(w, d)} }`,
  (w, d) => `for (${w.place(d)} of ${limited(w, d)}) { ${body(w, d)} }`,
  (w, d) =>
    `for ([${w.target(d)}, ${w.target(d)} = ${w.num(d)}] of [two(${w.num(d)}, ${w.num(d)})]) { ${body(w, d)} }`,
  (w, d) => `for (const key in record) { log.push(key); ${w.place(d)} += ${w.digit()}; }`,
  (w, d) => `for (const v of items(${w.id()}, ${w.digit()})) { ${body(w, d)} if (v > ${w.digit()}) break; }`,
  (w, d) => `for (const [k, v] of map) { log.push(k); if (v > ${w.num(d)}) break; }`,
  (w, d) =>
    `switch (${w.num(d)}) { case ${w.num(d)}: ${body(w, d)} break; default: ${body(w, d)} case ${w.num(d)}: ${body(w, d)} }`,
  (w, d) =>
    `[${w.place(d)} = ${w.num(d)}, ${w.target(d)} = ${w.num(d)}, ...${w.random.pick(["nums", `${w.box(d)}.list`])}] = ${w.list(d)};`,
  (w, d) =>
    `({ n: ${w.place(d)}, list: [${w.place(d)} = ${w.num(d)}, ${w.place(d)} = ${w.num(d)}] } = ${w.box(d)});`,
  (w, d) => `[${w.place(d)} = ${w.num(d)}, , ${w.place(d)} = ${w.num(d)}] = items(${w.id()}, ${w.digit()});`,
  (w, d) =>
    `const { n: p, list: [q = ${w.num(d)}, ...r] } = ${w.box(d)}; log.push(String(p + q + r.length));`,
  (w, d) => `const [p = ${w.num(d)}, q = ${w.num(d)}] = ${w.list(d)}; log.push(String(p + q));`,
  (w, d) => `let a = ${w.num(d)}, b = ${w.num(d)}; [a, b] = [b, a]; log.push(String(a - b));`,
  (w, d) =>
    `let k = ${w.num(d)}; const inc = () => (k += ${w.num(d)}); log.push(String(k + inc() + k * inc()));`,
  (w, d) => `if (${w.bool(d)}) { ${body(w, d)} } else { ${body(w, d)} }`,
  (w, d) => `throw new Error(${w.str(d)}, { cause: ${w.num(d)} });`,
  (w, d) => `log.push(${w.str(d)}, ${w.str(d)}, String(${w.num(d)}));`,
  (w, d) => `console.log(${w.num(d)}, ${w.str(d)}, ${w.bool(d)});`,
  (w, d) => `log.push(String(${w.bool(d)}), ${w.list(d)}.join(), String(${w.box(d)}.n));`,
];
