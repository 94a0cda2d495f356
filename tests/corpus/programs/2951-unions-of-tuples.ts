// Tuples told apart by an element, destructured together, handed on.
type Cmd = ["add", number, number] | ["neg", number] | ["say", string];
function run(c: Cmd): string {
  switch (c[0]) {
    case "add": return String(c[1] + c[2]);
    case "neg": return String(-c[1]);
    case "say": return c[1].toUpperCase();
  }
}
console.log(run(["add", 1, 2]), run(["neg", 3]), run(["say", "x"]));
function run2(c: Cmd) { if (c[0] === "say") { const [, text] = c; return text.length; } return c[1]; }
console.log(run2(["say", "abc"]), run2(["neg", 3]));
function run3([op, ...args]: Cmd) { return op + args.length; }
console.log(run3(["add", 1, 2]));
const queue: Cmd[] = [["neg", 1], ["say", "q"]];
for (const cmd of queue) { switch (cmd[0]) { case "neg": console.log(cmd[1] + 1); break; case "say": console.log(cmd[1] + "!"); break; default: console.log(cmd.length); } }
type R<T> = [error: Error, value: undefined] | [error: null, value: T];
function attempt<T>(f: () => T): R<T> { try { return [null, f()]; } catch (e) { return [e as Error, undefined]; } }
const [err, val] = attempt(() => 42);
if (err === null) console.log(val + 1); else console.log(err.message);
const [err2, val2] = attempt((): number => { throw new Error("bad"); });
if (err2) console.log(err2.message); else console.log(val2 + 1);
function dispatch(...args: Cmd) {
  const [k, v] = args;
  switch (k) {
    case "add":
      return v;
    case "neg":
      return -v;
    case "say":
      return v.length;
  }
}
console.log(dispatch("say", "four"), dispatch("add", 1, 2));
type Vector = [number] | [number, number];
const plane: [number, number] = [3, 4];
const vectors: Vector[] = [[1], plane, [2, 5]];
for (const v of vectors) console.log(v.length === 1 ? v[0] : v[0] * v[1]);
console.log(vectors[1] === plane, JSON.stringify(vectors));
type Entry = [key: string, value: number] | [flag: boolean];
const entries: (Entry | string)[] = [["a", 1], [true], "none"];
for (const e of entries) console.log(typeof e === "string" ? e : typeof e[0] === "boolean" ? !e[0] : e.join("="));
function first(c: Cmd): readonly unknown[] {
  if (c[0] !== "neg") return c;
  const only: ["neg", number] = c;
  only[1]++;
  return c;
}
console.log(first(["neg", 7]), first(["say", "b"]));
