// name, message or cause assigned to an error is a key then.
class MyErr extends Error { constructor(m: string, readonly code: number) { super("my " + m); this.name = "MyErr"; } }
class F extends Error { override name = "F"; extra = 1; }
class G2 extends Error { extra = 2; }
function tr(f: () => unknown): void { try { console.log(String(f())); } catch (e) { console.log(e instanceof Error ? `${e.name}: ${e.message}` : "?"); } }
tr(() => JSON.stringify(new MyErr("q", 5)));
tr(() => Object.keys(new MyErr("q", 5)).join());
tr(() => JSON.stringify(new F("q")));
tr(() => JSON.stringify(new G2("q")) + JSON.stringify(new Error("x")) + Object.keys(new TypeError("x")).length);
tr(() => { const e = new Error("x"); e.message = "y"; return JSON.stringify(e); });
tr(() => { const e = new Error(); e.message = "y"; return JSON.stringify(e); });
tr(() => { const e = new Error("x"); e.cause = 1; return JSON.stringify(e); });
tr(() => { const e = new Error("x", { cause: 2 }); e.cause = 1; return JSON.stringify(e); });
tr(() => { const e = new Error("x"); e.name = "N"; return JSON.stringify({ e }); });
tr(() => { const { message, name } = new G2("dd"); return message + name; });
