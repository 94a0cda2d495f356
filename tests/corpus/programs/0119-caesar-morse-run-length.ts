function rle(s: string): string {
  let out = "";
  for (let i = 0; i < s.length; ) {
    let j = i;
    while (j < s.length && s[j] === s[i]) j++;
    out += (j - i > 1 ? j - i : "") + s[i]!;
    i = j;
  }
  return out;
}
function unrle(s: string): string {
  let out = "";
  let count = "";
  for (const c of s) {
    if (c >= "0" && c <= "9") count += c;
    else {
      out += c.repeat(count === "" ? 1 : Number(count));
      count = "";
    }
  }
  return out;
}
for (const t of ["", "a", "aaabbc", "zzzzzzzzzzzz", "ééé", "abc"]) console.log(rle(t), unrle(rle(t)) === t);
const MORSE: Record<string, string> = { s: "...", o: "---", e: ".", t: "-", a: ".-" };
const encode = (t: string): string => [...t].map((c) => MORSE[c] ?? "?").join(" ");
const reverse = Object.fromEntries(Object.entries(MORSE).map(([k, v]) => [v, k]));
const decode = (t: string): string => t.split(" ").map((c) => reverse[c] ?? "?").join("");
console.log(encode("sos"), decode(encode("toast")), encode("x!"));
const caesar = (t: string, by: number): string => {
  let out = "";
  for (let i = 0; i < t.length; i++) {
    const c = t.charCodeAt(i);
    if (c >= 65 && c <= 90) out += String.fromCharCode(((((c - 65 + by) % 26) + 26) % 26) + 65);
    else if (c >= 97 && c <= 122) out += String.fromCharCode(((((c - 97 + by) % 26) + 26) % 26) + 97);
    else out += t[i];
  }
  return out;
};
console.log(caesar("Attack at Dawn!", 3), caesar(caesar("Attack at Dawn!", 3), -3), caesar("xyz", 29), caesar("abc", -27));
