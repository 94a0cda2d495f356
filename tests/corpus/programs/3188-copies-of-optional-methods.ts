interface RetryPolicy { attempts: number; delay(n: number): number; shouldRetry?(e: unknown): boolean }
const policies = {
  constant: (ms: number, attempts = 3): RetryPolicy => ({ attempts, delay: () => ms }),
  jittered(inner: RetryPolicy): RetryPolicy { return { ...inner, delay: (n) => inner.delay(n) * 2 }; },
};
console.log(policies.jittered(policies.constant(2)).delay(3));
interface Wide { a: number; b?: string; m?(): number; c?: number }
const narrow = (w: { a: number }): { a: number } => ({ ...w });
const full: Wide = { a: 1 };
const more: Wide = { a: 2, b: "x", m: () => 3 };
for (const w of [full, more]) { try { console.log(Object.keys(narrow(w)), Object.keys({ ...w, c: 5 })); } catch (e) { console.log(String(e)); } }
interface Optional { a: number; m?(): number; c?: number }
const other: Optional = { a: 2, m: () => 3 };
console.log(Object.keys({ ...other }));
const some: Optional = { a: 2, m() { return 4; } };
console.log(Object.keys({ ...some, c: 5 }), { ...some }.m?.());
