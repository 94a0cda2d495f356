// A switch over every member of a union is left by a value that is none of them; null among unboxed elements.
type Level = "low" | "high";
function rank(level: Level): number {
  switch (level) {
    case "low":
      return 1;
    case "high":
      return 2;
  }
}
function label(level: Level): string {
  if (level === "low") return "l";
  else if (level === "high") return "h";
  throw new Error("no level");
}
const levels = JSON.parse('["low","high"]') as Level[];
console.log(levels.map(rank).join(), levels.map(label).join());
try {
  console.log(label(JSON.parse('"none"') as Level));
} catch (e) {
  console.log((e as Error).message);
}
const gaps = JSON.parse("[1,null,3]") as (number | null)[];
console.log(gaps.map((g) => (g === null ? "-" : g + 1)).join());
const flags = JSON.parse("[true,null,false]") as (boolean | null)[];
console.log(flags.map((f) => (f === null ? "?" : !f)).join(), flags.length);
