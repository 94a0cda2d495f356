const words = ["Hello", "ÄÖÜ", "äöü", "ß", "straße", "İ", "ı", "i", "ΑΣ", "ΟΔΥΣΣΕΥΣ", "ς", "σ", "ǆ", "ǅ", "ﬁ", "ŉ", "ÿ", "µ", "𐐀", "𐐨", "Ⅷ", "ⓐ", "Ａ", "ჰ", "Ᏸ", "ẞ", "\ud83d", "123!"];
for (const w of words) {
  const u = w.toUpperCase();
  const l = w.toLowerCase();
  console.log(w, u, l, u.length, l.length);
}
console.log("ABC".toLowerCase() === "abc", "abc".toUpperCase().toLowerCase() === "abc", "".toUpperCase() === "");
console.log("ΣΑΣ ΣΑΣ. Σ".toLowerCase(), "AΣ\u0301".toLowerCase(), "AΣB".toLowerCase());
const title = (s: string): string => s.split(" ").map((w) => w.charAt(0).toUpperCase() + w.slice(1).toLowerCase()).join(" ");
console.log(title("the QUICK éclair"));
