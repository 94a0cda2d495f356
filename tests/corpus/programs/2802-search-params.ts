// URLSearchParams: made of everything, changed in every way, walked while it changes.
const show = (p: URLSearchParams): void => console.log(p.size, p.toString(), JSON.stringify([...p]));
show(new URLSearchParams());
show(new URLSearchParams(""));
show(new URLSearchParams("?a=1&b=2&a=3"));
show(new URLSearchParams("??x&&=&=v&n=&%&%4&%41=%zz&a+b=c+d%2Be&é=ü&%ff=%c3%28"));
show(new URLSearchParams({ q: "a b", "k&": "=", "": "" }));
show(new URLSearchParams([["x", "1"], ["x", "2"], ["ö", "*-._~!'()"]]));
show(new URLSearchParams(new Map([["m", "n"]])));
const first = new URLSearchParams("a=b");
const copy = new URLSearchParams(first);
copy.append("c", "d");
show(first);
show(copy);
show(new URLSearchParams(Object.entries({ one: "1", two: "2" })));
show(new URLSearchParams("\ud800=\udc00x&\u{1F600}=1"));
try {
  new URLSearchParams([["a", "b"], ["only"]]);
} catch (e) {
  console.log(String(e), (e as { code: string }).code, e instanceof TypeError);
}
const p = new URLSearchParams("b=2&a=1&b=1&c=&a=0");
console.log(p.get("a"), p.get("nope"), p.getAll("b").join(), p.getAll("z").length, p.has("c"), p.has("b", "1"), p.has("b", "3"));
p.set("b", "new");
show(p);
p.set("z", "9");
p.sort();
show(p);
p.delete("a", "1");
show(p);
p.delete("a");
p.delete("none");
show(p);
p.forEach((value, name, all) => console.log(name, value, all === p));
console.log([...p.keys()].join(), [...p.values()].join(), [...p.entries()].flat().join());
for (const [name, value] of p) {
  if (name === "b") p.append("late", value);
  if (name === "c") p.delete("c");
  console.log(name, value);
}
const it = p.keys();
for (const name of it) {
  console.log("first", name);
  break;
}
for (const name of it) console.log("rest", name);
console.log(it.next().done, JSON.stringify(p.entries().next()));
const [one, ...others] = p;
console.log(one?.join("="), others.length, Object.fromEntries(p)["b"], new Map(p).get("z"));
const many = new URLSearchParams();
for (let i = 0; i < 300; i++) many.append(`k${(i * 7) % 50}`, String(i));
many.sort();
console.log(many.toString().length, many.get("k0"), many.getAll("k49").join());
function query(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value !== undefined) search.append(key, `${value}`);
  return `${search}`;
}
console.log(query({ a: 1, b: undefined, c: "x y", d: "ä/ß" }), JSON.stringify(p), typeof p);
console.log(new URLSearchParams(null).size, new URLSearchParams(undefined).size);
