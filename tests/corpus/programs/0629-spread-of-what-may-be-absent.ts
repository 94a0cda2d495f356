// Object spreads of `test && {...}` and of what may be undefined or null.
interface Line {
  host: string;
  pid?: number;
  user?: string;
  note: string;
}
function line(host: string, pid?: number, user?: string | null): Line {
  return { host, ...(pid !== undefined && { pid }), ...(user && { user }), note: "n" };
}
for (const l of [line("a"), line("b", 0), line("c", 1, ""), line("d", 2, "root"), line("e", undefined, null)])
  console.log(JSON.stringify(l), Object.keys(l).join(), "pid" in l, l.user ?? "-");

interface Options {
  depth: number;
  name?: string;
}
function withDefaults(options?: Options | null): Options {
  return { depth: 3, name: "none", ...options };
}
console.log(JSON.stringify([withDefaults(), withDefaults(null), withDefaults({ depth: 1 }), withDefaults({ depth: 1, name: "x" })]));

const calls: string[] = [];
function flag(name: string, value: boolean): boolean {
  calls.push(name);
  return value;
}
function made(name: string): Options {
  calls.push(name);
  return { depth: calls.length };
}
const a = { first: 0, ...(flag("t", true) && made("x")), ...(flag("f", false) && made("y")), last: 1 };
console.log(JSON.stringify(a), calls.join());

class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
  sum(): number {
    return this.x + this.y;
  }
}
function copied(p: Point | undefined): { x?: number; y?: number; z: string } {
  return { z: "z", ...p };
}
console.log(JSON.stringify(copied(new Point(1, 2))), JSON.stringify(copied(undefined)));
const count = 2 as number;
const nested = { ...(count > 1 && (flag("in", count < 3) && { pair: [1, 2] })), list: [] as number[] };
console.log(JSON.stringify(nested), calls.at(-1) ?? "");
