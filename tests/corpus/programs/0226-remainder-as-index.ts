// `%` whose result is an index and nothing else.
const NAMES = ["alpha", "beta", "gamma"];
const EMPTY: string[] = [];

function pick(list: string[], n: number): string | undefined {
  return list[n % list.length];
}
function pickFrom(n: number): string {
  let out = "";
  for (let i = 0; i < n; i++) out += NAMES[i % NAMES.length]![0]! + NAMES[i % 2]![0]!;
  return out;
}
function backwards(n: number): string {
  let out = "";
  for (let i = n; i > -n; i--) out += `${NAMES[i % NAMES.length]} `;
  return out;
}
function required(list: string[], n: number): string {
  try {
    let found = "";
    for (let i = 0; i < n; i++) found = list[i % list.length]!.toUpperCase();
    return found;
  } catch (e) {
    return e instanceof TypeError ? "TypeError" : "?";
  }
}
function shared(n: number): string {
  const at = n % NAMES.length;
  return `${NAMES[at]} at ${at}`;
}
function bytes(size: number): string {
  const data = new Uint8Array(size);
  for (let i = 0; i < 10; i++) data[i % data.length] = i;
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += data[i % data.length] ?? 100;
  return `${Array.from(data).join(",")} ${sum}`;
}
function units(text: string): string {
  let out = "";
  for (let i = 0; i < 7; i++) out += text[i % text.length] ?? "?";
  return out;
}
function stores(n: number): string {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) counts[i % counts.length] = (counts[i % counts.length] ?? 0) + i;
  return counts.join(" ");
}
console.log(pickFrom(7));
console.log(backwards(4));
console.log(pick(NAMES, 5), pick(NAMES, -1), pick(NAMES, -3), pick(EMPTY, 4), pick(NAMES, 1.5), pick(NAMES, NaN));
console.log(required(NAMES, 5), required(EMPTY, 1), required(EMPTY, 0));
console.log(shared(4), shared(-0), shared(-1));
console.log(bytes(4), bytes(0), bytes(1));
console.log(units("abc"), units(""));
console.log(stores(11));
