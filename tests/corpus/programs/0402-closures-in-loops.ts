const fs: (() => number)[] = [];
for (let i = 0; i < 3; i++) fs.push(() => i);
console.log(fs.map((f) => f()).join());
const gs: (() => number)[] = [];
for (let i = 0; i < 6; i++) {
  gs.push(() => i * 10);
  i++;
}
console.log(gs.map((f) => f()).join());
const hs: { get: () => number; add: () => void }[] = [];
for (let i = 0, step = 1; i < 3; i += step) {
  hs.push({
    get: () => i,
    add: () => {
      i += 100;
    },
  });
}
hs[0]!.add();
hs[0]!.add();
hs[2]!.add();
console.log(hs.map((h) => h.get()).join());
const ks: (() => string)[] = [];
for (const k of ["a", "b"]) ks.push(() => k);
for (const k in { x: 1, y: 2 } as Record<string, number>) ks.push(() => k);
console.log(ks.map((f) => f()).join());
let outside = 0;
const ws: (() => number)[] = [];
while (outside < 3) {
  const inside = outside * 2;
  ws.push(() => inside + outside);
  outside++;
}
console.log(ws.map((f) => f()).join());
const conditions: number[] = [];
for (let i = 0, f = (): number => i; i < 3; i++) conditions.push(f());
console.log(conditions.join());
const late: (() => number)[] = [];
for (let i = 0; late.push(() => i), i < 2; i++);
console.log(late.map((f) => f()).join());
const cont: (() => number)[] = [];
for (let i = 0; i < 5; i++) {
  if (i % 2) continue;
  cont.push(() => ++i);
}
console.log(cont.map((f) => f()).join(), cont.map((f) => f()).join());
const nested: (() => string)[] = [];
for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) nested.push(() => `${i}${j}`);
console.log(nested.map((f) => f()).join());
const des: (() => number)[] = [];
for (const [x, y] of [[1, 2], [3, 4]] as [number, number][]) des.push(() => x * y);
for (const { v } of [{ v: 9 }]) des.push(() => v);
console.log(des.map((f) => f()).join());
do {
  const scoped = outside--;
  ws.push(() => scoped);
} while (outside > 0);
console.log(ws.map((f) => f()).join());
