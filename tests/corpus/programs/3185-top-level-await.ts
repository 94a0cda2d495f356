import { setTimeout as sleep } from "node:timers/promises";
const first = await Promise.resolve(1);
console.log(first);
const timers: string[] = [];
setTimeout(() => { try { console.log(late); } catch (e) { console.log(String(e)); } }, 1);
async function* numbers(): AsyncGenerator<number> { yield 1; await null; yield 2; }
for await (const n of numbers()) { const twice = n * 2; timers.push(`${twice}`); }
console.log(timers, (await Promise.all([2, 3].map(async (n) => n * first))).join());
await new Promise<void>((resolve) => setTimeout(resolve, 20));
const late = "late";
let counter = 0;
function bump(): number { counter += 1; return counter; }
try { await Promise.reject(new Error("no")); } catch (e) { console.log((e as Error).message, bump()); }
class Box { constructor(readonly v: number) {} static async of(v: number): Promise<Box> { await null; return new Box(v); } }
const box = await Box.of(4);
console.log(box.v, late, counter);
if (box.v > 3) { const inner = await Promise.resolve([1, 2]); console.log(inner.length); }
await sleep(1);
console.log("end");
export {};
