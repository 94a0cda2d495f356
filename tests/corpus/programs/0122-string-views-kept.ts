// Pieces of short-lived texts outlive them.
const kept: string[] = [];
for (let i = 0; i < 300; i++) {
  const line = `${i}:${"x".repeat(i % 50)}é${i * i};tail of line ${i}`;
  const [head = "", tail = ""] = line.split(";");
  if (i % 60 === 0) kept.push(head.slice(-6), tail.slice(8).trim(), line.charAt(0));
}
console.log(kept.join("|"));
const index = new Map<string, string>();
let text = "";
for (let i = 0; i < 200; i++) text += `key${i % 17}=value${i}\n`;
for (const line of text.split("\n")) {
  const at = line.indexOf("=");
  if (at > 0) index.set(line.slice(0, at), line.slice(at + 1));
}
text = "";
console.log(index.size, [...index].slice(0, 4).map(([k, v]) => k + v).join());
function last(s: string): string {
  return s.slice(s.lastIndexOf("/") + 1);
}
let path = "";
for (let i = 0; i < 100; i++) path += `/dir${i}`;
const name = last(path);
path = path.slice(0, 20) + name;
console.log(name, path, name === "dir99", name.length);
const words: string[] = [];
for (let round = 0; round < 20; round++) words.push("alpha beta gamma".split(" ")[round % 3]!.toUpperCase().slice(1, 4));
console.log(words.join(""), new Set(words).size);
const nested = "a(b(c)d)e";
const inner = nested.slice(nested.indexOf("(") + 1, nested.lastIndexOf(")"));
const innermost = inner.slice(inner.indexOf("(") + 1, inner.lastIndexOf(")"));
console.log(inner, innermost, inner + innermost === "b(c)dc");
