const counter = {
  n: 0,
  inc() {
    return ++this.n;
  },
  add: function (k: number) {
    this.n += k;
    return this;
  },
  get double(): number {
    return this.n * 2;
  },
  set double(v: number) {
    this.n = v / 2;
  },
};
console.log(counter.inc(), counter.inc(), counter.add(5).n, counter.double);
counter.double = 100;
console.log(counter.n, Object.keys(counter).join(), JSON.stringify(counter));
const copy = { ...counter };
counter.n = 1;
console.log(copy.double, copy.inc(), copy.n, counter.n);
counter.inc = () => 5;
console.log(counter.inc(), counter.n);
const f = copy.inc;
try {
  console.log(f());
} catch (e) {
  console.log(e instanceof TypeError, e instanceof Error ? e.message : "");
}
interface View { readonly value: number }
function make(): View {
  let n = 0;
  return { get value() { return n++; } };
}
const v = make();
console.log(v.value, v.value, JSON.stringify(v), Object.values(v).join(), Object.entries(v).join());
