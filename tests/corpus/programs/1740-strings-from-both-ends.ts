// Strings that grow at either end, or lose a piece at a time, and arrays used as queues: values, and that what was
// made on the way stays as it was.
function digest(s: string): number {
  let h = 0;
  for (let i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) % 1000003;
  return h + s.length;
}
class Box {
  s = "";
}
function run(name: string, f: (n: number) => number): void {
  console.log(`${name}: ${f(1)} ${f(300)} ${f(1200)}`);
}
run("front", (n) => { let s = ""; for (let i = 0; i < n; i++) s = String.fromCharCode(97 + i % 26) + s; return digest(s); });
run("back", (n) => { let s = ""; for (let i = 0; i < n; i++) s += String.fromCharCode(97 + i % 26); return digest(s); });
run("both", (n) => { let s = ""; for (let i = 0; i < n; i++) s = "(" + s + ")"; return digest(s); });
run("tmpl front", (n) => { let s = ""; for (let i = 0; i < n; i++) s = `${i % 10}${s}`; return digest(s); });
run("tmpl both", (n) => { let s = ""; for (let i = 0; i < n; i++) s = `<${i % 10}${s}>`; return digest(s); });
run("tmpl back", (n) => { let s = ""; for (let i = 0; i < n; i++) s = `${s},${i % 10};`; return digest(s); });
run("tmpl many", (n) => { let s = ""; for (let i = 0; i < n / 8; i++) s = `${i}${i}${i}${i}${i}${i}${i}${i}${i}${s}${i}${i}${i}${i}${i}${i}${i}${i}${i}`; return digest(s); });
run("in turn", (n) => { let s = ""; for (let i = 0; i < n; i++) s = i % 2 ? "x" + s : s + "y"; return digest(s); });
run("3 in turn", (n) => { let s = ""; for (let i = 0; i < n; i++) s = i % 3 ? "x" + s : s + "yy"; return digest(s); });
run("field", (n) => { const b = new Box(); for (let i = 0; i < n; i++) b.s = "x" + b.s; return digest(b.s); });
run("element", (n) => { const b: string[] = [""]; for (let i = 0; i < n; i++) b[0] = "x" + b[0]!; return digest(b[0]!); });
run("captured", (n) => { let s = ""; const f = (c: string): void => { s = c + s; }; for (let i = 0; i < n; i++) f("q"); return digest(s); });
run("map", (n) => { const m = new Map<string, string>(); for (let i = 0; i < n; i++) m.set("k", "z" + (m.get("k") ?? "")); return digest(m.get("k")!); });
run("concat", (n) => { let s = ""; for (let i = 0; i < n; i++) s = "ab".concat(s); return digest(s); });
run("concat2", (n) => { let s = ""; for (let i = 0; i < n; i++) s = "ab".concat(s, "c", "d"); return digest(s); });
run("reduce", (n) => { const a: string[] = []; for (let i = 0; i < n; i++) a.push("r"); return digest(a.reduce((s, x) => x + s, "")); });
run("reduceRight", (n) => { const a: string[] = []; for (let i = 0; i < n; i++) a.push("r"); return digest(a.reduceRight((s, x) => s + x, "")); });
run("nonascii", (n) => { let s = ""; for (let i = 0; i < n; i++) s = "é" + s; return digest(s); });
run("emoji", (n) => { let s = ""; for (let i = 0; i < n; i++) s = "😀" + s; return s.length; });
run("emoji both", (n) => { let s = ""; for (let i = 0; i < n; i++) s = "😀" + s + "é"; return s.length; });
run("padStart", (n) => { let s = ""; for (let i = 0; i < n; i++) s = s.padStart(s.length + 1, "-"); return digest(s); });
run("padEnd", (n) => { let s = ""; for (let i = 0; i < n; i++) s = s.padEnd(s.length + 2, "-="); return digest(s); });
run("replace empty", (n) => { let s = ""; for (let i = 0; i < n; i++) s = s.replace("", "x"); return digest(s); });
run("slice -1", (n) => { let s = "abcdefgh".repeat(n / 8), k = 0; while (s) { k += s.charCodeAt(s.length - 1); s = s.slice(0, -1); } return k; });
run("slice 1", (n) => { let s = "abcdefgh".repeat(n / 8), k = 0; while (s) { k += s.charCodeAt(0); s = s.slice(1); } return k; });
run("slice 1 é", (n) => { let s = "abcdéfgh".repeat(n / 8), k = 0; while (s) { k += s.charCodeAt(0); s = s.slice(1); } return k; });
run("slice -1 é", (n) => { let s = "abcdéfgh".repeat(n / 8), k = 0; while (s) { k += s.charCodeAt(s.length - 1); s = s.slice(0, -1); } return k; });
run("substring", (n) => { let s = "abcdefgh".repeat(n / 8), k = 0; while (s) { k += s.charCodeAt(0); s = s.substring(1, s.length); } return k; });
run("tokens", (n) => { let s = "ab cde f ".repeat(n / 8), k = 0; while (s) { const i = s.indexOf(" "); k += s.slice(0, i).length; s = s.slice(i + 1); } return k; });
run("tokens é", (n) => { let s = "ab cdé f ".repeat(n / 8), k = 0; while (s) { const i = s.indexOf(" "); k += s.slice(0, i).length; s = s.slice(i + 1); } return k; });
run("trimStart", (n) => { let s = " a".repeat(n / 2), k = 0; while (s) { s = s.trimStart().slice(1); k++; } return k; });
run("replace head", (n) => { let s = "a".repeat(n), k = 0; while (s) { s = s.replace("a", ""); k++; } return k; });
run("startsWith", (n) => { let s = "ab".repeat(n / 2), k = 0; while (s) { if (s.startsWith("a")) k++; s = s.slice(1); } return k; });
run("destructure", (n) => { let s = "ab".repeat(n / 2), k = 0; while (s) { const c = s[0]; s = s.slice(1); k += c === "a" ? 1 : 0; } return k; });
run("window", (n) => { let s = "ab".repeat(n / 2), k = 0; for (let i = 0; i < n; i++) { s = s.slice(1) + "c"; k++; } return digest(s) + k; });
run("shift", (n) => { const q: number[] = []; for (let i = 0; i < n; i++) q.push(i); let k = 0; while (q.length) k = (k + q.shift()!) % 65521; return k; });
run("queue", (n) => { const q: number[] = []; for (let i = 0; i < n; i++) q.push(i); let k = 0; for (let i = 0; i < n; i++) { k = (k + q.shift()!) % 65521; q.push(i); } return k + q.length; });
run("unshift", (n) => { const q: number[] = []; for (let i = 0; i < n; i++) q.unshift(i); return q[0]! + q[n - 1]! + q.length; });
run("unshift str", (n) => { const q: string[] = []; for (let i = 0; i < n; i++) q.unshift(`${i}`); return q[0]!.length + q.length; });
run("unshift pop", (n) => { const q: number[] = []; for (let i = 0; i < n; i++) q.unshift(i); let k = 0; for (let i = 0; i < n * 2; i++) { k = (k + q.pop()!) % 65521; q.unshift(i); } return k; });
run("unshift push", (n) => { const q: number[] = []; for (let i = 0; i < n; i++) { q.unshift(i); q.push(i); } let k = 0; while (q.length) k = (k * 3 + q.pop()! + (q.shift() ?? 0)) % 65521; return k; });
run("unshift bool", (n) => { const q: boolean[] = []; for (let i = 0; i < n; i++) q.unshift(i % 3 === 0); let k = 0; for (const b of q) k = (k * 2 + (b ? 1 : 0)) % 65521; return k; });
run("splice0", (n) => { const q: number[] = []; for (let i = 0; i < n; i++) q.push(i); let k = 0; while (q.length) k = (k * 3 + q.splice(0, 1)[0]!) % 65521; return k; });
run("tree left", (n) => { const f = (d: number): string => d === 0 ? "x" : ""; let s = f(1); for (let i = 0; i < n; i++) s = "[" + s + "," + i % 10 + "]"; return digest(s); });
run("nested let", (n) => { let a = "", b = ""; for (let i = 0; i < n; i++) { a = "1" + a; b = b + "2"; } return digest(a + b); });
run("join in loop", (n) => { let s = ""; for (let i = 0; i < n / 64; i++) s = ["x", s].join("-"); return digest(s); });
run("units of astral", (n) => { const t = "x😀".repeat(n / 16); let s = ""; for (let i = 0; i < t.length; i++) s += t[i]!; return s === t ? s.length : -1; });
run("reverse astral", (n) => { const t = "x😀".repeat(n / 16); let s = ""; for (let i = t.length - 1; i >= 0; i--) s = t[i]! + s; return s === t ? s.length : -1; });
run("for of", (n) => { const t = "x😀".repeat(n / 8); let s = ""; for (const c of t) s = c + s; return s.length; });
run("backtrack", (n) => { let s = "r".repeat(300), k = 0; for (let i = 0; i < n; i++) { s += "/ab"; k += s.length; s = s.slice(0, -3); } return k; });
// Every string on the way is still itself.
function kept(step: (s: string, i: number) => string): string {
  const all: string[] = [];
  let s = "seed ".repeat(60);
  for (let i = 0; i < 200; i++) all.push((s = step(s, i)));
  return all.map(digest).join(" ");
}
console.log(kept((s, i) => `${i}${s}`));
console.log(kept((s, i) => s + i));
console.log(kept((s, i) => (i % 2 ? "é" + s : s + "ß")));
console.log(kept((s, i) => `<${i}${s}${i}>`));
console.log(kept((s, i) => (i % 5 === 4 ? s.slice(3, -4) : "ab" + s + "c")));
console.log(kept((s, i) => s.slice(1) + (i % 10)));
console.log(kept((s, i) => (i % 10) + s.slice(0, -1)));
console.log(kept((s, i) => (i % 3 === 0 ? "\ud83d" : "\ude00") + s));
console.log(kept((s, i) => s + (i % 3 === 0 ? "\ud83d" : "\ude00")));
console.log(kept((s, i) => `${"\ude00"}${s}${i % 2 ? "\ud83d" : "x"}`));

// Two that grow from one.
const base = "x".repeat(200) + "y".repeat(200);
const grown = "1" + base;
const one = "a" + grown, two = "b" + grown, three = grown + "c", four = grown + "d", five = `(${grown})`;
console.log([base, grown, one, two, three, four, five, "e" + one, two + "f", `[${three}]`].map(digest).join(" "));

// An array that is read at both ends, of words, whose elements the collector finds.
const deque: { id: number }[] = [];
for (let i = 0; i < 3000; i++) {
  deque.unshift({ id: i });
  if (i % 3 === 0) deque.push({ id: -i });
  if (i % 5 === 0) deque.pop();
  if (i % 7 === 0) deque.shift();
}
deque.unshift({ id: 1 }, { id: 2 }, { id: 3 }, ...deque.slice(0, 40));
console.log(deque.length, deque.reduce((h, x) => (h * 31 + x.id) % 1000003, 7));
const empty: number[] = [];
console.log(empty.unshift(), empty.unshift(...empty), empty.unshift(1.5), empty.unshift(3, 4), empty.join());
