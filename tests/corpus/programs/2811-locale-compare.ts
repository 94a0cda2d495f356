// localeCompare of ASCII: every pair of characters, random texts, numbers in texts, and sorting by it.
let hash = 0;
const mix = (n: number): void => {
  hash = (Math.imul(hash, 31) + n + 2) | 0;
};
const all = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i));
for (const a of all) {
  for (const b of all) {
    mix(a.localeCompare(b));
    mix(a.localeCompare(b, undefined, { sensitivity: "base" }));
    mix(`x${a}`.localeCompare(`X${b}`, "en", { numeric: true }));
    mix(`${a}B`.localeCompare(`${b}b`, undefined, { sensitivity: "case" }));
  }
}
console.log(hash);
let state = 99;
function below(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 4294967296) * n);
}
const pool = "aAbBzZ0012379__--  ..\t\0\x07\x7f$~[";
function text(): string {
  let result = "";
  for (let n = below(8); n > 0; n--) result += pool.charAt(below(pool.length));
  return result;
}
for (let i = 0; i < 20000; i++) {
  const [a, b] = [text(), text()];
  mix(a.localeCompare(b));
  mix(a.localeCompare(b, "en-US", { numeric: true }));
  mix(a.localeCompare(b, ["en"], { numeric: true, sensitivity: "accent" }));
  mix(a.localeCompare(b, undefined, { sensitivity: "case" }));
  mix(a.localeCompare(b, undefined, { numeric: false, sensitivity: "variant" }));
  if (a === b) console.log(JSON.stringify(a));
}
console.log(hash);
const digits = (n: number, first = "1"): string => first + "0".repeat(n);
const long = [digits(252), digits(253), digits(254), digits(255), digits(253, "9"), digits(254) + "1", "0".repeat(300), "0".repeat(299) + "7", digits(253) + "007", digits(253) + "7"];
for (const a of long) console.log(long.map((b) => a.localeCompare(b, undefined, { numeric: true })).join(" "));

const files = ["b10", "B9", "a-1", "a_1", "a 1", "A1", "a1", "a01", "a1.txt", "a10.txt", "", "Z", "z", "b09", "10", "9", "~", "$x"];
console.log([...files].sort((a, b) => a.localeCompare(b)).join("|"));
console.log([...files].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).join("|"));
console.log([...files].sort((a, b) => b.localeCompare(a, undefined, { numeric: true, sensitivity: "base" }) || (a < b ? -1 : 1)).join("|"));
interface Rule {
  name: string;
  priority: number;
}
const rules: Rule[] = [
  { name: "write etc", priority: 2 },
  { name: "Write below root", priority: 1 },
  { name: "write below root", priority: 3 },
  { name: "Terminal shell", priority: 2 },
];
rules.sort((x, y) => x.priority - y.priority || x.name.localeCompare(y.name));
console.log(rules.map((r) => r.name).join(), ["é", "ü"].map((c) => c.localeCompare(c)).join());
const maybe: string | undefined = files[100];
console.log(maybe?.localeCompare("a") ?? "none", "a".localeCompare("b") < 0, Object.is("a".localeCompare("a"), 0));
