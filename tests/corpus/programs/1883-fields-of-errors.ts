// Fields of error classes named as what every error has: initialised, declared, left undefined, parameters.
function log(...a: unknown[]): void { console.log(a.map((x) => String(x)).join(" ")); }
class A extends Error { declare cause?: Error; constructor(m: string, o?: ErrorOptions) { super(m, o); } }
const a = new A("x", { cause: new Error("y") }); log(a.cause?.message, "cause" in a);
class B extends Error { constructor(public override readonly message: string, override readonly cause: number) { super("hi"); } }
const b = new B("x", 4); log(b.cause, b.message, String(b));
class C extends Error { override name = "C"; override message = "fixed"; override cause = "z" }
const c = new C("x"); log(c.cause, c.message, String(c), "cause" in c, c.name);
abstract class D extends Error { abstract override get name(): string; }
class D2 extends D { override name = "D2"; }
log(String(new D2("q")));
class F extends Error { override cause?: Error; constructor(m: string, o?: ErrorOptions) { super(m, o); } }
const f = new F("x", { cause: new Error("y") }); console.log(f.cause === undefined, "cause" in f);
class G extends Error { override name; constructor(m: string) { super(m); this.name = "G"; } }
console.log(String(new G("x")));
class H extends Error { override name: string; constructor(m: string) { super(m); this.name = "B"; } }
console.log(String(new H("x")));
class I extends Error { override readonly message: string; constructor(m: string) { super(m); this.message = m + "!"; } }
console.log(String(new I("x")));
