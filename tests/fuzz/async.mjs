// Random programs of async functions, generators and promises whose every step logs: the order is what is compared.
import { Random } from "./random.mjs";

const HEAD = `let steps = 0;
const log = (text: string): void => console.log(String(++steps) + " " + text);
const text = (e: unknown): string => (e instanceof Error ? e.name + ":" + e.message : "?");
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
class Bad extends Error {
  constructor(readonly n: number) {
    super("bad" + n);
  }
}
function ticks(name: string, n: number): void {
  let p = Promise.resolve();
  for (let i = 0; i < n; i++) p = p.then(() => log(name + i));
}
`;

/** Names of what can be called, each of a lower number calls those of higher ones only. */
class AsyncProgram {
  #random;
  #functions;
  #index = 0;
  #label = 0;

  constructor(seed) {
    this.#random = new Random(seed);
    const kinds = ["async", "async", "generator", "method", "sync"];
    this.#functions = Array.from({ length: 4 + this.#random.below(5) }, (_, i) => ({
      name: `f${i}`,
      kind: this.#random.pick(kinds),
    }));
  }

  text() {
    const functions = this.#functions.map((fn, i) => {
      this.#index = i;
      return this.#function(fn);
    });
    this.#index = -1;
    const runs = this.#functions.map((fn, i) => `  ${this.#run(fn, i)}\n`);
    const methods = functions.filter((_, i) => this.#functions[i].kind === "method").join("");
    const others = functions.filter((_, i) => this.#functions[i].kind !== "method").join("");
    const own = `class Own {\n  field = ${this.#random.below(9)};\n${methods}}\nconst own = new Own();\n`;
    return `${HEAD}${own}${others}async function main(): Promise<void> {\n  ticks("t", ${this.#random.below(30)});\n${runs.join("")}}\nmain().then(\n  () => log("end"),\n  (e: unknown) => log("main " + text(e)),\n);\nlog("module");\n`;
  }

  #run(fn, i) {
    const call = this.#call(fn, i);
    if (fn.kind === "generator" || fn.kind === "sync")
      return `try { for await (const v of ${call}) log("${fn.name} " + v); } catch (e) { log("${fn.name} " + text(e)); }`;
    return this.#random.pick([
      `await ${call}.then((v) => log("${fn.name} " + v), (e: unknown) => log("${fn.name} " + text(e)));`,
      `void ${call}.then((v) => log("${fn.name} " + v)).catch((e: unknown) => log("${fn.name} " + text(e)));`,
    ]);
  }

  #call({ name, kind }, i) {
    return `${kind === "method" ? "own." : ""}${name}(${i})`;
  }

  #function({ name, kind }) {
    const body = this.#block(3, kind === "method" ? "async" : kind);
    const head = {
      async: `async function ${name}(x: number): Promise<number>`,
      generator: `async function* ${name}(x: number): AsyncGenerator<number>`,
      sync: `function* ${name}(x: number): Generator<number | Promise<number>>`,
      method: `  async ${name}(x: number): Promise<number>`,
    }[kind];
    const end = kind === "async" || kind === "method" ? `  return x + ${this.#random.below(5)};\n` : "";
    const noted = `  log("${name} begins " + x);\n`;
    return `${head} {\n${noted}${body}${end}}\n`;
  }

  #block(depth, kind) {
    const count = 1 + this.#random.below(4);
    return Array.from({ length: count }, () => this.#statement(depth, kind)).join("");
  }

  #note() {
    return `log("${String.fromCharCode(97 + (this.#label % 26))}${this.#label++} " + x);`;
  }

  #statement(depth, kind) {
    const isAsync = kind !== "sync";
    const plain = [
      () => this.#note(),
      () => `x += ${this.#random.below(7)};`,
      () => `if (x % ${2 + this.#random.below(4)} === 0) throw new Bad(x);`,
      () => `queueMicrotask(() => { ${this.#note()} });`,
      () => `void Promise.resolve(x).then((v) => log("then " + v));`,
    ];
    const own = {
      async: [() => `if (x > ${5 + this.#random.below(20)}) return ${this.#returned()};`],
      generator: [
        () => `yield x;`,
        () => `yield ${this.#promise()};`,
        () => `if (x > ${5 + this.#random.below(20)}) return;`,
        () => this.#delegate(),
      ],
      sync: [
        () => `yield x;`,
        () => `yield Promise.resolve(x + 1);`,
        () => `yield Promise.reject<number>(new Bad(x));`,
      ],
    }[kind];
    const waits = [
      () => `x += await ${this.#promise()};`,
      () => `x += await ${this.#promise()};`,
      () => `await null; ${this.#note()}`,
      () => `await turn();`,
      () => `try { x += await ${this.#failing()}; } catch (e) { log("caught " + text(e)); }`,
      () => this.#combined(),
      () => this.#closure(),
    ];
    const nested = [
      () => `if (x % 2 === 0) {\n${this.#block(depth - 1, kind)}} else {\n${this.#block(depth - 1, kind)}}`,
      () => this.#loop(depth, kind),
      () => this.#attempt(depth, kind),
    ];
    const forms = [...plain, ...own, ...own];
    if (isAsync) forms.push(...waits, ...waits);
    if (isAsync && depth > 0) forms.push(() => this.#forAwait(depth, kind));
    if (depth > 0) forms.push(...nested);
    return `  ${this.#random.pick(forms)()}\n`;
  }

  #loop(depth, kind) {
    const i = `i${this.#label++}`;
    const jump = this.#random.pick(["", `if (x % 3 === 0) continue;`, `if (x % 5 === 0) break;`]);
    return `for (let ${i} = 0; ${i} < ${1 + this.#random.below(3)}; ${i}++) {\n${jump}\n${this.#block(depth - 1, kind)}}`;
  }

  #attempt(depth, kind) {
    const handler = this.#random.pick([
      `catch (e) { log("catch " + text(e)); ${this.#statement(0, kind)} }`,
      `finally { ${this.#note()} ${this.#statement(0, kind)} }`,
      `catch (e) { log("catch " + text(e)); ${this.#statement(0, kind)} } finally { ${this.#note()} ${this.#statement(0, kind)} }`,
    ]);
    return `try {\n${this.#block(depth - 1, kind)}} ${handler}`;
  }

  #forAwait(depth, kind) {
    const v = `v${this.#label++}`;
    const jump = this.#random.pick(["", "", `if (${v} % 3 === 1) break;`, `if (${v} % 3 === 1) continue;`]);
    return `try { for await (const ${v} of ${this.#iterable()}) {\nlog("item " + ${v}); x += 1; ${jump}\n${this.#block(depth - 2, kind)}} } catch (e) { log("loop " + text(e)); }`;
  }

  #iterable() {
    const { name } = this.#later(["generator", "sync"]) ?? {};
    const list = this.#random.pick(["[1, 2, 3]", "[x, Promise.resolve(x + 1)]", "new Set([1, x])"]);
    return name && !this.#random.once(4) ? `${name}(x)` : list;
  }

  #delegate() {
    const { name } = this.#later(["generator"]) ?? {};
    return name ? `yield* ${name}(x);` : `yield* [x, 2];`;
  }

  #later(kinds) {
    const later = this.#functions.slice(this.#index + 1).filter(({ kind }) => kinds.includes(kind));
    return later.length > 0 ? this.#random.pick(later) : undefined;
  }

  /** A promise of a number, that may be rejected where a function throws. */
  #promise() {
    const fn = this.#later(["async", "method"]);
    const call = fn ? `${fn.kind === "method" ? "own." : ""}${fn.name}(x)` : "Promise.resolve(x)";
    return this.#random.pick([
      () => call,
      () => call,
      () => `Promise.resolve(${this.#random.below(9)})`,
      () => `Promise.resolve(x).then((v) => { log("t " + v); return v + 1; })`,
      () => `Promise.resolve(x).then((v) => Promise.resolve(v))`,
      () => `new Promise<number>((resolve) => resolve(x))`,
      () => `new Promise<number>((resolve) => { log("executor"); resolve(Promise.resolve(x)); })`,
      () => `new Promise<number>((resolve) => queueMicrotask(() => resolve(3)))`,
      () => `Promise.resolve(2).finally(() => log("finally"))`,
      () => `(async (y: number) => { await null; return x + y; })(1)`,
    ])();
  }

  #failing() {
    return this.#random.pick([
      `Promise.reject<number>(new Bad(x))`,
      `Promise.resolve(x).then((v) => { if (v % 2 === 0) throw new Bad(v); return v; })`,
      `new Promise<number>((_, reject) => reject(new Bad(x)))`,
      `new Promise<number>(() => { throw new Bad(x); })`,
      `Promise.reject<number>(new Bad(x)).finally(() => log("finally of a rejection"))`,
      `Promise.resolve(x).finally(() => { throw new Bad(7); })`,
      `(async () => { await null; if (x % 2 === 0) throw new Bad(x); return 1; })()`,
    ]);
  }

  #returned() {
    return this.#random.pick(["x", `Promise.resolve(x)`, `await ${this.#promise()}`, this.#promise()]);
  }

  #combined() {
    const list = Array.from({ length: 1 + this.#random.below(3) }, () =>
      this.#random.once(4) ? this.#failing() : this.#promise(),
    ).join(", ");
    const form = this.#random.pick([
      `const all = await Promise.all([${list}]); log("all " + all.join());`,
      `x += await Promise.race([${list}]);`,
      `x += await Promise.any([${list}]);`,
      `const all = await Promise.allSettled([${list}]); for (const one of all) log(one.status + " " + (one.status === "fulfilled" ? String(one.value) : text(one.reason)));`,
    ]);
    return `try { ${form} } catch (e) { log("combined " + text(e)); }`;
  }

  #closure() {
    const name = `c${this.#label++}`;
    return `const ${name} = async (y: number): Promise<number> => { x += y; await ${this.#random.pick(["null", "Promise.resolve()"])}; ${this.#note()} return x; };\n  log("closure " + (await ${name}(1)) + " " + (await ${name}(2)));`;
  }
}

export function asyncProgram(seed) {
  return new AsyncProgram(seed).text();
}
