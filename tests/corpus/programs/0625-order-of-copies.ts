// A spread copies keys in the order of the object, a layout has one order only.
interface O { a?: number; b?: number; c?: number }
function tr(f: () => unknown): void { try { console.log(String(f())); } catch (e) { console.log(e instanceof Error ? `${e.name}: ${e.message}` : "?"); } }
const o: O = {};
o.b = 1;
o.a = 2;
tr(() => { const c = { ...o }; return JSON.stringify(c); });
tr(() => { const { c, ...r } = o; return JSON.stringify(r) + String(c); });
tr(() => { const c = { ...o, c: 3 }; return JSON.stringify(c); });
tr(() => { const c: Record<string, number> = { ...o, c: 3 }; return JSON.stringify(c); });
tr(() => { const c: O = { c: 9, ...o }; return JSON.stringify(c); });
tr(() => { const p: O = { a: 1 }; const c: O = { c: 9, ...p, b: 2 }; return JSON.stringify(c); });
tr(() => { const p: O = { b: 1 }; const c: O = { a: 9, ...p }; return JSON.stringify(c); });
tr(() => { const p: O = { b: 1 }; const c: O = { ...p, a: 9 }; return JSON.stringify(c); });
tr(() => { const c: O = { c: 1, b: 2, a: 3 }; return JSON.stringify(c) + Object.keys(c).join(); });
tr(() => { const c: O = { c: 1, a: 3 }; c.b = 5; return JSON.stringify(c) + Object.keys(c).join(); });
tr(() => { const c: O = { b: 1 }; if (o.a) c.a = 4; return JSON.stringify(c) + Object.keys(c).join(); });

interface V { a: number; b: number }
const q1 = { b: 1, a: 2 };
const v: V = q1;
tr(() => JSON.stringify({ ...v }));
tr(() => JSON.stringify({ z: 0, ...v }));
tr(() => Object.keys({ ...q1 }).join());
const w: V = { b: 3, a: 4 };
tr(() => JSON.stringify({ ...w, c: 1 }));
tr(() => JSON.stringify(w));
const { a, ...rest } = w; tr(() => JSON.stringify(rest) + String(a));
class C { y = 1; x = 2; }
interface XY { x: number; y: number }
const c: XY = new C();
tr(() => JSON.stringify({ ...c }));
const r: Record<string, number> = { ...w };
tr(() => JSON.stringify(r));
function merge(left: V, right: Partial<V>): V { return { ...left, ...right }; }
tr(() => JSON.stringify(merge(w, { a: 9 })));
