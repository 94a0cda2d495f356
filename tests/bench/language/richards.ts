/** Classes and dynamic dispatch: Martin Richards' simulation of an operating system's scheduler. */
import { measure } from "./measure.js";

const IDLE = 0;
const WORKER = 1;
const HANDLER_A = 2;
const HANDLER_B = 3;
const DEVICE_A = 4;
const DEVICE_B = 5;
const TASKS = 6;
const DEVICE_PACKET = 0;
const WORK_PACKET = 1;
const PACKET_SIZE = 4;

class Packet {
  datum = 0;
  readonly data = [0, 0, 0, 0];

  constructor(
    public link: Packet | null,
    public identity: number,
    readonly kind: number,
  ) {}

  /** The queue with this packet at its end. */
  appendTo(queue: Packet | null): Packet {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

abstract class Task {
  input: Packet | null = null;
  pending = false;
  waiting = false;
  holding = false;

  constructor(
    protected readonly scheduler: Scheduler,
    readonly identity: number,
    readonly priority: number,
    readonly link: Task | null,
  ) {}

  abstract run(packet: Packet | null): Task | null;

  get held(): boolean {
    return this.holding || (!this.pending && this.waiting);
  }

  /** Runs with the next packet that it waits for, if it does. */
  takePacket(): Task | null {
    if (!(this.pending && this.waiting && !this.holding)) return this.run(null);
    const packet = this.input;
    this.input = packet === null ? null : packet.link;
    this.waiting = false;
    this.pending = this.input !== null;
    return this.run(packet);
  }

  addInput(packet: Packet, old: Task): Task {
    if (this.input !== null) {
      packet.appendTo(this.input);
      return old;
    }
    packet.link = null;
    this.input = packet;
    this.pending = true;
    return this.priority > old.priority ? this : old;
  }
}

class IdleTask extends Task {
  private control = 1;
  private left = 10000;

  run(): Task | null {
    if (--this.left === 0) return this.scheduler.holdSelf();
    if ((this.control & 1) === 0) {
      this.control >>= 1;
      return this.scheduler.release(DEVICE_A);
    }
    this.control = (this.control >> 1) ^ 0xd008;
    return this.scheduler.release(DEVICE_B);
  }
}

class WorkerTask extends Task {
  private handler = HANDLER_A;
  private letter = 0;

  run(packet: Packet | null): Task | null {
    if (packet === null) return this.scheduler.wait();
    this.handler = this.handler === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.identity = this.handler;
    packet.datum = 0;
    for (let i = 0; i < PACKET_SIZE; i++) {
      this.letter = this.letter === 26 ? 1 : this.letter + 1;
      packet.data[i] = 64 + this.letter;
    }
    return this.scheduler.queue(packet);
  }
}

class HandlerTask extends Task {
  private work: Packet | null = null;
  private devices: Packet | null = null;

  run(packet: Packet | null): Task | null {
    if (packet !== null) {
      if (packet.kind === WORK_PACKET) this.work = packet.appendTo(this.work);
      else this.devices = packet.appendTo(this.devices);
    }
    const work = this.work;
    if (work === null) return this.scheduler.wait();
    const count = work.datum;
    if (count >= PACKET_SIZE) {
      this.work = work.link;
      return this.scheduler.queue(work);
    }
    const device = this.devices;
    if (device === null) return this.scheduler.wait();
    this.devices = device.link;
    device.datum = work.data[count]!;
    work.datum = count + 1;
    return this.scheduler.queue(device);
  }
}

class DeviceTask extends Task {
  private kept: Packet | null = null;

  run(packet: Packet | null): Task | null {
    if (packet !== null) {
      this.kept = packet;
      return this.scheduler.holdSelf();
    }
    const kept = this.kept;
    if (kept === null) return this.scheduler.wait();
    this.kept = null;
    return this.scheduler.queue(kept);
  }
}

class Scheduler {
  queued = 0;
  held = 0;
  private readonly table: (Task | null)[] = [];
  private first: Task | null = null;
  private current: Task | null = null;

  constructor() {
    for (let i = 0; i < TASKS; i++) this.table.push(null);
  }

  /** Of whatever class: what the task was given tells how it begins. */
  add(make: (link: Task | null) => Task, input: Packet | null, waiting: boolean): void {
    const task = make(this.first);
    task.input = input;
    task.pending = input !== null;
    task.waiting = waiting;
    this.first = task;
    this.table[task.identity] = task;
  }

  schedule(): void {
    let task = this.first;
    while (task !== null) {
      if (task.held) task = task.link;
      else {
        this.current = task;
        task = task.takePacket();
      }
    }
  }

  holdSelf(): Task | null {
    this.held++;
    const current = this.current!;
    current.holding = true;
    return current.link;
  }

  wait(): Task | null {
    this.current!.waiting = true;
    return this.current;
  }

  release(identity: number): Task | null {
    const task = this.find(identity);
    task.holding = false;
    return task.priority > this.current!.priority ? task : this.current;
  }

  queue(packet: Packet): Task | null {
    const task = this.find(packet.identity);
    const current = this.current!;
    this.queued++;
    packet.identity = current.identity;
    return task.addInput(packet, current);
  }

  private find(identity: number): Task {
    const task = this.table[identity];
    if (task === undefined || task === null) throw new Error(`no task ${identity}`);
    return task;
  }
}

function richards(): number {
  const scheduler = new Scheduler();
  const packets = (identity: number, kind: number, n: number): Packet | null => {
    let queue: Packet | null = null;
    for (let i = 0; i < n; i++) queue = new Packet(queue, identity, kind);
    return queue;
  };
  scheduler.add((link) => new IdleTask(scheduler, IDLE, 0, link), null, false);
  scheduler.add(
    (link) => new WorkerTask(scheduler, WORKER, 1000, link),
    packets(WORKER, WORK_PACKET, 2),
    true,
  );
  for (const [handler, device, priority] of [
    [HANDLER_A, DEVICE_A, 2000],
    [HANDLER_B, DEVICE_B, 3000],
  ] as const)
    scheduler.add(
      (link) => new HandlerTask(scheduler, handler, priority, link),
      packets(device, DEVICE_PACKET, 3),
      true,
    );
  scheduler.add((link) => new DeviceTask(scheduler, DEVICE_A, 4000, link), null, true);
  scheduler.add((link) => new DeviceTask(scheduler, DEVICE_B, 5000, link), null, true);
  scheduler.schedule();
  return scheduler.queued * 100_000 + scheduler.held;
}

measure(() => {
  let result = 0;
  for (let i = 0; i < 5; i++) result = richards();
  return result;
});
