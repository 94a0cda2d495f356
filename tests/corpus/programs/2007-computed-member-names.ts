const KEY = "run-it";
const N = 3;
enum Kind { A = "kind-a", B = "kind-b" }
class Table {
  [KEY]() { return 1; }
  ["plain"] = 2;
  [Kind.A] = "a";
  [N] = "three";
  get [Kind.B]() { return this[Kind.A] + "b"; }
  static [KEY] = 5;
  last = 9;
}
const t = new Table();
console.log(t[KEY](), t["run-it"](), t.plain, t[Kind.A], t["kind-b"], Table[KEY], JSON.stringify(t), Object.keys(t).join(), t[3]);
