// Literals of many constants are data: what they hold, that each evaluation makes them anew, and that they
// can be changed as any other.
interface Row {
  id: number;
  name: string;
  on: boolean;
  big: bigint;
  tags: string[];
  note?: string;
  other: number | string | null;
}
const numbers = [
  0, -0, 1, -1, 1.5, 1e300, -1e-300, 5e-324, 0.1, 4294967296, 9007199254740993, 0x7fffffff, -2147483648, 1e21, 255, 256,
  3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3, 3, 8, 3, 2, 7, 9, 5,
];
const texts = [
  "", "a", "ab", "ü", "日本", "\u{1f600}", "\ud800", "quote\"", "back\\slash", "new\nline", "nul\u0000here", "??/", "tab\t",
  "ab", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17", "x18",
];
const flags = [
  true, false, true, true, false, false, true, false, true, true, false, false, true, false, true, true, false, false, true,
  true, false, true, true, false, false, true, false, true, true, false, false, true, false, true, true, false, false, true,
];
const bigs = [
  0n, 1n, -1n, 18446744073709551615n, -9223372036854775808n, 5n, 6n, 7n, 8n, 9n, 10n, 11n, 12n, 13n, 14n, 15n, 16n, 17n, 18n,
  19n, 20n, 21n, 22n, 23n, 24n, 25n, 26n, 27n, 28n, 29n, 30n, 31n, 32n, 33n,
];
const rows: Row[] = [
  { id: 1, name: "one", on: true, big: 1n, tags: ["a", "b"], other: 1 },
  { id: 2.5, name: "two", on: false, big: -2n, tags: [], other: "text" },
  { id: 3, name: "", on: true, big: 3n, tags: ["c"], note: "noted", other: null },
  { id: 4, name: "four", on: false, big: 4n, tags: ["d", "e", "f"], other: -0 },
  { id: 5, name: "five", on: false, big: 5n, tags: ["g", "h", "i", "j", "k", "l", "m", "n", "o", "p"], other: 0.5 },
];
const mixed: (number | string | boolean | null | undefined)[] = [
  1, "a", true, null, undefined, 2, "b", false, null, undefined, 3, "c", true, null, undefined, 4, "d", false, null, undefined,
  5, "e", true, null, undefined, 6, "f", false, null, undefined, 7, "g", true, null, undefined,
];
const absent: (number | undefined)[] = [
  1, undefined, 3, undefined, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
  30, 31, 32, 33,
];
const nested = [
  [1, 2, 3], [4, 5, 6], [7, 8, 9], [], [10], [11, 12, 13, 14], [15], [16], [17], [18, 19, 20], [21, 22, 23], [24, 25], [26, 27],
];
const byName = new Map<string, number>([
  ["a", 1], ["b", 2], ["c", 3], ["d", 4], ["e", 5], ["f", 6], ["g", 7], ["h", 8], ["i", 9], ["j", 10], ["k", 11], ["a", 12],
]);
const shapes = [
  { kind: "circle", r: 1 }, { kind: "square", side: 2 }, { kind: "circle", r: 3 }, { kind: "square", side: 4 },
  { kind: "circle", r: 5 }, { kind: "square", side: 6 }, { kind: "circle", r: 7 }, { kind: "square", side: 8 },
  { kind: "circle", r: 9 }, { kind: "square", side: 10 }, { kind: "circle", r: 11 }, { kind: "square", side: 12 },
];
const config = { name: "config", limits: [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
], inner: { deep: [[true, false], [false]], text: "t" } };
let calls = 0;
function count(): number {
  return ++calls;
}
const partly = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, count(), 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
  count(), 34,
];
function fresh(): { n: number; list: number[] }[] {
  return [
    { n: 1, list: [1, 2, 3] }, { n: 2, list: [4, 5, 6] }, { n: 3, list: [7, 8, 9] }, { n: 4, list: [10, 11, 12] },
    { n: 5, list: [13, 14, 15] }, { n: 6, list: [16, 17, 18] }, { n: 7, list: [19, 20, 21] }, { n: 8, list: [] },
  ];
}

console.log(numbers.length, numbers.join(), 1 / numbers[1]!);
console.log(JSON.stringify(texts), texts.map((t) => t.length).join(), texts[1] === "a", texts.indexOf("ab"));
console.log(flags.map((f) => (f ? 1 : 0)).join(""), bigs.join(), bigs[3]! + bigs[4]!);
for (const { id, name, on, big, tags, note, other } of rows) console.log(id, name, on, String(big), tags.join("+"), note, other);
console.log(JSON.stringify(rows.map((row) => ({ ...row, big: String(row.big) }))));
console.log(JSON.stringify(mixed), mixed.map((m) => typeof m).join());
console.log(absent.map((a) => a ?? -1).join(), JSON.stringify(nested), [...byName].join(";"));
console.log(shapes.map((s) => (s.kind === "circle" ? s.r : s.side)).join(), JSON.stringify(config));
console.log(partly.join(), calls);

const [first, second] = [fresh(), fresh()];
console.log(first === second, first[0] === second[0], first[0]!.list === second[0]!.list);
first[0]!.list.push(99);
first[1]!.n = 50;
first.push({ n: 9, list: [1] });
first.splice(2, 3);
console.log(JSON.stringify(first), JSON.stringify(second));
numbers.sort((a, b) => a - b);
numbers.unshift(7);
numbers.length = 5;
texts.push("pushed");
texts.reverse();
flags[0] = false;
flags.push(true);
nested[3]!.push(100);
nested.push([200]);
rows[0]!.note = "added";
rows[0]!.tags.push("late");
rows[1]!.other = 17;
config.limits.fill(0, 3);
console.log(numbers.join(), texts[0], texts.at(-1), flags[0], flags.length, JSON.stringify(nested), config.limits.join(""));
console.log(JSON.stringify(rows[0]!.tags), rows[0]!.note, rows[1]!.other, Object.keys(rows[2]!).join());
let sum = 0;
for (let round = 0; round < 1000; round++) sum += fresh().reduce((total, { n, list }) => total + n + list.length, 0);
console.log(sum);
