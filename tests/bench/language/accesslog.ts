/** Regular expressions with groups over the lines of a web server's access log. */
import { measure } from "./measure.js";

const LINE = /^(\S+) \S+ (\S+) \[([^\]]+)\] "(\w+) ([^ "]+) HTTP\/[\d.]+" (\d{3}) (\d+|-)/;
const ATTACK = /\.\.\/|union\s+select|<script|\/etc\/passwd/i;
const BOT = /\b(?:bot|crawler|spider)\b/i;

function makeLine(i: number): string {
  const path = i % 50 === 0 ? "/download?file=../../etc/passwd" : `/shop/item/${i % 997}?ref=${i % 13}`;
  const agent = i % 7 === 0 ? "Example Crawler/2.1 (crawler; +http://x)" : "Mozilla/5.0 (X11; Linux x86_64)";
  return (
    `10.${i % 7}.0.${i % 251} - ${i % 3 === 0 ? "alice" : "-"} [10/May/2024:13:${(i % 50) + 10}:36 +0000] ` +
    `"GET ${path} HTTP/1.1" ${i % 11 === 0 ? 404 : 200} ${i % 4000} "-" "${agent}"`
  );
}

const lines: string[] = [];
for (let i = 0; i < 5000; i++) lines.push(makeLine(i));

measure(() => {
  let attacks = 0;
  let bots = 0;
  let bytes = 0;
  const byStatus = new Map<string, number>();
  for (const line of lines) {
    const match = LINE.exec(line);
    if (match === null) continue;
    const [, , , , , path, status, size] = match;
    byStatus.set(status!, (byStatus.get(status!) ?? 0) + 1);
    bytes += Number(size);
    if (ATTACK.test(path!)) attacks++;
    if (BOT.test(line)) bots++;
  }
  return `${attacks}-${bots}-${bytes}-${[...byStatus].map(([status, n]) => `${status}:${n}`).join(",")}`;
});
