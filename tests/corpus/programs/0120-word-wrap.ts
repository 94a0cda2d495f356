function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (word === "") continue;
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line += (line === "" ? "" : " ") + word;
  }
  if (line !== "") lines.push(line);
  return lines;
}
function justify(line: string, width: number): string {
  const words = line.split(" ");
  const gaps = words.length - 1;
  if (gaps === 0) return line.padEnd(width);
  const spare = width - words.reduce((n, w) => n + w.length, 0);
  return words
    .map((w, i) => w + (i < gaps ? " ".repeat(Math.floor(spare / gaps) + (i < spare % gaps ? 1 : 0)) : ""))
    .join("");
}
const text = "The naïve  author wrote a very long line of text, which did not fit into any reasonable column width at all.";
for (const width of [12, 20, 40]) {
  for (const line of wrap(text, width)) console.log(`|${line.padEnd(width)}| |${justify(line, width)}|`);
}
console.log(wrap("", 5).length, wrap("toolongword", 4).join("/"));
const dedent = (s: string): string => {
  const lines = s.split("\n");
  const indents = lines.filter((l) => l.trim() !== "").map((l) => l.length - l.trimStart().length);
  const least = Math.min(...indents);
  return lines.map((l) => l.slice(least)).join("\n");
};
console.log(dedent("    a\n      b\n    c"));
