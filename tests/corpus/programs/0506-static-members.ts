class Registry {
  static #items = new Map<string, Registry>();
  static readonly default = new Registry("default");
  static last?: Registry;
  static get(name: string): Registry {
    let r = Registry.#items.get(name);
    if (!r) {
      r = new Registry(name);
      Registry.#items.set(name, r);
    }
    Registry.last = r;
    return r;
  }
  private constructor(readonly name: string) {}
  static get size(): number {
    return Registry.#items.size;
  }
}
console.log(Registry.get("a") === Registry.get("a"), Registry.get("b").name, Registry.size, Registry.last?.name, Registry.default.name);
class Ids {
  static next = 1;
  static order: string[] = [];
  static first = Ids.note("first");
  static second = Ids.note("second") + Ids.first.length;
  id = Ids.next++;
  static note(s: string): string {
    Ids.order.push(s);
    return s;
  }
}
console.log(Ids.order.join(), Ids.second, new Ids().id, new Ids().id, Ids.next);
class Base {
  static kind = "base";
  static describe(): string {
    return `static ${Base.kind}`;
  }
  static create(): Base {
    return new Base();
  }
}
class Derived extends Base {
  static override kind = "derived";
}
console.log(Base.describe(), Base.kind, Derived.kind, Derived.create() instanceof Base);
class MathUtil {
  static readonly TAU = Math.PI * 2;
  static clamp = (v: number, lo: number, hi: number): number => Math.min(hi, Math.max(lo, v));
  static square(n: number): number {
    return n * n;
  }
  static sumSquares(...ns: number[]): number {
    return ns.map((n) => MathUtil.square(n)).reduce((a, b) => a + b, 0);
  }
}
console.log(MathUtil.TAU.toFixed(3), MathUtil.clamp(5, 0, 3), MathUtil.sumSquares(1, 2, 3));
