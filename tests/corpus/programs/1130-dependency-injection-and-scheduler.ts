interface Clock {
  now(): number;
}
interface Task {
  readonly name: string;
  readonly every?: number;
  run(at: number): "again" | "done" | void;
}
class FakeClock implements Clock {
  constructor(private t = 0) {}
  now(): number {
    return this.t;
  }
  advance(ms: number): this {
    this.t += ms;
    return this;
  }
}
class Scheduler {
  private queue: { at: number; order: number; task: Task }[] = [];
  private order = 0;
  readonly log: string[] = [];
  constructor(private readonly clock: Clock, private readonly onError: (task: Task, e: Error) => void = () => {}) {}
  schedule(task: Task, delay = 0): this {
    this.queue.push({ at: this.clock.now() + delay, order: this.order++, task });
    this.queue.sort((a, b) => a.at - b.at || a.order - b.order);
    return this;
  }
  tick(): number {
    let ran = 0;
    for (let next = this.queue[0]; next !== undefined && next.at <= this.clock.now(); next = this.queue[0]) {
      this.queue.shift();
      const { task } = next;
      this.log.push(`${task.name}@${this.clock.now()}`);
      ran++;
      try {
        const result = task.run(this.clock.now());
        if (task.every !== undefined && result !== "done") this.schedule(task, task.every);
        else if (result === "again") this.schedule(task, 1);
      } catch (e) {
        if (!(e instanceof Error)) throw e;
        this.onError(task, e);
      }
    }
    return ran;
  }
  get pending(): number {
    return this.queue.length;
  }
}
const clock = new FakeClock(100);
const errors: string[] = [];
const s = new Scheduler(clock, (t, e) => errors.push(`${t.name}: ${e.message}`));
let beats = 0;
class Heartbeat implements Task {
  readonly name = "beat";
  readonly every = 10;
  run(): "done" | void {
    if (++beats === 4) return "done";
  }
}
s.schedule(new Heartbeat());
s.schedule({ name: "once", run: () => {} }, 5);
s.schedule({ name: "retry", run: (at) => (at < 120 ? "again" : "done") }, 15);
s.schedule({ name: "fails", run: () => { throw new RangeError("no luck"); } }, 5);
s.schedule({ name: "spawns", run: (at) => void s.schedule({ name: `child${at}`, run: () => "done" }) }, 12);
const perTick: number[] = [];
for (let i = 0; i < 12; i++) {
  perTick.push(s.tick());
  clock.advance(4);
}
console.log(perTick.join(), s.pending, beats, errors.join());
console.log(s.log.join(" "));
