type Block = { type: "heading"; level: number; text: string } | { type: "list"; ordered: boolean; items: string[] } | { type: "code"; language?: string; lines: string[] } | { type: "paragraph"; text: string };
function parse(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trim() === "") continue;
    if (line.startsWith("```")) {
      const language = line.slice(3).trim();
      const code: string[] = [];
      for (i++; i < lines.length && !lines[i]!.startsWith("```"); i++) code.push(lines[i]!);
      blocks.push(language ? { type: "code", language, lines: code } : { type: "code", lines: code });
      continue;
    }
    let level = 0;
    while (line[level] === "#") level++;
    if (level > 0 && line[level] === " ") {
      blocks.push({ type: "heading", level, text: line.slice(level + 1).trim() });
      continue;
    }
    const item = (l: string | undefined): string | undefined => {
      if (l?.startsWith("- ")) return l.slice(2);
      const dot = l?.indexOf(". ") ?? -1;
      return l !== undefined && dot > 0 && Number.isInteger(Number(l.slice(0, dot))) ? l.slice(dot + 2) : undefined;
    };
    if (item(line) !== undefined) {
      const items: string[] = [];
      for (let text = item(lines[i]); text !== undefined; text = item(lines[++i])) items.push(text);
      i--;
      blocks.push({ type: "list", ordered: !line.startsWith("-"), items });
      continue;
    }
    const last = blocks.at(-1);
    if (last?.type === "paragraph" && lines[i - 1]?.trim() !== "") last.text += ` ${line.trim()}`;
    else blocks.push({ type: "paragraph", text: line.trim() });
  }
  return blocks;
}
const escape = (s: string): string => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
function inline(text: string): string {
  let out = "";
  const open = new Map<string, boolean>();
  for (let i = 0; i < text.length; i++) {
    const two = text.slice(i, i + 2);
    const mark = two === "**" ? two : ["*", "`"].includes(text[i]!) ? text[i]! : undefined;
    if (mark === undefined) {
      out += escape(text[i]!);
      continue;
    }
    const tag = mark === "**" ? "b" : mark === "*" ? "i" : "code";
    out += open.get(mark) ? `</${tag}>` : `<${tag}>`;
    open.set(mark, !open.get(mark));
    i += mark.length - 1;
  }
  return out;
}
function html(b: Block): string {
  switch (b.type) {
    case "heading":
      return `<h${b.level}>${inline(b.text)}</h${b.level}>`;
    case "paragraph":
      return `<p>${inline(b.text)}</p>`;
    case "code":
      return `<pre${b.language === undefined ? "" : ` class="${b.language}"`}>${b.lines.map(escape).join("\n")}</pre>`;
    case "list": {
      const tag = b.ordered ? "ol" : "ul";
      return `<${tag}>${b.items.map((t) => `<li>${inline(t)}</li>`).join("")}</${tag}>`;
    }
  }
}
const source = "# Title *é*\n\nA **bold** and `a<b` line\ncontinued & more.\n\n- one\n- *two*\n\n1. first\n2. second\n10. tenth\n## Sub ##\n```ts\nconst x = 1 < 2;\n```\n```\nplain\n\nblank above\n```\nEnd.";
for (const b of parse(source)) console.log(html(b));
const counts: Partial<Record<Block["type"], number>> = {};
for (const b of parse(source)) counts[b.type] = (counts[b.type] ?? 0) + 1;
console.log(parse(source).length, counts.list, counts.code, counts.heading, parse("").length);
