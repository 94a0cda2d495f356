/** Programs whose output is read: whole, ended early, failing, stubborn; nothing is left of them. */
import { spawnLines } from "tsfalco";
import { readdirSync, readFileSync } from "node:fs";

async function tell(command: string[], most = 1e9): Promise<void> {
  let n = 0;
  let bytes = 0;
  try {
    for await (const line of spawnLines(command, { maxLineBytes: 20 })) {
      bytes += line.length;
      if (n++ < 5) console.log("|", line);
      if (n >= most) break;
    }
  } catch (error) {
    console.log(String(error));
  }
  console.log(command.join(" "), n, bytes);
}

function children(): string {
  return readdirSync("/proc/self/task")
    .map((task) => readFileSync(`/proc/self/task/${task}/children`, "utf8"))
    .join("");
}

async function main(): Promise<void> {
  // It is waited for, so that the loop's own descriptor is there.
  await tell(["sh", "-c", "sleep 0.2; echo one; echo bad >&2; printf 'two\\r\\n\\nlast'"]);
  const before = readdirSync("/proc/self/fd").length;
  await tell(["sh", "-c", "echo reason >&2; exit 3"]);
  await tell(["sh", "-c", "kill -9 $$"]);
  await tell(["tsfalco-none"]);
  await tell(["/"]);
  await tell([]);
  await tell(["echo", "a\0b"]);
  await tell(["seq", "1", "300000"]);
  await tell(["yes", "x".repeat(50)], 1000);
  await tell(["sh", "-c", "trap '' TERM; echo a; while :; do sleep 1; done"], 1);
  await tell(["sh", "-c", "sleep 1000 & echo b; wait"], 1);
  await tell(["sh", "-c", "cat; head -c 100 /dev/zero | tr '\\0' 'y'; echo; echo short; exit 0"]);
  for (let i = 0; i < 20; i++) await tell(["sh", "-c", "yes"], 1);
  for (let i = 0; i < 100 && children() !== ""; i++) await new Promise((resolve) => setTimeout(resolve, 20));
  console.log(children() === "" ? "no child is left" : children());
  console.log(
    readdirSync("/proc/self/fd").length - before <= 0 ? "no descriptor is left" : "descriptors are left",
  );
}
void main();
