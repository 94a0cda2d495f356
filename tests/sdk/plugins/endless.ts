import { Plugin, queue, spawnLines } from "tsfalco";

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Open {
  what: "timers" | "program" | "queue" | "interval";
  /** A text that stands in the command line of what is spawned. */
  mark: string;
}

/** Sources that begin again whatever ends, without a yield. */
export default class Endless extends Plugin {
  static readonly id = 999;
  static readonly source = "endless";

  async *open({ what, mark }: Open) {
    yield "open";
    if (what === "interval") setInterval(() => console.log("interval"), 5);
    while (true) {
      console.log("round");
      switch (what) {
        case "program":
          for await (const line of spawnLines(["sh", "-c", `sleep 60; echo ${mark}`])) console.log(line);
          break;
        case "queue":
          for await (const text of queue<string>({ limit: 1 })) console.log(text);
          break;
        default:
          await sleep(20);
      }
    }
  }
}
