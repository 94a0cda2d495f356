class C { x = 1; y = 2; get z() { return 3; } m() { return 4; } }
const { x, ...rest } = new C();
console.log(x, JSON.stringify(rest), JSON.stringify({ ...new C(), w: 1 }));
type U = { k: "a"; n: number } | { k: "b"; s: string };
function g(u: U) { const { k, ...r } = u; return k + JSON.stringify(r); }
console.log(g({ k: "a", n: 1 }), g({ k: "b", s: "t" }));
