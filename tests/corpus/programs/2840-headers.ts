// Headers: names, values, order, iteration while it changes, what is refused.
function attempt(what: string, work: () => unknown): void {
  try {
    console.log(what, work());
  } catch (e) {
    console.log(what, String(e));
  }
}
const show = (headers: Headers): string => [...headers].map(([name, value]) => `${name}=${value}`).join("|");

const headers = new Headers({ "Content-Type": "a/b", Accept: "x" });
headers.append("accept", "y");
headers.append("X-B", "  two words \t");
headers.set("x-a", "");
console.log(show(headers), headers.get("ACCEPT"), headers.get("nothing"), headers.has("X-A"));
headers.delete("Accept");
headers.delete("nothing");
console.log(show(headers), [...headers.keys()].join(), [...headers.values()].join());
headers.forEach((value, name, all) => console.log(name, value, all === headers));

const cookies = new Headers([
  ["Set-Cookie", "a=1"],
  ["set-cookie", "b=2"],
  ["cookie", "c"],
  ["Cookie", "d"],
]);
console.log(show(cookies), cookies.get("set-cookie"), cookies.getSetCookie().join(";"));
const copied = new Headers(cookies);
cookies.set("Set-Cookie", "only");
console.log(show(cookies), show(copied), copied.getSetCookie().length);
cookies.delete("SET-COOKIE");
console.log(show(cookies), cookies.getSetCookie().length);

for (const name of ["a b", "", "a:b", "é", "a\n", "a\u0000", "(a)", "a.b_c~d`e|f^g", "€"])
  attempt(JSON.stringify(name), () => {
    const one = new Headers();
    one.append(name, "v");
    return show(one);
  });
for (const value of ["a\nb", "a\rb", "a\u0000b", "\na\r\n", "é", "€", "a\u0001", "\ud83d\ude00", "\u007f"])
  attempt(JSON.stringify(value), () => show(new Headers([["n", value]])));
attempt("get", () => new Headers().get("a b"));
attempt("has", () => new Headers().has(""));
attempt("delete", () => new Headers().delete("ä"));
attempt("set", () => new Headers().set("a", "b\nc"));
attempt("one", () => new Headers([["a"]]));
attempt("three", () => new Headers([["a", "b", "c"]]));
attempt("no pair, but first a character", () => new Headers([["a"], ["b", "€"]]));
attempt("a record", () => show(new Headers({ B: "1", b: "2", a: "3" })));

let rounds = 0;
const growing = new Headers({ m: "1" });
for (const [name] of growing) {
  if (++rounds > 4) break;
  growing.set(`a${rounds}`, name);
  growing.set(`z${rounds}`, name);
}
console.log(show(growing), rounds);
const shrinking = new Headers({ a: "1", b: "2", c: "3", d: "4" });
for (const name of shrinking.keys()) shrinking.delete(name);
console.log(show(shrinking));
const iterator = new Headers({ a: "1", b: "2" }).entries();
for (const [name] of iterator) {
  console.log("first", name);
  break;
}
for (const [name] of iterator) console.log("then", name);

const many = new Headers();
for (let i = 50; i > 0; i--) many.append(`n${i % 7}-${i}`, String(i));
console.log(show(many));
console.log(String(headers), JSON.stringify(headers), headers instanceof Headers, typeof headers);
