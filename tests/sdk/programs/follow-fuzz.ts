// Writes, rotates, truncates and removes at random while reading: no line is lost, none comes twice, but after a restart.
import { follow } from "tsfalco";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { randomUUID } from "node:crypto";

const folder = `/tmp/tsfalco-fuzz-${randomUUID()}`;
const names = ["a.log", "b.log", "c.txt"];

class Writer {
  /** Whole lines that were written, in order. */
  written: string[] = [];
  /** Of the line that is being written. */
  begun = "";
  rotations = 0;
  /** Files that go once they have been read: nobody finds them again after a restart. */
  moved: string[] = [];
  number = 0;
  constructor(readonly name: string) {}
  get path(): string {
    return `${folder}/${this.name}`;
  }
  write(random: (n: number) => number): void {
    let text = "";
    for (let n = random(20); n >= 0; n--) {
      const filler = "é".repeat(random(8) === 0 ? random(3000) : random(40));
      const line = `${this.name} ${this.number++} ${filler}.`;
      text += `${line}${random(2) ? "\r\n" : "\n"}`;
      this.written.push(this.begun + line);
      this.begun = "";
    }
    if (random(3) === 0) {
      const part = `${this.name} ${this.number++} part `;
      text += part;
      this.begun = part;
    }
    appendFileSync(this.path, text);
  }
  rotate(random: (n: number) => number): void {
    const moved = `${this.path}.${++this.rotations}`;
    renameSync(this.path, moved);
    if (random(2)) {
      // Its writer goes on for a while.
      const line = `${this.name} ${this.number++} late`;
      appendFileSync(moved, `${line}\n`);
      this.written.push(this.begun + line);
      this.begun = "";
    }
    this.tear();
    if (random(2)) appendFileSync(this.path, "");
    if (random(2)) this.moved.push(moved);
  }
  truncate(): void {
    writeFileSync(this.path, "");
  }
  /** What has no end is handed out as it is. */
  tear(): void {
    if (this.begun !== "") this.written.push(this.begun);
    this.begun = "";
  }
}

async function run(seed: number, steps: number): Promise<string> {
  let state = seed;
  const random = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const writers = names.map((name) => new Writer(name));
  const got = new Map(names.map((name) => [name, [] as string[]]));
  const options = { from: "start" as const, lingers: 120, cursor: `${folder}/cursor`, maxLineBytes: 100_000 };
  const paths = [`${folder}/[ab].log`, `${folder}/c.txt`];
  let step = 0;
  let restarts = 0;
  let extra = 0;
  const isBehind = (): boolean => writers.some(({ name, written }) => got.get(name)!.length < written.length);
  const act = (): void => {
    if (step >= steps) return;
    // Whoever reads looks at the end of it when a line comes: the last step writes one.
    const isLast = ++step === steps;
    if (!isLast && random(4) === 0) return;
    const writer = writers[random(writers.length)]!;
    const what = random(12);
    const isRead = got.get(writer.name)!.length >= writer.written.length;
    if (isRead) for (const path of writer.moved.splice(0)) unlinkSync(path);
    if (isLast || what > 1 || !existsSync(writer.path) || !isRead) writer.write(random);
    else if (what === 0) writer.rotate(random);
    // What is truncated before it was read is gone.
    else if (writer.begun === "") writer.truncate();
  };
  while (step < steps || isBehind()) {
    const timer = setInterval(act, 3);
    let stopAt = 200 + random(400);
    for await (const { text } of follow(paths, options)) {
      const name = text.slice(0, 5);
      const all = got.get(name)!;
      const expected = writers.find((writer) => writer.name === name)!.written[all.length];
      // A line without an end comes late: what is expected may be what was there before.
      if (all.includes(text) && restarts > 0) extra++;
      else if (text === expected || expected === undefined) all.push(text);
      else if (writers.find((writer) => writer.name === name)!.written.includes(text)) all.push(text);
      else return `seed ${seed}: ${text} where ${expected} was expected`;
      if (step >= steps && !isBehind()) break;
      if (--stopAt === 0) break;
    }
    clearInterval(timer);
    restarts++;
  }
  for (const { name, written } of writers) {
    const all = got.get(name)!;
    const missing = written.filter((line) => !all.includes(line));
    if (missing.length > 0) return `seed ${seed}: ${missing.length} missing, ${missing[0]}`;
    if (new Set(all).size !== all.length) return `seed ${seed}: twice`;
  }
  if (extra > restarts * 3) return `seed ${seed}: ${extra} again`;
  return "";
}

async function main(): Promise<void> {
  mkdirSync(folder);
  const first = Number(process.env["FIRST"] ?? 1);
  const last = first + Number(process.env["SEEDS"] ?? 3) - 1;
  for (let seed = first; seed <= last; seed++) {
    const wrong = await run(seed, 250);
    if (wrong !== "") {
      console.log(wrong);
      return;
    }
    for (const name of [...names, "cursor"]) {
      for (let i = 0; i < 200; i++) {
        const path = i === 0 ? `${folder}/${name}` : `${folder}/${name}.${i}`;
        if (existsSync(path)) unlinkSync(path);
      }
    }
  }
  rmdirSync(folder);
  console.log("none lost, none twice");
}
void main();
