const log: string[] = [];
function boom(name: string): never {
  throw new Error(name);
}
function attempt(name: string, action: () => unknown): void {
  try {
    action();
    log.push(`${name}: fine`);
  } catch (e) {
    log.push(`${name}: ${e instanceof Error ? e.message : "?"}`);
  }
}
class Field {
  value: number = boom("field");
}
class Getter {
  get v(): number {
    return boom("getter");
  }
  set v(_: number) {
    boom("setter");
  }
  static make(n = boom("default")): number {
    return n;
  }
}
class Parent {
  constructor() {
    boom("super");
  }
}
class Child extends Parent {
  x = log.push("child field never set");
}
const add = (a: number, b: number): number => a + b;
let side = 0;
attempt("field", () => new Field());
attempt("getter", () => new Getter().v);
attempt("setter", () => {
  new Getter().v = 1;
});
attempt("default", () => Getter.make());
attempt("super", () => new Child());
attempt("argument", () => add(++side, boom("second")));
attempt("literal", () => ({ a: ++side, b: boom("property") }));
attempt("array", () => [++side, boom("element")].length);
attempt("template", () => `${++side}${boom("part")}`);
attempt("index", () => [1, 2][boom("index")]);
attempt("condition", () => (boom("test") ? 1 : 2));
attempt("loop", () => {
  for (let i = 0; i < 3; i++) if (i === 1) boom(`turn ${i}`);
});
attempt("for-of head", () => {
  for (const x of [1].map(() => boom("head"))) log.push(String(x));
});
attempt("callback", () => [1, 2].map((n) => (n === 2 ? boom("map") : n)));
attempt("sort", () => [2, 1].sort(() => boom("compare")));
attempt("switch", () => {
  switch (boom("subject")) {
    default:
      log.push("never");
  }
});
attempt("and", () => false && boom("unreached"));
attempt("chain", () => ({ f: (): number => boom("method") }).f().toFixed());
const partial = [1, 2, 3];
attempt("assign", () => {
  partial[side++ % 3] = boom("value");
});
attempt("compound", () => {
  side += boom("right");
});
attempt("map entry", () => new Map([[boom("key"), 1]]));
attempt("return in try", () => {
  try {
    return boom("inner");
  } finally {
    log.push("cleaned");
  }
});
attempt("catch throws", () => {
  try {
    boom("first");
  } catch {
    boom("from catch");
  } finally {
    log.push("still cleaned");
  }
});
for (const l of log) console.log(l);
console.log(side, partial.join());
