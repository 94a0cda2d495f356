// Of `object`, what narrowing unknown gives, nothing is known of the values: they are unknown, not never.
function walk(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => walk(item, `${path}/${i}`));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, item]) => walk(item, `${path}/${key}`));
  return [`${path}=${String(value)}`];
}
const doc: unknown = JSON.parse(`{"a":1,"b":{"c":[true,null,"s",{"d":2}]},"e":[]}`);
console.log(walk(doc, "").join("\n"));

if (typeof doc === "object" && doc) {
  console.log(Object.keys(doc).join(), Object.values(doc).length, Object.entries(doc).length);
  for (const [key, item] of Object.entries(doc)) console.log(key, typeof item);
  for (const item of Object.values(doc)) console.log(typeof item, item === 1);
  console.log(JSON.stringify(Object.entries(doc)));
}

class Account {
  id = 1;
  name = "x";
}
const shown = (o: object): string =>
  Object.entries(o)
    .map(([key, item]) => key + String(item))
    .join() + Object.values(o).length;
console.log(shown(new Account()), shown({ z: true }), shown([1, 2]), shown(new Map()));

function generic<T extends object>(o: T): string {
  let text = "";
  for (const [key, item] of Object.entries(o)) text += key + String(item);
  return (
    text +
    Object.values(o)
      .map((item) => String(item))
      .join("|")
  );
}
console.log(Object.entries([5, 6]).map(([i, n]) => i + n).join(), Object.values(["q"]).length);
console.log(generic({ a: 1, b: 2 }), generic({ s: "x" }), generic(new Account()), Object.values({}).length);
