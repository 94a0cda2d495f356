const x: any = JSON.parse('{"a":1,"b":2,"c":3}');
console.log(Object.assign(x, { d: 4 }, { a: 5 }), x);
const { a, ...rest } = x;
console.log(a, rest, rest.b + 1);
class K { p = 1; q = 2; m() { return 1; } }
const k: any = new K();
const { p, ...others } = k;
console.log(p, others);
function strip({ password, ...user }: any) { return user; }
console.log(strip({ password: 1, name: "n" }), [{ id: 1, v: 2 }].map(({ id, ...r }: any) => r));
try { const { z, ...r } = null as any; console.log(z, r); } catch (e) { console.log(e instanceof TypeError); }
try { Object.assign(undefined as any, { a: 1 }); } catch (e) { console.log(e instanceof TypeError); }
const u: unknown = { a: 1, b: [1] };
const { ...all } = u as any; console.log(all);
for (const { t, ...o } of JSON.parse('[{"t":1,"z":2}]')) console.log(t, o);
