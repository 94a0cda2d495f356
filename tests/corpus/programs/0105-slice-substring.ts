const s = "0123456789";
const pairs: [number, number | undefined][] = [
  [0, undefined], [3, undefined], [-3, undefined], [2, 5], [5, 2], [-5, -2], [0, -1], [8, 100], [100, 200], [-100, 3],
  [NaN, 3], [2, NaN], [1.7, 4.9], [-0, 2], [Infinity, 3], [0, Infinity], [-Infinity, Infinity],
];
for (const [a, b] of pairs) {
  if (b === undefined) console.log(a, "|" + s.slice(a) + "|" + s.substring(a) + "|");
  else console.log(a, b, "|" + s.slice(a, b) + "|" + s.substring(a, b) + "|");
}
console.log(s.slice(), s.slice(undefined, 3), s.slice(3, undefined));
console.log("😀😁".slice(1, 3).length, "😀😁".slice(2), "éa".slice(1), "aé".substring(1, 2));
const view = s.slice(2, 8).slice(1, 4).substring(1);
console.log(view, view.length, view === "45", view + s.slice(9));
let rest = "a,b,,c,";
const parts: string[] = [];
for (;;) {
  const comma = rest.indexOf(",");
  if (comma < 0) break;
  parts.push(rest.slice(0, comma));
  rest = rest.slice(comma + 1);
}
parts.push(rest);
console.log(parts.length, parts.join("|"));
