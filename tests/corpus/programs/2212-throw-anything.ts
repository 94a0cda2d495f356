function attempt(f: () => void): string {
  try { f(); return "ok"; } catch (e: unknown) {
    if (e instanceof Error) return "E:" + e.message;
    if (typeof e === "string") return "s:" + e;
    if (typeof e === "number" || typeof e === "bigint" || typeof e === "boolean" || e === null || e === undefined) return typeof e + ":" + String(e);
    if (Array.isArray(e)) return "arr" + e.length;
    return "o:" + JSON.stringify(e);
  } finally { n++; }
}
let n = 0;
class Fail { constructor(readonly code: number) {} }
console.log(attempt(() => { throw "text"; }), attempt(() => { throw 42; }), attempt(() => { throw 5n; }), attempt(() => { throw true; }));
console.log(attempt(() => { throw null; }), attempt(() => { throw undefined; }), attempt(() => { throw { code: 1, list: [1] }; }), attempt(() => { throw [1, 2]; }), attempt(() => { throw new Fail(7); }));
console.log(attempt(() => { throw new RangeError("r"); }), attempt(() => {}), n);
try { try { throw "inner"; } catch (e) { throw e; } } catch (e) { console.log(e === "inner"); }
try { try { throw 1.5; } finally { console.log("finally"); } } catch (e) { console.log(e === 1.5, String(e)); }
function gen(k: string): string { if (k.length > 3) throw k + "!"; return gen(k + "x"); }
try { gen(""); } catch (e) { console.log(typeof e === "string" ? e : "?"); }
try { throw new Fail(3); } catch (e) { if (e instanceof Fail) console.log(e.code, e instanceof Error); }
function* g() { try { yield 1; throw "from gen"; } finally { console.log("closing"); } }
try { for (const x of g()) console.log(x); } catch (e) { console.log(String(e)); }
const held: unknown[] = [];
for (const v of ["a", 1, { x: 1 }]) { try { throw v; } catch (e) { held.push(e); } }
console.log(JSON.stringify(held), held[0] === "a");
function maybe(e: Error | undefined) { throw e ?? "nothing"; }
try { maybe(undefined); } catch (e) { console.log(String(e)); }
try { maybe(new Error("yes")); } catch (e) { console.log((e as Error).message); }
try { [1, 2].forEach((x) => { if (x > 1) throw x; }); } catch (e) { console.log(String(e)); }
console.log("end");
throw { code: 1 };
