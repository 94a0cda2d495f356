const s = "abcabcabc";
console.log(s.indexOf("c"), s.indexOf("c", 3), s.indexOf("c", 9), s.indexOf("c", -5), s.indexOf("c", NaN), s.indexOf("c", 2.9));
console.log(s.indexOf(""), s.indexOf("", 4), s.indexOf("", 99), s.indexOf("d"), s.indexOf("abcabcabca"));
console.log(s.lastIndexOf("c"), s.lastIndexOf("c", 7), s.lastIndexOf("c", 1), s.lastIndexOf("c", -1), s.lastIndexOf("a", -1), s.lastIndexOf("c", NaN));
console.log(s.lastIndexOf(""), s.lastIndexOf("", 4), s.lastIndexOf("", 99), s.lastIndexOf("", -3));
console.log(s.includes("bca"), s.includes("bca", 5), s.includes(""), s.includes("", 99), s.includes("x"));
console.log(s.startsWith("abc"), s.startsWith("abc", 3), s.startsWith("abc", 1), s.startsWith(""), s.startsWith("abc", 99), s.startsWith("", 99));
console.log(s.endsWith("abc"), s.endsWith("abc", 3), s.endsWith("abc", 4), s.endsWith(""), s.endsWith("", 0), s.endsWith("abc", -1));
console.log("".indexOf(""), "".lastIndexOf(""), "".includes(""), "".indexOf("a"), "aaa".lastIndexOf("aa"), "aaa".indexOf("aa", 1));
console.log("a\0b\0c".indexOf("\0"), "a\0b\0c".lastIndexOf("\0"), "a\0b".length, "a\0b" === "a\0b", "a\0b".concat("") === "a\0c".concat(""), "a" < "a\0");
function count(text: string, what: string): number {
  let n = 0;
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + what.length)) n++;
  return n;
}
console.log(count("banana", "an"), count("aaaa", "aa"), count("", "x"), count("ééé", "é"));
console.log("🇩🇪🇫🇷".indexOf("🇫🇷"), "naïve café".indexOf("é"), "e\u0301".concat("") === "é".concat(""), "STRASSE".includes("SS"));
