// Methods called by a key whose type names them.
class Robot {
  readonly path: string[] = [];
  private battery = 3;
  left() {
    this.path.push("left");
    return this;
  }
  right(steps = 1) {
    this.path.push(`right${steps}`);
    this.battery -= steps;
    return this;
  }
  report(): string {
    return `${this.path.join()} ${this.battery}`;
  }
}
const robot = new Robot();
const program: ("left" | "right")[] = ["left", "right", "left"];
for (const command of program) robot[command]();
function ask(r: Robot, what: "left" | "right" | "report"): string {
  const answer = r[what]();
  return typeof answer === "string" ? answer : answer.report();
}
console.log(ask(robot, "right"), "|", ask(robot, "report"));

// Tables of functions, in both spellings.
type Operation = "plus" | "minus";
const table = {
  plus(a: number, b: number) {
    return a + b;
  },
  minus: (a: number, b: number) => a - b,
};
const apply = (operation: Operation, a: number, b: number): number => table[operation](a, b);
console.log(apply("plus", 1, 2), apply("minus", 5, 3), table["plus"](4, 4));
const key: keyof typeof table = "minus";
console.log(table[key](9, 1));

// Optional ones.
const partial: { a?(n: number): number; b?: (n: number) => number; c?(n: number): number } = {
  a: (n) => n + 10,
  b: (n) => n + 20,
};
for (const k of ["a", "b", "c"] as const) console.log(k, partial[k]?.(7) ?? "none");
const last = "c";
console.log(String(partial[last]?.(5)));

// The function is read before the arguments run, and gets the receiver.
class Counter {
  n = 0;
  up(by: number): number {
    return (this.n += by);
  }
  down(by: number): number {
    return (this.n -= by);
  }
}
const log: string[] = [];
const note = <T>(what: string, value: T): T => {
  log.push(what);
  return value;
};
const counter = new Counter();
const which: "up" | "down" = note<"up" | "down">("key", "up");
console.log(note("object", counter)[which](note("argument", 5)), log.join());
