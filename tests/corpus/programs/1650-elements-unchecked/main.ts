// Without noUncheckedIndexedAccess an element that is not there is undefined wherever undefined can be told.
interface User {
  name: string;
  tags: string[];
  age?: number;
}
const users: User[] = [{ name: "ann", tags: ["a", "b"] }];
const byName: Record<string, User> = { ann: users[0] };
const counts: Record<string, number> = {};
const flags: Record<string, boolean> = { on: true };
const lists: Record<string, string[]> = {};
const grid: number[][] = [[1, 2], [3]];
const mixed: (string | number)[] = ["x", 1];
const handlers: Record<string, (x: number) => number> = { double: (x) => x * 2 };
const text = "héllo";
const bytes = new Uint8Array([7]);
const bigs = [5n];

function conditions(key: string): string {
  let out = "";
  if (byName[key]) out += "there ";
  if (!byName[key]) out += "missing ";
  if (byName[key] === undefined) out += "undefined ";
  if (byName[key] == null) out += "nullish ";
  if (undefined !== byName[key]) out += "defined ";
  if (typeof byName[key] === "undefined") out += "typeof ";
  if (byName[key] && byName[key].tags.length > 1) out += "many ";
  return out + typeof byName[key] + " " + (byName[key] ? 1 : 0);
}
console.log(conditions("ann"));
console.log(conditions("bob"));

function variables(key: string, index: number): string {
  const user = byName[key];
  const count = counts[key];
  const flag = flags[key];
  const list = lists[key];
  const unit = text[index];
  const byte = bytes[index];
  const big = bigs[index];
  const either = mixed[index];
  const parts = [user === undefined, count === undefined, flag === undefined, list === undefined];
  parts.push(unit === undefined, byte === undefined, big === undefined, either === undefined);
  const shown = `${count} ${flag} ${unit} ${byte} ${big} ${either}`;
  return `${parts.join()} | ${shown} | ${String(count)} ${String(either)} | ${user?.name} ${user?.tags.length} ${list?.[0]}`;
}
console.log(variables("ann", 0));
console.log(variables("on", 9));
console.log(counts["x"], flags["y"], mixed[7], text[9], bytes[3], bigs[1], users[4]?.name, grid[5]?.[0]);
console.log(JSON.stringify(users[3]), JSON.stringify(users[0]), JSON.stringify({ a: mixed[1] }));

const guard = users[0] && users[0].tags.length > 1;
const none = users[1] && users[1].tags.length > 1;
console.log(guard, none, none === undefined, String(none));
const named = users[1] || { name: "nobody", tags: [] };
const maybe = users[1] ?? null;
const text2 = byName["zed"] || "no user";
console.log(named.name, maybe === null, typeof text2 === "string" ? text2 : text2.name);
const chosen = users.length > 3 ? users[3] : users[2];
console.log(chosen === undefined, chosen ? chosen.name : "none", (true ? users[9] : users[0])?.name);

for (const word of ["a", "b", "a"]) {
  counts[word] ??= 0;
  counts[word]++;
  (lists[word] ??= []).push(word + counts[word]);
  lists["all"] = lists["all"] || [];
  lists["all"].push(word);
}
console.log(JSON.stringify(counts), JSON.stringify(lists));
counts["c"] = (counts["c"] || 0) + 1;
counts["d"] ||= 5;
counts["d"] &&= 6;
console.log(JSON.stringify(counts), counts["e"] ?? "none");

let current = users[0];
let walked = 0;
while (current) {
  walked++;
  current = users[walked];
}
console.log(walked, current === undefined);
let last = grid[0];
last = grid[1];
console.log(last.join(), grid[1][0] + grid[0][1], handlers["double"](4), handlers["none"]?.(1));

const [head, second, third = "none"] = "a,b".split(",");
const [, , missing] = "a,b".split(",");
const { ann, bob } = byName;
console.log(head.toUpperCase(), second, third, missing === undefined, missing, ann.name, bob === undefined);
const [[, inner]] = grid;
console.log(inner, inner === undefined ? "none" : inner + 1);

switch (mixed[5]) {
  case undefined:
    console.log("case undefined");
    break;
  case "x":
    console.log("case x");
    break;
  default:
    console.log("default");
}
function shadow(this: void, unknowns: unknown): string {
  return unknowns === undefined ? "undefined" : "something";
}
console.log(shadow(users[7]), shadow(users[0]), Number.isNaN(+counts["zz"]), +counts["c"]);
console.log(["on", "off"].filter((key) => flags[key]).join(), ["on", "off"].some((key) => flags[key]));
console.log(["ann", "bob"].find((key) => byName[key]), "x" + text[40], text[1] + text[2]);
const closure = (): string => (current ? current.name : "closed");
console.log(closure(), [users[0], users[0]].length, counts[lists["all"][1]]);
const sum = (row: number[]): number => {
  let total = 0;
  for (let i = 0; i < row.length; i++) total += row[i] * 2;
  return total;
};
console.log(grid.map(sum).join(), Math.max(grid[0][0], grid[0][1]), grid[0][0] < grid[0][1]);
function first<T>(items: T[]): T {
  const item = items[0];
  if (item === undefined) throw new RangeError("empty");
  return item;
}
try {
  console.log(first([3]), first(["s"]).length, first<number>([]));
} catch (error) {
  console.log(String(error));
}
