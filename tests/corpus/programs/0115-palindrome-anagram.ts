const letters = (s: string): string =>
  [...s.toLowerCase()].filter((c) => (c >= "a" && c <= "z") || (c >= "0" && c <= "9")).join("");
const isPalindrome = (s: string): boolean => {
  const t = letters(s);
  for (let i = 0, j = t.length - 1; i < j; i++, j--) if (t[i] !== t[j]) return false;
  return true;
};
console.log(isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("hello"), isPalindrome(""), isPalindrome("😀x😀"));
const key = (s: string): string => [...letters(s)].sort().join("");
const groups = new Map<string, string[]>();
for (const w of ["listen", "silent", "enlist", "google", "elgoog", "abc", "cab", "xyz"]) {
  const k = key(w);
  const group = groups.get(k);
  if (group) group.push(w);
  else groups.set(k, [w]);
}
for (const [k, ws] of groups) console.log(k, ws.length, ws.join(","));
const reverse = (s: string): string => [...s].reverse().join("");
console.log(reverse("abc😀é"), reverse("").length, reverse(reverse("漢字😀")) === "漢字😀");
function longestCommonPrefix(ws: readonly string[]): string {
  const first = ws[0];
  if (first === undefined) return "";
  let n = first.length;
  for (const w of ws) while (!w.startsWith(first.slice(0, n))) n--;
  return first.slice(0, n);
}
console.log(longestCommonPrefix(["flower", "flow", "flight"]), longestCommonPrefix(["a", "b"]) === "", longestCommonPrefix([]) === "");
