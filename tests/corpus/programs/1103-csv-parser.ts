function parseCsv(text: string, separator = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
      continue;
    }
    switch (c) {
      case '"':
        quoted = true;
        break;
      case separator:
        row.push(field);
        field = "";
        break;
      case "\r":
        break;
      case "\n":
        row.push(field);
        rows.push(row);
        row = [];
        field = "";
        break;
      default:
        field += c;
    }
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}
function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((r) => r.map((f) => (f.includes(",") || f.includes('"') || f.includes("\n") ? `"${f.replaceAll('"', '""')}"` : f)).join(",")).join("\n");
}
const text = 'name,age,note\r\n"Smith, J",42,"said ""hi"""\nÉva,,"two\nlines"\n,,\nlast,1,no newline';
const rows = parseCsv(text);
for (const r of rows) console.log(r.length, JSON.stringify(r));
console.log(JSON.stringify(parseCsv(toCsv(rows))) === JSON.stringify(rows));
console.log(JSON.stringify(parseCsv("")), JSON.stringify(parseCsv("\n")), JSON.stringify(parseCsv("a")), JSON.stringify(parseCsv(",")), JSON.stringify(parseCsv("a;b", ";")));
const [header = [], ...data] = rows;
const records = data.map((r) => Object.fromEntries(header.map((h, i) => [h, r[i] ?? ""])));
console.log(records.map((r) => r["name"]).join("|"), records[0]?.["note"]);
const ages = records.map((r) => Number(r["age"])).filter((n) => n > 0);
console.log(ages.join(), ages.reduce((a, b) => a + b, 0));
console.log(toCsv([["a", 'b"c'], ["", "d,e"]]));
