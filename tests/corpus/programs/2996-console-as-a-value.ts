// console.log and others as values.
import { EventEmitter } from "node:events";
[1, "a", null].forEach(console.log);
const log = console.log;
log("%s!", "x", 1); log(); log([1, { a: 2 }]);
interface Logger { info(...args: unknown[]): void; warn: (...args: unknown[]) => void }
const l: Logger = { info: console.log, warn: console.warn };
l.info("a", 1); l.warn("to stderr");
class Service { constructor(private readonly out: (line: string) => void = console.log) {} run(): void { this.out("ran"); } }
new Service().run(); new Service((s) => console.log("mine", s)).run();
const e = new EventEmitter(); e.on("x", console.log); e.emit("x", 1, 2);
console.log([{ a: 1 }, { b: 2, c: 3 }].map(Object.keys), [[1], 2, "x", [3]].filter(Array.isArray), [1, [2], null].map(Array.isArray));
Promise.resolve(5).then(console.log); Promise.reject(new Error("no")).catch((x) => console.log(String(x)));
const table: Record<string, (...a: unknown[]) => void> = { log: console.log, error: console.error }; table["log"]!("t", 1); table.error!("no");
setTimeout(console.log, 1, "timer", 2);
