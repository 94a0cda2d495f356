// push, unshift, concat and splice evaluate all their arguments before the array is touched.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
function show(title: string): void {
  console.log(title, log.splice(0).join(" "));
}

const stack = [1];
console.log(stack.push(7, stack.length, stack.push(2)), stack.join());
console.log(stack.unshift(stack.length, stack.push(9)), stack.join());
stack.push(...stack, ...stack.map((x) => x * 10), stack.length);
console.log(stack.join());

const self = [1, 2];
self.push(...self);
self.push(...self.values());
self.push(3, ...self.keys(), ...new Set(self));
console.log(self.join());

function failing(): number {
  throw new Error("no");
}
const kept = ["a"];
const tries: (() => void)[] = [
  () => kept.push("b", String(failing())),
  () => kept.unshift("c", String(failing())),
  () => kept.push(...["d"], ...["e", String(failing())]),
  () => void kept.concat(["f"], String(failing())),
  () => void kept.splice(0, 1, "g", String(failing())),
];
for (const attempt of tries) {
  try {
    attempt();
    console.log("no error");
  } catch (e) {
    console.log((e as Error).message, kept.join());
  }
}

function* three(of: number[]): Generator<number> {
  for (let i = 0; i < 3; i++) yield of.length;
  if (of.length > 4) throw new Error("too long");
}
const counted = [0, 0];
counted.push(...three(counted));
console.log(counted.join());
try {
  counted.push(...three(counted));
} catch (e) {
  console.log((e as Error).message, counted.join());
}

const base = [1];
const change = (): number[] => {
  base.push(50);
  return [60];
};
console.log(base.concat(change(), base.length, base).join(), base.join());
const later = [5];
console.log([0].concat(later, [later.push(6)]).join());
console.log([[1]].concat([[2], [3]], [[4]]).length, JSON.stringify([["a"]].concat([["b"]])));

const cells: (number | string)[] = [1, "x"];
console.log(cells.concat(t("a", 2), t("b", ["y", 3]), t("c", "z")).join());
show("concat");
cells.splice(t("start", 1), t("count", 1), t("item 1", "i"), ...t("items", ["j", 4]));
show("splice");
console.log(cells.join());
console.log(cells.includes(t("what", "j"), t("from", 1)), cells.indexOf(t("what", 4), t("from", -2)));
show("search");
console.log(Array.from(t("source", [1, 2]), t("map", (x: number) => x + 1)).join());
show("from");
console.log(Array.from(t("set", new Set([4])).entries(), t("map", (x: [number, number]) => x.length)).join());
show("from");
console.log(JSON.stringify(t("value", { a: 1 }), t("replacer", null), t("gap", 1)));
show("stringify");
