// What console.log calls functions, getters and objects of classes without a name.
console.log(async () => 1, function* g() {}, async function* ag() {}, async function af() {}, () => 1, function n() {});
console.log({ k: async () => {}, *l() {}, async m() {} });
class Q { async a() {} *b() {} c() {} static async *d() {} }
console.log([async function () {}]);
console.log((async (x: number) => x).name, (function* named() {}).name);
const getters = { get a() { console.log("getter runs"); return 1; }, set b(v: number) { console.log(v); }, c: 3 };
console.log(getters);
console.log([getters], { getters });
console.log("%o", 1);
const anonymous = new (class { a = 1; })();
console.log(anonymous, [anonymous], anonymous.constructor.name);
const mk = () => class { b = 2; };
const K = mk();
console.log(new K(), K.name, new K().constructor.name);
class Base { }
console.log(new (class extends Base { c = 3; })());
function f(): object { return new (class { d = 4; })(); }
const aggregate = new AggregateError([1, "two", { a: 1 }], "agg");
console.log(aggregate.errors, aggregate.message);
