/** Text to objects: lines of key=value, as auditd writes them, into a Map, and a few of them read. */
import { measure } from "./measure.js";

function makeLine(i: number): string {
  return (
    `type=SYSCALL arch=c000003e syscall=${i % 330} success=${i % 5 === 0 ? "no" : "yes"} exit=${i % 3} ` +
    `ppid=${1000 + (i % 50)} pid=${2000 + i} auid=1000 uid=${i % 7} gid=0 tty=pts${i % 4} ses=${i % 9} ` +
    `comm="cmd${i % 31}" exe="/usr/bin/cmd${i % 31}" key="rule ${i % 11}"`
  );
}

/** Values in quotes may have blanks in them. */
function parse(line: string): Map<string, string> {
  const values = new Map<string, string>();
  let at = 0;
  while (at < line.length) {
    const equals = line.indexOf("=", at);
    if (equals < 0) break;
    const key = line.slice(at, equals);
    const quoted = line[equals + 1] === '"';
    const start = quoted ? equals + 2 : equals + 1;
    const found = line.indexOf(quoted ? '"' : " ", start);
    const end = found < 0 ? line.length : found;
    values.set(key, line.slice(start, end));
    at = quoted ? end + 2 : end + 1;
  }
  return values;
}

const lines: string[] = [];
for (let i = 0; i < 2000; i++) lines.push(makeLine(i));

measure(() => {
  let checksum = 0;
  for (const line of lines) {
    const values = parse(line);
    const failed = values.get("success") === "no";
    const comm = values.get("comm") ?? "";
    const number = Number(values.get("syscall"));
    checksum = (checksum * 31 + number + comm.length + values.size + (failed ? 1 : 0)) % 1000003;
  }
  return checksum;
});
