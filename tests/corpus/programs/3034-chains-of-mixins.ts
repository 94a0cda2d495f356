type Ctor<T = {}> = new (...args: any[]) => T;
class P { static kind() { return "P"; } static label = "lp"; hi() { return "P.hi"; } }
class P2 extends P { override hi() { return "P2.hi"; } }
function M<T extends Ctor<P>>(Base: T) { return class extends Base { static kind() { return "M"; } override hi() { return `M(${super.hi()})`; } }; }
class X extends M(P2) { override hi() { return `X(${super.hi()})`; } }
console.log(new X().hi());
function N<T extends Ctor<P>>(Base: T) { return class N extends Base { override hi() { return `N(${super.hi()})`; } who() { return this.constructor.name; } }; }
class Y extends N(M(P2)) {}
class Z extends N(N(P)) {}
console.log(new Y().hi(), new Z().hi(), new Y().who());
const MP = M(P);
console.log(MP.kind(), MP.label, X.label, X.kind());
const mixed = [new X(), new Y(), new Z()].map((v) => v.hi());
console.log(mixed.join(" "), new Y(), new (N(P))());
class W { w = 1; make() { class Inner extends N(P) { k = 3; constructor(readonly outer: W) { super(); } sum() { return this.k + this.outer.w; } } return new Inner(this); } }
console.log(new W().make().sum(), new W().make().hi());
const Other: typeof P = P2;
try {
  console.log(new (class extends N(Other) {})().hi() === "N(P2.hi)");
} catch (e) {
  console.log(e instanceof TypeError);
}
