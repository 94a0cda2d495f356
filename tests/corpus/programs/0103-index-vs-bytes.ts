const text = "aé漢😀z";
const enc = new TextEncoder();
console.log(text.length, enc.encode(text).length);
for (let i = 0; i < text.length; i++) {
  console.log(i, text.charCodeAt(i), text.slice(i, i + 1).length, text.indexOf(text[i]!), text.codePointAt(i));
}
console.log(text.indexOf("z"), text.indexOf("漢"), text.indexOf("😀"), text.lastIndexOf("z"));
console.log(text.slice(1, 3), text.slice(-1), text.slice(2, 3), text.substring(3, 5), text.slice(3, 5));
const long = "ß".repeat(1000) + "漢".repeat(1000) + "😀".repeat(1000) + "x";
console.log(long.length, long.indexOf("x"), long[999], long[1000], long[1999], long.charCodeAt(2000), long.charCodeAt(2001));
let sum = 0;
for (let i = 0; i < long.length; i += 7) sum = (sum * 31 + long.charCodeAt(i)) | 0;
for (let i = long.length - 1; i >= 0; i -= 13) sum = (sum * 31 + long.charCodeAt(i)) | 0;
console.log(sum);
console.log(long.slice(998, 1002), long.slice(1998, 2002), long.slice(-3), long.at(-2)!.charCodeAt(0));
console.log(long.lastIndexOf("ß"), long.lastIndexOf("漢"), long.lastIndexOf("😀"), long.indexOf("漢", 1500), long.indexOf("ß", 1500));
