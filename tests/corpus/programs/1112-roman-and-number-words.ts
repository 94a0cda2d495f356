const ROMAN: readonly (readonly [number, string])[] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
const toRoman = (n: number): string => ROMAN.reduce(([out, left], [v, s]): [string, number] => [out + s.repeat(Math.floor(left / v)), left % v], ["", n] as [string, number])[0];
function fromRoman(s: string): number {
  const values: Record<string, number> = Object.fromEntries(ROMAN.filter(([, r]) => r.length === 1).map(([v, r]) => [r, v]));
  let total = 0;
  for (let i = 0; i < s.length; i++) {
    const v = values[s[i]!] ?? NaN;
    total += v < (values[s[i + 1] ?? ""] ?? 0) ? -v : v;
  }
  return total;
}
for (const n of [1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999]) console.log(n, toRoman(n), fromRoman(toRoman(n)));
console.log(fromRoman("Q"), toRoman(0) === "");
const SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
function words(n: number): string {
  if (n < 0) return `minus ${words(-n)}`;
  if (n < 20) return SMALL[n] ?? "?";
  if (n < 100) return TENS[Math.floor(n / 10)]! + (n % 10 ? `-${words(n % 10)}` : "");
  for (const [unit, name] of [[1e9, "billion"], [1e6, "million"], [1e3, "thousand"], [100, "hundred"]] as const) {
    if (n >= unit) return `${words(Math.floor(n / unit))} ${name}${n % unit ? ` ${words(n % unit)}` : ""}`;
  }
  return "";
}
for (const n of [0, 7, 13, 20, 42, 100, 101, 999, 1000, 1234567, 2000000001, -5]) console.log(words(n));
const ordinal = (n: number): string => {
  const rem = n % 100;
  const suffix = rem > 10 && rem < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
};
console.log([1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 113].map(ordinal).join(" "));
const group = (n: number): string => {
  const [int = "", frac] = String(n).split(".");
  let out = "";
  for (let i = 0; i < int.length; i++) out += (i > 0 && (int.length - i) % 3 === 0 && int[i - 1] !== "-" ? "," : "") + int[i];
  return frac === undefined ? out : `${out}.${frac}`;
};
console.log(group(0), group(123), group(1234), group(-1234567), group(1234567.891));
