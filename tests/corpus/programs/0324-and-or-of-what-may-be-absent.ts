// `a && b` and `a || b` where `a` is an object or nothing and `b` of another type: as a value and as a condition.
class Box {
  constructor(readonly n: number) {}
}
interface Config {
  names?: Set<string> | undefined;
  box?: Box;
  list?: string[] | null;
  test?: (n: number) => boolean;
  map?: Map<string, number> | null;
}
function show(value: unknown): string {
  return value === undefined ? "undefined" : value === null ? "null" : `${typeof value} ${JSON.stringify(value)}`;
}
function look(c: Config, set: Set<string> | null): void {
  const values: unknown[] = [];
  const a = set && !set.has("x");
  const b = set && set.size;
  const d = set && "text";
  const e = set && BigInt(set.size);
  const g = c.box && c.box.n > 1;
  const h = c.box && c.box.n;
  const i = c.names && [...c.names];
  const j = c.list && c.list.length;
  const k = c.test && c.test(2);
  const l = c.map && c.map.get("a");
  const m = c.map && new Box(c.map.size);
  const n = c.list && c.box && c.box.n;
  values.push(a, b, d, e === null ? "nothing" : String(e), g, h, i, j, k, l, m, n);
  console.log(values.map(show).join("; "));
  console.log(a === null, b === null, g === undefined, h === undefined, j === undefined, j === null, k ?? "none");
  const flags: string[] = [];
  if (set && !set.has("x")) flags.push("1");
  if (!(set && set.size > 0)) flags.push("2");
  if (set || c.box) flags.push("3");
  if ((c.list && c.list.length) || c.map?.size) flags.push("4");
  if (c.test && c.test(1) && c.box) flags.push("5");
  flags.push(set && set.size > 1 ? "many" : "few", (c.list || set) && c.box ? "both" : "not");
  while (c.list && c.list.length > 0 && flags.length < 9) flags.push(c.list.pop() ?? "");
  console.log(flags.join());
  const first = (c.list && c.list[0]) || "default";
  const chosen = c.names || set;
  console.log(first, chosen ? chosen.size : -1);
}
look({}, null);
look({ names: new Set(["n"]), box: new Box(2), list: ["p", "q"], test: (n) => n > 1, map: new Map([["a", 1]]) }, new Set(["x"]));
look({ names: undefined, box: new Box(0), list: [], test: () => true, map: new Map() }, new Set());
look({ list: null, map: null }, new Set(["y", "z"]));

function* kept(wanted: Set<string> | null): Generator<string> {
  for (const r of ["a", "b"]) {
    if (wanted && !wanted.has(r)) continue;
    yield r;
  }
}
console.log([...kept(null)].join(), [...kept(new Set(["b"]))].join());
