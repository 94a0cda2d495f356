// replace and replaceAll: what $ means, functions, and what they are called with.
console.log("2024-05-01".replace(/(\d+)-(\d+)/, "$2/$1"), "aaa".replace(/a/g, "b"), "aaa".replace(/a/, "b"));
console.log("aXbX".replaceAll(/X/g, "$&$&"), "abc".replace(/b/, "[$`|$&|$'|$$]"), "abc".replace(/(b)/, "$0$1$2$01$10$00$"));
console.log("abc".replace(/b/, "$<x>"), "abc".replace(/(?<x>b)/, "<$<x>$<y>$<x>"), "abc".replace(/(?<x>b)(z)?/, "$<x>$2."));
console.log("abcdefghijkl".replace(/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)/, "$11-$10-$1-$12-$011"));
console.log("abc".replace(/x/, "y"), "".replace(/(?:)/, "x"), "ab".replace(/(?:)/g, "-"), "aab".replace(/a*/g, "<$&>"));
console.log("\u{1f600}".replace(/(?:)/gu, "-").length, "\u{1f600}".replace(/(?:)/g, "-").length, "äöü".replace(/ö/, "$`o$'"));
console.log("a-b c".replace(/(\w)-(\w)/, (_, a: string, b: string) => b + a), "x1y2".replace(/\d/g, (n) => String(Number(n) + 1)));
console.log("a1 b".replace(/(\w)(\d)?/g, (_, letter, digit) => `${letter}${digit ?? "?"}`));
console.log("x1y22".replace(/\d+/g, (...args) => `<${args[0]}>`), "ab".replace(/b/, () => "$&"));
const call = (m: string, a: string, b: string | undefined, at: number, text: string): string =>
  `[${m} ${a} ${b ?? "?"} ${at} ${text}]`;
console.log("x1y22".replace(/(\d)(\d)?/g, call));
const date = /(?<y>\d+)-(?<m>\d+)/;
console.log("2024-05".replace(date, (_m, _y, _mo, _at: number, _s, g: { y: string; m: string }) => `${g.m}/${g.y}`));
console.log(
  "2024-05".replace(date, (_m, _y, _mo, _at: number, _s, g: Record<string, string>) => `${g["m"] ?? ""}.${g["y"] ?? ""}`),
);
console.log("2024-05".replace(date, "$<m>/$<y> $<no>$1$2$3$03$02$$ $` $' $&"));
const vars = new Map([["user", "root"]]);
console.log("hi ${user}, ${none}".replace(/\$\{(\w+)\}/g, (whole, name: string) => vars.get(name) ?? whole));
const camel = (text: string): string => text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
console.log(camel("border-top-width"), "%41%42".replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex!, 16))));

// Patterns that are known when the program runs.
for (const source of ["(\\w)(\\d)?", "(?<a>\\w)"]) {
  const dynamic = new RegExp(source, "g");
  console.log("a1 b".replace(dynamic, (m, x: string) => `${m}${x}`), "a1 b".replace(dynamic, "[$1$2]"));
  console.log("a1 b".replace(dynamic, (...args: unknown[]) => String(args.length)));
}
console.log("a-b-c".replace("-", (d, at: number, text: string) => `${d}${at}${text}`));
console.log("a-b-c".replaceAll("-", (d, at: number) => d + at), "abc".replaceAll("", () => "."));
const either = (text: string, by: string | RegExp): string => text.replace(by, "_");
console.log(either("a.b", "."), either("a.b", /./g));

// State.
const g = /a/g;
g.lastIndex = 2;
console.log("aaa".replace(g, "b"), g.lastIndex);
const y = /a/y;
console.log("ba".replace(y, "X"), y.lastIndex, "ab".replace(y, "X"), y.lastIndex, "aab".replace(/a/gy, "X"));
const nested = (text: string): string => text.replace(/\((\w+)\)/g, (_, inner: string) => inner.replace(/\w/g, (c) => c + c));
console.log(nested("(ab)-(c)"));
try {
  "abc".replace(/b/, () => {
    throw new RangeError("stop");
  });
} catch (e) {
  console.log(String(e));
}
try {
  "a".replaceAll(/a/, "b");
} catch (e) {
  console.log(String(e));
}
const wrong = (pattern: RegExp): string => "ab".replace(pattern, (_, group: string) => group.toUpperCase());
console.log(wrong(/a(b)/));
try {
  console.log(wrong(/ab(c)?/));
} catch (e) {
  console.log(e instanceof TypeError);
}
