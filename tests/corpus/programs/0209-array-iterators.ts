const a = ["x", "y", "z"];
for (const i of a.keys()) console.log(i);
for (const v of a.values()) console.log(v);
for (const [i, v] of a.entries()) console.log(i, v);
console.log([...a.keys()].join(), [...a.values()].join(), [...a.entries()].map(([i, v]) => `${i}${v}`).join());
const it = a.values();
console.log(it.next().value, it.next().value);
for (const rest of it) console.log("rest", rest);
console.log(it.next().done, it.next().value);
const entries = new Map(a.entries());
console.log(entries.get(1), entries.size, Array.from(a.keys(), (k) => k * 2).join());
const gen = a.entries();
let step = gen.next();
while (!step.done) {
  const [index, value] = step.value;
  console.log(index, value);
  step = gen.next();
}
console.log([...[].values()].length, [...[1].entries()].length);
