function compress(text: string): number[] {
  const table = new Map<string, number>();
  for (let i = 0; i < 256; i++) table.set(String.fromCharCode(i), i);
  const out: number[] = [];
  let w = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (table.has(w + c)) w += c;
    else {
      out.push(table.get(w)!);
      table.set(w + c, table.size);
      w = c;
    }
  }
  if (w !== "") out.push(table.get(w)!);
  return out;
}
function decompress(codes: readonly number[]): string {
  const table: string[] = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i));
  let [previous, out] = ["", ""];
  for (const code of codes) {
    const entry: string = table[code] ?? previous + previous.charAt(0);
    out += entry;
    if (previous !== "") table.push(previous + entry.charAt(0));
    previous = entry;
  }
  return out;
}
for (const text of ["", "a", "TOBEORNOTTOBEORTOBEORNOT", "aaaaaaaaaaaaaaa", "àéîõü".repeat(5), "abc".repeat(100)]) {
  const c = compress(text);
  console.log(text.length, c.length, decompress(c) === text, c.slice(0, 12).join());
}
const delta = (xs: readonly number[]): number[] => xs.map((x, i) => x - (xs[i - 1] ?? 0));
const undelta = (xs: readonly number[]): number[] => xs.reduce<number[]>((out, d) => [...out, (out.at(-1) ?? 0) + d], []);
console.log(delta([5, 7, 7, 3]).join(), undelta(delta([5, 7, 7, 3])).join(), delta([]).length);
const zigzag = (n: number): number => (n << 1) ^ (n >> 31);
const unzigzag = (n: number): number => (n >>> 1) ^ -(n & 1);
console.log([0, -1, 1, -2, 2147483647, -2147483648].map((n) => `${zigzag(n) >>> 0}:${unzigzag(zigzag(n))}`).join(" "));
