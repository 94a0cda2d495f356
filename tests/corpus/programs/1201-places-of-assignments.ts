// What an assignment, plain, compound or of a pattern, evaluates once and in which order.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
function show(title: string): void {
  console.log(`${title}:`, log.splice(0).join(" "));
}
class Source {
  get a(): number | undefined {
    return t("get a", undefined);
  }
  get b(): number {
    return t("get b", 2);
  }
  get list(): [number, number?] {
    return t("get list", [7]);
  }
}
class Target {
  #p = 0;
  get p(): number {
    return t("get p", this.#p);
  }
  set p(value: number) {
    t(`set p ${value}`, 0);
    this.#p = value;
  }
  q: number[] = [0];
  static total = 1;
  static get s(): number {
    return t("get s", Target.total);
  }
  static set s(value: number) {
    t(`set s ${value}`, 0);
    Target.total = value;
  }
}
const target = new Target();
const record: Record<string, number> = { x: 1 };
const values = [1, 2, 3];
const at = (): Target => t("at", target);

({ a: at().p = t("default", 5), b: at().q[t("index", 0)] } = t("source", new Source()));
show("object pattern");
({ list: [at().p, at().q[t("index", 1)] = t("default", 8)] } = t("source", new Source()));
show("nested");
[at().p, t("record", record)[t("key", "k")], ...at().q] = t<[number, number, number]>("tuple", [1, 2, 3]);
show("array pattern");
console.log(target.p, record["k"], target.q.join());
log.length = 0;
[t("values", values)[t("i", 0)], values[t("j", 1)]] = [values[1]!, values[0]!];
show("swap");
console.log(values.join());

function* two(): Generator<number> {
  yield t("first", 1);
  yield t("second", 2);
}
[at().p, at().q[t("index", 0)] = t("default", 0)] = t<[number, number]>("tuple", [4, 5]);
show("default");
[, at().q[0] = t("default", 0), ...at().q] = two();
show("generator");

t("record", record).x = t("value", 3);
t("record", record).x! += t("value", 4);
t("record", record)[t("key", "x")]! *= t("value", 2);
t("record", record).y ??= t("value", 9);
t("record", record).y ??= t("value", 10);
show("record");
console.log(JSON.stringify(record));
t("values", values).length = t("length", 2);
t("values", values).length -= t("less", 1);
t("values", values)[t("i", 0)]!++;
show("array");
console.log(values.join());
at().p += t("value", 1);
at().p++;
--at().p;
at().p ||= t("value", 1);
at().p &&= t("value", 0);
show("accessor");
Target.s += t("value", 1);
Target.s = Target.total = t("value", 4);
show("static");
for (at().q[t("index", 0)] of [t("one", 1), t("two", 2)]) t("round", 0);
show("loop");
for (const key in t("record", record)) log.push(key);
show("for in");

// A variable is read before what follows changes it.
let n = 1;
const bump = (): number => (n *= 10);
console.log(n + bump() + n, (n += bump()), n, [n, bump(), n++, n].join());
let word = "a";
const grow = (): string => (word += "b");
console.log(word + grow() + word, `${word}${grow()}${word}`, (word += grow()), word);
