// The length of an array is set through `any` as through its type.
const doc: any = JSON.parse('{"b":[1,2,3],"t":["x","y"]}');
doc.b.length = 2;
console.log(doc.b, doc.b.length);
doc.t["length"] = 1;
console.log(doc.t);
const key = "length" as string;
doc.t[key] = 0;
console.log(doc.t, JSON.stringify(doc));
doc.length = 5;
console.log(doc.length, Object.keys(doc));
const numbers = [1.5, 2.5, 3.5];
const flags = [true, false];
const bigs = [1n, 2n, 3n];
for (const list of [numbers, flags, bigs] as any[]) {
  list.length--;
  console.log(list, (list.length = "1"));
}
console.log(numbers, flags, bigs);
const attempt = (f: () => unknown): void => {
  try {
    console.log(f());
  } catch (error) {
    console.log(String(error));
  }
};
attempt(() => (doc.b.length = -1));
attempt(() => (doc.b.length = 0.5));
attempt(() => (doc.none.length = 1));
const frozen: any = Object.freeze([1, 2]);
attempt(() => (frozen.length = 1));
console.log(frozen, doc.b);
