// The process: its environment, names and clock.
import { EOL, hostname } from "node:os";
import * as os from "node:os";
import { resolve } from "node:path";

console.log(process.env["TSFALCO_IS_NOT_SET"] ?? "not set", process.env.PATH === process.env["PATH"], typeof process.env["PATH"]);
const names = ["PATH", "TSFALCO_IS_NOT_SET", "A\0B", ""];
for (const name of names) console.log(JSON.stringify(name), process.env[name] === undefined);
const path = process.env["PATH"];
if (process.env["PATH"]) console.log(process.env["PATH"].length === path?.length, process.env["PATH"].split(":").length > 0);
console.log(process.env["TSFALCO_IS_NOT_SET"]?.length ?? "none", `${process.env["TSFALCO_IS_NOT_SET"]}`);

console.log(process.platform, process.arch, process.pid > 0, process.pid === process.pid, Number.isInteger(process.pid));
console.log(process.cwd() === resolve(""), process.cwd().startsWith("/"));
console.log(hostname() === os.hostname(), hostname().length > 0, JSON.stringify(EOL));
const isLinux: boolean = process.platform === "linux";
console.log(isLinux);

const start = process.hrtime.bigint();
let end = process.hrtime.bigint();
while (end - start < 2000n) end = process.hrtime.bigint();
console.log(end > start, typeof end, end - start < 1_000_000_000n);

const at = (): string | undefined => process.env["PATH"];
console.log(at() === path, ["PATH"].map((name) => process.env[name]?.length)[0] === path?.length);
