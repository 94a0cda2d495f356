// console.log fills in %s and the like when more values follow.
const p = "%", s = "%s-%d";
console.log("%s %d %i %f %j %%", "a", 5.5, "7.9x", "2.5e1z", "q\"", 1);
console.log("%s|%s|%s|%s|%s|%s", 1n, -0, null, undefined, true, "t");
console.log("%d|%d|%d|%d|%d|%d", 1n, -0, null, undefined, true, "t");
console.log("%i|%i|%i|%i|%i|%i", 1n, -0.5, null, undefined, true, "12px");
console.log("%f|%f|%f|%f", 1n, -0, null, "x1");
console.log("%j|%j|%j|%j|%j", "x", -0, null, undefined, true);
console.log("%o|%O|%o|%o", 1, -0, null, 5n);
console.log("100% done", 5); console.log("50%"); console.log("%%"); console.log("%%", 1); console.log("%x %", 1, 2); console.log("%s"); console.log("%s %s", "only"); console.log("%c styled", "color: red", "rest");
console.log(s, "x", 3, "more"); console.log(`${p}s é%s\u{1F600}`, "ü", -0); console.log(p, p, "%s"); console.log("a", "%s", 1); console.log("%", 1); console.log("x%", "%"); console.log(5, "%s", 1); console.log("", 1); console.log("%s", ""); console.log("a%sb%sc", 1);
const dyn: string | number = Math.random() < 2 ? "%d!" : 4; console.log(dyn, "12"); console.log("%s%s%s", "a", "b"); console.log("%5d", 1); console.log("%-s", 1); console.log("%S", "x");
