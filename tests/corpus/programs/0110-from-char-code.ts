console.log(String.fromCharCode(72, 105), String.fromCharCode(), String.fromCharCode(65.9, 66), String.fromCharCode(65536 + 65), String.fromCharCode(-1).charCodeAt(0));
console.log(String.fromCharCode(NaN).length, String.fromCharCode(NaN).charCodeAt(0), String.fromCharCode(0xe9, 0x6f22));
console.log(String.fromCodePoint(72, 0x1f600, 0x10ffff).length, String.fromCodePoint(), String.fromCodePoint(0xd83d).length);
for (const bad of [-1, 0x110000, 1.5, NaN, Infinity]) {
  try {
    console.log(String.fromCodePoint(bad));
  } catch (e) {
    console.log(e instanceof RangeError, (e as RangeError).message);
  }
}
let alphabet = "";
for (let c = 97; c <= 122; c++) alphabet += String.fromCharCode(c);
console.log(alphabet);
const codes = [...alphabet].map((c) => c.charCodeAt(0) - 97);
console.log(String.fromCharCode(...codes.map((c) => 65 + c)));
const rot13 = (s: string): string =>
  [...s]
    .map((c) => {
      const base = c >= "a" && c <= "z" ? 97 : c >= "A" && c <= "Z" ? 65 : 0;
      return base ? String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base) : c;
    })
    .join("");
console.log(rot13("Hello, World!"), rot13(rot13("Hello, World!")));
