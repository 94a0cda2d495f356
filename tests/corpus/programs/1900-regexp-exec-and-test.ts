// exec, test and lastIndex; what a match has; groups that took no part.
const mail = /(\w+)@(\w+)\.(com|org)/;
console.log(mail.test("me@example.com"), mail.test("nobody"), /b+/.test("abc"));
const m = mail.exec("to me@example.org!");
if (m) {
  console.log(m[0], m[1], m[2], m[3], m.length, m.index, m.input);
  const [, user, host] = m;
  console.log(user ?? "", host ?? "", m.slice(1).join("|"), m.map((x) => x.length).join());
  console.log(JSON.stringify(m), Array.isArray(m), m.groups === undefined, String(m));
}
console.log(mail.exec("none") === null);

const either = /(a)|(b)/.exec("b")!;
for (const group of either) console.log(group === undefined);
either.forEach((group, i) => console.log(i, group ?? "none"));
console.log(either.map((x) => (x ? x : "-")).join(), either.filter((x) => x !== undefined).join("+"));
console.log(either.indexOf("b"), either.includes("b"), either.join("+"), JSON.stringify(either), either.at(1) ?? "no");
for (const group of either.slice(1)) console.log(group ?? "none");
const copy = [...either];
console.log(copy.length, JSON.stringify(copy), JSON.stringify(["x"].concat(either)));
const parts: string[] = either.slice(1);
try {
  console.log(parts[0]!.length);
} catch (e) {
  console.log("caught", e instanceof TypeError);
}
const [all, a = "default", b] = either;
console.log(all, a, b ?? "");
const { index, input, groups } = either;
console.log(index, input, groups === undefined);
const second = (text: string): string => /^(\w)(\d)?/.exec(text)?.[2] ?? "no digit";
console.log(second("a1"), second("a"), second(""));
console.log(Object.keys(either).join(), "index" in either, "indices" in either);

const o = /o/g;
for (let found = o.exec("foo boo"); found; found = o.exec("foo boo")) console.log(found.index, o.lastIndex);
console.log(o.lastIndex);
o.lastIndex = 5;
console.log(o.test("foo boo"), o.lastIndex, o.test("foo boo"), o.lastIndex, o.test("foo boo"), o.lastIndex);
for (const at of [-3, NaN, 0.7, 1.9, Infinity, 99]) {
  o.lastIndex = at;
  console.log(o.test("oo"), o.lastIndex);
}
const plain = /o/;
plain.lastIndex = 3;
console.log(plain.test("o"), plain.lastIndex, plain.exec("o")?.index ?? -1, plain.lastIndex);

const sticky = /a/y;
console.log(sticky.test("ba"), sticky.lastIndex, sticky.test("aab"), sticky.lastIndex, sticky.test("aab"), sticky.lastIndex);
console.log(sticky.test("aab"), sticky.lastIndex);
const both = /a/gy;
console.log(both.test("ba"), both.test("ab"), both.lastIndex);
const fresh = (text: string): boolean => /x/g.test(text);
console.log(fresh("x"), fresh("x"));
