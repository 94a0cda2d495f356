import { EventEmitter } from "node:events";
// Methods that an object is given another function for.
class Model {
  n = 0;
  constructor() {
    this.add = this.add.bind(this);
    this.twice = this.twice.bind(this, 2);
  }
  add(x: number): number {
    return (this.n += x);
  }
  twice(a: number, b?: number): string {
    return `${this.n}:${a}:${b ?? "none"}`;
  }
  plain(): number {
    return this.add(1);
  }
}
class Derived extends Model {
  extra = "x";
  own?: string;
  constructor() {
    super();
    this.plain = this.plain.bind(this);
    this.own = "o";
  }
  override add(x: number): number {
    return super.add(x * 10);
  }
}
class Further extends Derived {
  last = true;
}
for (const one of [new Model(), new Derived(), new Further()]) {
  const { add, twice } = one;
  console.log(add(1), [1, 2].map(add), twice(5), one.plain(), Object.keys(one).join(), JSON.stringify(one));
  console.log(one, "add" in one, Object.hasOwn(one, "plain"), one.add.name, one.add.length);
}
const loose: any = new Further();
const f = loose.add;
console.log(f(3), loose.add(4), loose.plain(), typeof loose.twice, loose["own"]);
const { plain } = new Further();
console.log(plain());
// Seen as an interface, and mocked.
interface Sender {
  send(text: string): string;
}
class Mail implements Sender {
  sent = 0;
  send(text: string): string {
    if (!Object.isFrozen(this)) this.sent++;
    return `mail ${text}`;
  }
  all(texts: string[]): string[] {
    return texts.map((text) => this.send(text));
  }
}
const mail = new Mail();
const sender: Sender = mail;
console.log(sender.send("a"), mail.all(["b"]), Object.keys(mail));
sender.send = (text) => `mock ${text}`;
console.log(sender.send("c"), mail.send("d"), mail.all(["e", "f"]), mail.sent, mail);
const original = new Mail().send;
console.log(original.call(mail, "g"), mail.sent);
sender.send = function (this: Sender, text: string) {
  return `${(this as Mail).sent} ${text}`;
};
console.log(mail.send("h"), { ...new Mail() });
class Bus extends EventEmitter {
  got: string[] = [];
  constructor() {
    super();
    this.onData = this.onData.bind(this);
    this.on("data", this.onData);
  }
  onData(text: string): void {
    this.got.push(text);
    if (text === "stop") this.off("data", this.onData);
  }
}
const bus = new Bus();
for (const text of ["a", "stop", "b"]) bus.emit("data", text);
console.log(bus.got);
class Failure extends Error {
  constructor(message: string) {
    super(message);
    this.report = this.report.bind(this);
  }
  report(): string {
    return `failed: ${this.message}`;
  }
}
const { report } = new Failure("m");
console.log(report(), Object.keys(new Failure("q")));
class Box<T> {
  constructor(private value: T) {
    this.get = this.get.bind(this);
    for (const key of ["set", "map"] as const) this[key] = (this[key] as any).bind(this);
  }
  get(): T {
    return this.value;
  }
  set(value: T): void {
    this.value = value;
  }
  map(f: (value: T) => T): this {
    this.value = f(this.value);
    return this;
  }
}
const { get, set } = new Box(3);
set(4);
console.log(get(), new Box("a").map((s) => s + "b").get(), new Box([1]).get());
abstract class Job {
  constructor() {
    this.run = this.run.bind(this);
  }
  abstract run(): string;
}
class Sweep extends Job {
  area = "hall";
  override run(): string {
    return `sweeps ${this.area}`;
  }
}
const jobs = [new Sweep(), new Sweep()].map(({ run }) => run);
console.log(jobs.map((job) => job()), Object.keys(new Sweep()));
const fixed = new Mail();
Object.freeze(fixed);
try {
  fixed.send = () => "no";
} catch (e) {
  console.log(String(e));
}
console.log(fixed.send("z"));
const Tagged = class {
  tag = "t";
  constructor() {
    this.show = this.show.bind(this);
  }
  show() {
    return this.tag;
  }
  async later(): Promise<string> {
    return this.tag;
  }
  *walk(): Generator<string> {
    yield this.tag;
  }
};
const { show } = new Tagged();
const tagged = new Tagged();
tagged.later = async () => "later";
tagged.walk = function* () {
  yield "walked";
};
console.log(show(), [...tagged.walk()], [...new Tagged().walk()]);
void tagged.later().then((text) => console.log(text));
// Functions of no known type, called on something.
const untyped: any = { scale: 3, by: (n: number) => n };
untyped.times = function (this: any, a: number, b = 1) {
  return this.scale * a * b;
};
const { times } = untyped;
console.log(times.call({ scale: 2 }, 5), times.apply(untyped, [1, 2]), times.bind(untyped, 2)(3));
console.log(untyped.by.call(null, 1), [4].map(untyped.by.bind(null)));
try {
  untyped.scale.bind(1);
} catch (e) {
  console.log(String(e));
}
// Through a type that says property.
interface Logger {
  log: (text: string) => string;
}
class Plain {
  log(text: string): string {
    return `plain ${text}`;
  }
}
const logger: Logger = new Plain();
logger.log = (text) => `quiet ${text}`;
console.log(logger.log("a"), new Plain().log("b"), logger);
