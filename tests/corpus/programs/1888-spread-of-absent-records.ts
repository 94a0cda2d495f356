// Spread of Records that may be undefined or null: nothing is copied of those.
const j = (v: unknown): string => JSON.stringify(v);
const no: Record<string, string> | undefined = Date.now() > 0 ? undefined : {};
const nil: Record<string, string> | null = Date.now() > 0 ? null : {};
const some: Record<string, string> | undefined = Date.now() > 0 ? { s: "1" } : undefined;
const x: Record<string, string> = { ...no };
console.log(j(x), j({ ...nil }), j({ ...some, ...no }));
interface Config { env?: Record<string, string>; opts?: { [k: string]: number } | null }
function merge(a: Config, b: Config): Config { return { ...a, ...b, env: { ...a.env, ...b.env }, opts: { ...a.opts, ...b.opts } }; }
console.log(j(merge({}, {})), j(merge({ env: { p: "q" } }, { opts: null })), j(merge({ opts: { a: 1 } }, { env: { z: "y" }, opts: { b: 2 } })));
const flag = Date.now() > 0;

const rc: Record<string, string> = { q: "1", ...(flag && some), ...(!flag && some) };
console.log(j(rc));
const rd: Record<string, string> = { ...(flag ? no : some), ...(some ?? {}), ...(no ?? {}) };
console.log(j(rd));
interface O { a: string }
const mo: O | undefined = Date.now() > 0 ? undefined : { a: "x" };
const re: Record<string, string> = { ...mo, k: "v" };
console.log(j(re));
const m = new Map<string, Record<string, number>>();
const rf: Record<string, number> = { ...m.get("q"), t: 1 };
console.log(j(rf));
function f(r?: Record<string, unknown>): Record<string, unknown> { return { z: 1, ...r }; }
console.log(j(f()), j(f({ y: [1] })));
const un: unknown = { a: 1 };
