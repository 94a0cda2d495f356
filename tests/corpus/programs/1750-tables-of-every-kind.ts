// Literals long enough to become data: each kind of element, what is not ASCII, what is absent, and that each
// evaluation makes its own.
const pairs: [number, string][] = [
  [1, "one"], [2, "two"], [-0, "zero"], [NaN, "one"], [1e300, "é"], [0.1, "\u{1F600}"], [6, "\ud800"], [7, ""],
  [8, "a"], [9, "?\"\\0"], [10, "\u0000f"], [11, "two"], [12, "x".repeat(1)], [13, "ten"], [14, "ten"], [15, "??/"],
  [1, "one"], [2, "two"], [-0, "zero"], [NaN, "one"], [1e300, "é"], [0.1, "\u{1F600}"], [6, "\ud800"], [7, ""],
]; // prettier-ignore
const plain: [number, string][] = [
  [1, "one"], [2, "two"], [-0, "zero"], [NaN, "one"], [1e300, "é"], [0.1, "\u{1F600}"], [6, "\ud800"], [7, ""],
  [8, "a"], [9, "?\"\\0"], [10, "\u0000f"], [11, "two"], [12, "x"], [13, "ten"], [14, "ten"], [15, "??/"],
]; // prettier-ignore
interface Row {
  a: number;
  b: string | number | null;
  c?: boolean;
  d: bigint;
}
const rows: Row[] = [
  { a: 1, b: "one", c: true, d: 1n }, { a: 2, b: 2, d: -1n }, { a: 3, b: null, c: false, d: 9223372036854775807n },
  { a: 4, b: "é", c: true, d: -9223372036854775808n }, { a: 5, b: -1e-7, d: 0n }, { a: 6, b: "one", d: 18446744073709551615n },
  { a: Infinity, b: "1", d: 3n }, { a: -Infinity, b: "\udfff", d: 4n }, { a: 9, b: -Infinity, d: 5n },
]; // prettier-ignore
const matrix: number[][] = [
  [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 2, 3], [4, 5, 6], [7, 8, 9], [0.5, -0, 1],
]; // prettier-ignore
const ragged: (string | boolean | undefined)[][] = [
  ["a", true], [], ["b", undefined, "c"], [false], ["aa", "bb", "cc", "dd"], ["a", true], [], ["b", undefined, "c"],
  [false], ["aa", "bb", "cc", "dd"], ["a", true], [], ["b", undefined, "c"], [false], ["aa", "bb", "cc", "dd"],
]; // prettier-ignore
const flags: boolean[][] = [
  [true, false], [false, false], [true, true], [true, false], [false, false], [true, true], [true, false],
  [false, false], [true, true], [true, false], [false, false], [true, true], [true, false], [false, false],
]; // prettier-ignore
const bigs: bigint[][] = [
  [1n, -1n], [2n, -2n], [3n, -3n], [4n, -4n], [5n, -5n], [6n, -6n], [7n, -7n], [8n, -8n], [9n, -9n], [10n, -10n],
  [1n, -1n], [2n, -2n], [3n, -3n], [4n, -4n], [18446744073709551615n, -9223372036854775808n],
]; // prettier-ignore
const nested: { name: string; tags: string[]; at: { x: number; y: number | undefined } }[] = [
  { name: "n1", tags: ["p", "q"], at: { x: 1, y: 2 } }, { name: "n2", tags: [], at: { x: 3, y: undefined } },
  { name: "n3", tags: ["p"], at: { x: 5, y: NaN } }, { name: "n1", tags: ["p", "q"], at: { x: 1, y: 2 } },
  { name: "n5", tags: ["longer text", "q"], at: { x: 1, y: 2 } }, { name: "n6", tags: ["é"], at: { x: 1, y: 2 } },
]; // prettier-ignore

function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v: unknown) => show(v)).join()}]`;
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return value === 0 && 1 / value < 0 ? "-0" : String(value);
  return value === undefined ? "undefined" : JSON.stringify(value);
}
for (const row of rows) console.log(row.a, row.b, row.c, row.d);
for (const table of [pairs, plain, matrix, ragged, flags, bigs, nested]) console.log(show(table));
console.log(plain[6]![1].charCodeAt(0), plain[5]![1].length, plain[10]![1].length, rows[7]!.b === "\udfff");
console.log(plain.filter(([, text]) => text === "ten").length, plain.map(([, text]) => text).join("|").length);

function fresh(): (string | number)[][] {
  return [
    ["a", 1], ["b", 2], ["c", 3], ["d", 4], ["e", 5], ["f", 6], ["gg", 7], ["hh", 8], ["a", 1], ["b", 2], ["c", 3],
    ["d", 4], ["e", 5], ["f", 6], ["gg", 7], ["hh", 8], ["a", 1], ["b", 2], ["c", 3], ["d", 4], ["e", 5], ["f", 6],
  ]; // prettier-ignore
}
const [one, two] = [fresh(), fresh()];
one[0]!.push("more");
one[6]![0] += "!";
rows[0]!.b = rows[0]!.b + "?";
plain.push([16, "sixteen"]);
console.log(one === two, one[0]!.length, two[0]!.length, one[6]![0], two[6]![0], rows[0]!.b, plain.length);
const seen = new Map(plain.map(([n, text]) => [text, n]));
console.log(seen.get("two"), seen.get("ten"), seen.size, seen.has("sixteen"));
