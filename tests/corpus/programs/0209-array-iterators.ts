const a = ["x", "y", "z"];
for (const i of a.keys()) console.log(i);
for (const v of a.values()) console.log(v);
for (const [i, v] of a.entries()) console.log(i, v);
console.log([...a.keys()].join(), [...a.values()].join(), [...a.entries()].map(([i, v]) => `${i}${v}`).join());
const entries = new Map(a.entries());
console.log(entries.get(1), entries.size, Array.from(a.keys(), (k) => k * 2).join());
console.log([...[].values()].length, [...[1].entries()].length);
