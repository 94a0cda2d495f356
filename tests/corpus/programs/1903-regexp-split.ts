// split: groups, limits, empty matches, flags that do not count.
const show = (pieces: readonly (string | undefined)[]): string => JSON.stringify(pieces);
console.log(show("a, b,c".split(/,\s*/)), show("a1b2".split(/(\d)/)), show("abc".split(/(?:)/)), show("abc".split(/x/)));
console.log(show("".split(/x/)), show("".split(/(?:)/)), show(" a  b ".split(/\s+/)), show("ab".split(/a|b/)));
console.log(show("a,b,c".split(/,/, 2)), show("a,b,c".split(/(,)/, 2)), show("a,b".split(/,/, 0)), show("a,b".split(/,/, -1)));
console.log(show("aXbxc".split(/x/i)), show("ba".split(/a/y)), show("a-b".split(/-/g)), show("A<B>bold</B>".split(/<(\/)?([^<>]+)>/)));
console.log("\u{1f600}a".split(/(?:)/u).length, "\u{1f600}a".split(/(?:)/).length, show("äöü".split(/ö/)));
for (const piece of "a1b".split(/(x)?1/)) console.log(piece ?? "none");
console.log("k=v; q=w".split(/;\s*/).map((pair) => pair.split("=").join(":")).join());
const [user, , ...rest] = "root:x:0:0".split(/:/);
console.log(user ?? "", rest.join());
const by = (text: string, separator: string | RegExp): string => text.split(separator).join("|");
console.log(by("a-b", "-"), by("a1b", /\d/), by("a1b", /(\d)/));
const constant = /,/;
let total = 0;
for (const field of "1,2,3".split(constant)) total += Number(field);
console.log(total);
