// Functions of the library as values.
console.log([1.5, -2.5, 3].map(Math.floor), [4, 9].map(Math.sqrt), ["1", "2", "10"].map(parseInt), ["1.5"].map(Number.parseFloat), [1, 2.5, NaN].filter(Number.isInteger), [NaN, 1].some(isNaN));
const ops: Record<string, (a: number, b: number) => number> = { pow: Math.pow, max: Math.max, min: Math.min };
for (const [k, f] of Object.entries(ops)) console.log(k, f(2, 5), f.name, f.length);
const f = Math.abs;
console.log(f(-3), f.name, Math.max.name, [3, 1, 2].reduce((a, b) => Math.max(a, b)));
const pick = (round: (x: number) => number = Math.round) => round(2.5);
console.log(pick(), pick(Math.trunc), pick(Math.ceil));
const same: (a: unknown, b: unknown) => boolean = Object.is;
console.log(same(NaN, NaN), same(0, -0));
const clock: () => number = Date.now;
console.log(clock() > 1e12, typeof Math.random);
console.log([72, 105].map((n) => String.fromCharCode(n)).join(""), Math.abs === f);
const apply = <T, R>(x: T, g: (x: T) => R): R => g(x);
console.log(apply(2.7, Math.floor), apply("42px", parseFloat), [0, 1].map(Boolean));
