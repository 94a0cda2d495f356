// Programs that write seldom, side by side: each line comes when it is there, errors too, and one is left while it is silent.
import { spawnLines } from "tsfalco";

async function read(command: string, most = 1000): Promise<string[]> {
  const lines: string[] = [];
  try {
    for await (const line of spawnLines(["sh", "-c", command])) {
      lines.push(line);
      if (lines.length === most) break;
    }
  } catch (e) {
    lines.push(String(e));
  }
  return lines;
}

async function main(): Promise<void> {
  const all = await Promise.all([
    read("sleep 0.1; echo late; sleep 0.1; printf 'no end'"),
    read("exec 2>&-; for i in 1 2 3; do echo $i; sleep 0.03; done"),
    read("exec >&-; sleep 0.05; exit 3"),
    read("echo first; sleep 100", 1),
    read("exec >&- 2>&-; sleep 0.1"),
    read("seq 1 5000"),
  ]);
  for (const lines of all) console.log(lines.length, lines.slice(0, 3), lines.at(-1));
}
void main();
