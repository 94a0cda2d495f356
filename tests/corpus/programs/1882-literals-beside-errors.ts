// What is written like an error where an interface is wanted, and errors where errors are.
interface Problem { name: string; message: string }
const p: Problem = { name: "a", message: "b" }; const q: Problem = new Error("e");
console.log(p.name, p.message, q.name, q.message);
const u: Error | Problem & { extra: number } = { name: "u", message: "m", extra: 1 }; console.log(u.name, u.message);
const l: { error?: Error } = {}; const l2: { error: Error | undefined } = { error: undefined }; console.log(l.error === undefined, l2.error === undefined);
function f(e: Error | null | undefined): string { return e?.message ?? "none"; } console.log(f(null), f(undefined), f(new TypeError("t")));
const part: Partial<Error> = { message: "x" }; console.log(part.message, part.name);
const ob = { name: "n", message: "m" } satisfies Error; console.log(ob.name);
type Res = { ok: true } | { ok: false; error: Error }; const r: Res = { ok: false, error: new RangeError("r") }; console.log(r.ok, r.error.name);
class My extends Error { code = 3; } const m: Error = new My("my"); console.log(m.name, m.message);
const any: unknown = new My("z"); console.log((any as Error).message);
const s: Pick<Error, "message"> = { message: "pm" }; console.log(s.message);
function g<T extends Error>(e: T): T { return e; } console.log(g(new My("g")).code, g({ name: "lit", message: "x" }).name);
