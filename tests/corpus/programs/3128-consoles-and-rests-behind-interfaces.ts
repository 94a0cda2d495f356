interface Logger { log(...a: unknown[]): void; warn(...a: unknown[]): void; }
class App { constructor(private readonly logger: Logger = console) {} run() { this.logger.log("run %d", 1, { a: [1] }); } }
new App().run(); new App({ log: (...a) => console.log("[x]", ...a), warn() {} }).run();
interface Clock { now(): number; }
function stamp(c: Clock = performance): number { return c.now(); }
console.log(stamp({ now: () => 5 }), typeof stamp(), stamp() <= stamp());
const sinks: Pick<Console, "log" | "info">[] = [console]; for (const s of sinks) s.info("info", new Map([["a", 1]]));
const l: Logger = console; console.log(l === console, l.log === console.log, typeof console, typeof l.log);
function use({ log, error }: { log: (...a: unknown[]) => void; error: (m: string) => void }): void { log("a"); void error; }
use(console);
const methods: ("log" | "info")[] = ["log", "info"]; for (const m of methods) console[m]("by key", m);
const out = { ...console, log: (x: unknown) => console.info("own", x) }; out.log(5); out.info("kept");
const written = { error: (...a: unknown[]) => console.log(a.length, ...a), n: 1 };
function useIt(x: { error: (m: string) => void }): void { x.error("hey"); const { error } = x; error("ho"); }
useIt(written);
const p = { add: (a: number, ...more: number[]) => a + more.length };
interface Adder { add(a: number, b: number): number; }
function run(a: Adder): number { return a.add(1, 2); }
console.log(run(p));
class K { log = (...xs: (string | undefined)[]) => xs.join("|"); }
interface Logged { log: (a: string, b?: string) => string; }
const logged: Logged = new K(); console.log(logged.log("a", "b"));
const q = { f: (a: string, b?: number, c = 3) => `${a} ${b} ${c}` };
function callIt(x: { f: (a: string) => string }): string { return x.f("z"); }
console.log(callIt(q));
const r = { f: (...a: string[]) => a.length, g: (a: string, ...b: number[]) => a + b.length };
function two(x: { f: (...a: string[]) => number; g: (...a: [string, number, number]) => string }): string { return x.f("1", "2") + x.g("k", 1, 2); }
console.log(two(r));
