// One array under several element types: what is read is looked at, and storage is never mistaken.
const numbers: number[] = [1, 2, 3];
const anything: unknown = numbers;
const list = anything as unknown[];
list.push(7);
console.log(numbers.join(), numbers[3]! + 1, list.length);
const nothing: never[] = [];
const grown: number[] = nothing;
grown.push(0.5, 2);
console.log(grown.join(), nothing.length);
const none = (): never[] => [];
const words: string[] = none();
words.push("w");
console.log(words.join());
const mixed: unknown[] = [1, 2];
const plain = mixed as number[];
plain.push(3);
console.log(plain[2]! * 2, String(mixed[2]));
const parsed = JSON.parse("[[1,2],[3]]") as number[][];
console.log(parsed.map((row) => row.reduce((a, b) => a + b, 0)).join());
const pairs = JSON.parse('[["a",1],["b",2]]') as [string, number][];
for (const [name, n] of pairs) console.log(name + n);
const record = JSON.parse('{"a":["x"],"b":[]}') as Record<string, string[]>;
for (const [key, values] of Object.entries(record)) console.log(key, values.length, values.join());
const groups = new Map<string, string[]>();
for (const w of ["ab", "cd", "ae"]) {
  const key = w[0]!;
  const group = groups.get(key);
  if (group) group.push(w);
  else groups.set(key, [w]);
}
console.log([...groups].map(([k, v]) => `${k}=${v.join("/")}`).join(" "));
const sized = (x: unknown): number => (Array.isArray(x) ? x.length : -1);
console.log(sized([1]), sized("x"), sized(JSON.parse("[true]")), sized(words));
