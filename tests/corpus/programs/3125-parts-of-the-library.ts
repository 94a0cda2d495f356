// What is taken out of console, Math, Object, Array and Number by a pattern.
const { log, error: fail } = console;
const { max, min, floor: down, PI } = Math;
log("a", 1, { x: 1 }); log(); log(max(1, 5, 3), min(), down(2.7), PI);
function f(list: number[]) { const { abs, sign } = Math; const { keys } = Object; return [list.map(abs), list.map((x) => sign(x)), keys({ a: 1 })]; }
log(f([-1, 2]));
const { isArray } = Array; log(isArray([1]), isArray("x"));
const { isInteger, parseFloat: pf } = Number; log(isInteger(5), pf("1.5x"));
["x", "y"].forEach((s) => log(s));
const warn = console.log.bind(console, "[warn]");
warn("bound", 1);
log(Math.max.apply(Math, [3, 9, 2]), Math.min.apply(null, [3, 9]), Math.max.call(Math, 1, 2));
const out = console.log.bind(console);
out("plain");
