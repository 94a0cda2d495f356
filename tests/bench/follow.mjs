import { execFileSync } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bench, buildSourceDrive, compile, orSkip, root, run, scratch } from "./tools.mjs";

const size = 1_000_000_000;

/** Lines of an access log, as many bytes at least. Gives how many lines those are. */
function writeLog(path) {
  const file = openSync(path, "w");
  let state = 12345;
  const below = (n) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % n;
  const line = () =>
    `${below(255)}.${below(255)}.${below(255)}.${below(255)} - - [30/Nov/2026:01:${10 + below(50)}:17 +0000] ` +
    `"GET /api/v1/items/${below(100_000)}?page=${below(50)} HTTP/1.1" ${[200, 200, 404, 301][below(4)]} ` +
    `${below(100_000)} "https://example.com/shop/${below(1000)}" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"\n`;
  let [bytes, lines] = [0, 0];
  while (bytes < size) {
    const text = Array.from({ length: 10_000 }, line).join("");
    bytes += writeSync(file, text);
    lines += 10_000;
  }
  closeSync(file);
  return { bytes, lines };
}

/** The same loop under Node. */
const inNode = (log, lines) => `
  import { follow } from ${JSON.stringify(pathToFileURL(join(root, "dist/stdlib/falco/index.js")).href)};
  let [count, length] = [0, 0];
  const before = process.cpuUsage();
  for await (const { text } of follow(${JSON.stringify(log)}, { from: "start" })) {
    length += text.length;
    if (++count === ${lines}) break;
  }
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ cpuNs: (user + system) * 1000, bytes: length }));
`;

function catSeconds(log) {
  const script = 'TIMEFORMAT="%U %S"; { time cat "$1" | wc -l >&2; } 2>&1';
  const said = execFileSync("bash", ["-c", script, "bash", log], { encoding: "utf8" });
  const [user, system] = said.trim().split("\n").at(-1).split(" ").map(Number);
  return user + system;
}

/** A file that is followed from its start, its lines as events: against `cat | wc -l`, and against Node. */
export function benchFollow(rounds) {
  const title = "Following a file of 1 GB of access-log lines: GB a second of processor time";
  return orSkip(title, () => {
    const log = join(scratch, "access.log");
    const { bytes, lines } = writeLog(log);
    const drive = buildSourceDrive();
    const compiled = compile(join(bench, "follow.ts"), join(scratch, "libfollow.so"));
    const best = { compiled: 0, cat: 0, node: 0 };
    let isSame = true;
    const rate = (seconds) => bytes / 1e9 / seconds;
    for (let i = 0; i < Math.min(rounds, 3); i++) {
      const ours = JSON.parse(run(drive, [compiled, "", JSON.stringify({ file: log }), String(lines)]));
      const theirs = JSON.parse(run(process.execPath, ["--input-type=module", "-e", inNode(log, lines)]));
      isSame &&= ours.bytes === theirs.bytes && ours.bytes === bytes - lines;
      best.compiled = Math.max(best.compiled, rate(ours.cpuNs / 1e9));
      best.node = Math.max(best.node, rate(theirs.cpuNs / 1e9));
      best.cat = Math.max(best.cat, rate(catSeconds(log)));
    }
    return {
      title: isSame ? title : `${title}: WHAT COMES DIFFERS`,
      columns: ["", "GB/s", "compiled to this"],
      rows: [
        ["compiled, through next_batch", best.compiled.toFixed(2), ""],
        ["cat | wc -l, both processes", best.cat.toFixed(2), (best.compiled / best.cat).toFixed(2)],
        ["Node, the same loop", best.node.toFixed(2), (best.compiled / best.node).toFixed(1)],
      ],
    };
  });
}
