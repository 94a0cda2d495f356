/** Building text: tables with padded columns, escapes and joined lines. */
import { measure } from "./measure.js";

interface Row {
  host: string;
  rule: string;
  priority: number;
  count: number;
  share: number;
}

const PRIORITIES = ["Emergency", "Alert", "Critical", "Error", "Warning", "Notice", "Informational", "Debug"];

function makeRows(n: number): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < n; i++)
    rows.push({
      host: `node-${i % 17}`,
      rule: i % 5 === 0 ? `Write <below> "etc" & ${i % 9}` : `Terminal shell in container ${i % 23}`,
      priority: i % 8,
      count: (i * 37) % 1001,
      share: ((i * 13) % 1000) / 10,
    });
  return rows;
}

function escape(text: string): string {
  let out = "";
  for (const c of text) {
    if (c === "<") out += "&lt;";
    else if (c === ">") out += "&gt;";
    else if (c === "&") out += "&amp;";
    else if (c === '"') out += "&quot;";
    else out += c;
  }
  return out;
}

function plain(rows: Row[]): string {
  const lines = rows.map(
    (row) =>
      `${row.host.padEnd(10)} ${PRIORITIES[row.priority]!.toUpperCase().padEnd(14)} ` +
      `${String(row.count).padStart(6)} ${row.share.toFixed(1).padStart(6)}%  ${row.rule}`,
  );
  return lines.join("\n");
}

function html(rows: Row[]): string {
  let out = "<table>\n";
  for (const row of rows) {
    out += "<tr>";
    out += `<td>${row.host}</td><td>${escape(row.rule)}</td>`;
    out += `<td class="p${row.priority}">${row.count}</td>`;
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

function hash(text: string): number {
  let h = text.length;
  for (let i = 0; i < text.length; i += 7) h = (h * 31 + text.charCodeAt(i)) % 1000003;
  return h;
}

const rows = makeRows(2000);
measure(() => hash(plain(rows)) * 1000 + hash(html(rows)));
