const mixed: (string | number | boolean | null | undefined)[] = ["a", 1, true, null, undefined, 2.5, "", 0, false];
console.log(mixed.length, mixed.map((m) => typeof m).join());
console.log(mixed.filter((m) => typeof m === "string").length, mixed.filter((m) => !m).length);
const numbers = mixed.filter((m): m is number => typeof m === "number");
console.log(numbers.reduce((a, b) => a + b, 0));
mixed.push("z", 9);
mixed[0] = 100;
mixed.unshift(false);
console.log(mixed.join("|"), mixed.indexOf(9), mixed.includes(null), mixed.at(-1));
const swapped = mixed.map((m) => (typeof m === "number" ? String(m) : typeof m === "string" ? m.length : m));
console.log(swapped.join("|"), swapped.map((m) => typeof m).join());
for (const m of mixed) {
  switch (typeof m) {
    case "string":
      console.log("string", m.toUpperCase());
      break;
    case "number":
      console.log("number", m.toFixed(1));
      break;
    case "boolean":
      console.log("boolean", !m);
      break;
    default:
      console.log("other", m);
  }
}
type Cell = { kind: "text"; text: string } | number[] | string;
const cells: Cell[] = ["plain", [1, 2], { kind: "text", text: "boxed" }];
console.log(cells.map((c) => (typeof c === "string" ? c : Array.isArray(c) ? c.join("+") : c.text)).join());
console.log([1, "a", true].reverse().join(), [3, "1", 2].map(Number).sort().join());
