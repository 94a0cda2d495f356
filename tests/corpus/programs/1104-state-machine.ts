type State = "idle" | "connecting" | "connected" | "failed";
type Event_ = { type: "connect"; host: string } | { type: "success" } | { type: "failure"; reason: string } | { type: "disconnect" };
interface Context {
  host?: string;
  retries: number;
  log: string[];
}
type Transition = (c: Context, e: Event_) => State | undefined;
const table: Record<State, Partial<Record<Event_["type"], Transition>>> = {
  idle: {
    connect: (c, e) => {
      if (e.type === "connect") c.host = e.host;
      return "connecting";
    },
  },
  connecting: {
    success: () => "connected",
    failure: (c, e) => {
      if (e.type === "failure") c.log.push(`failed: ${e.reason}`);
      return ++c.retries > 2 ? "failed" : "connecting";
    },
  },
  connected: { disconnect: () => "idle" },
  failed: {
    connect: (c) => {
      c.retries = 0;
      return "connecting";
    },
  },
};
class Machine {
  state: State = "idle";
  readonly context: Context = { retries: 0, log: [] };
  send(e: Event_): this {
    const next = table[this.state][e.type]?.(this.context, e);
    if (next === undefined) this.context.log.push(`ignored ${e.type} in ${this.state}`);
    else {
      this.context.log.push(`${this.state}->${next}`);
      this.state = next;
    }
    return this;
  }
}
const m = new Machine();
m.send({ type: "success" }).send({ type: "connect", host: "example" }).send({ type: "failure", reason: "dns" }).send({ type: "failure", reason: "timeout" });
console.log(m.state, m.context.host, m.context.retries);
m.send({ type: "failure", reason: "refused" }).send({ type: "disconnect" }).send({ type: "connect", host: "other" }).send({ type: "success" }).send({ type: "disconnect" });
for (const l of m.context.log) console.log(l);
console.log(m.state, m.context.host);
enum Light {
  Red,
  Green,
  Amber,
}
const nextLight = (l: Light): Light => (l === Light.Red ? Light.Green : l === Light.Green ? Light.Amber : Light.Red);
let light = Light.Red;
const seen: string[] = [];
for (let i = 0; i < 7; i++) {
  seen.push(Light[light]!);
  light = nextLight(light);
}
console.log(seen.join(" "));
const accepts = (s: string): boolean => {
  let state = 0;
  for (const c of s) {
    const bit = c === "1" ? 1 : 0;
    state = (state * 2 + bit) % 3;
  }
  return state === 0;
};
console.log(["0", "11", "110", "111", "1001", "1010"].map(accepts).join());
