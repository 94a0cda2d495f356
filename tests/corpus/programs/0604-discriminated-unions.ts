type Shape =
  | { kind: "circle"; r: number }
  | { kind: "rect"; w: number; h: number }
  | { kind: "poly"; points: [number, number][] }
  | { kind: "empty" };
function area(s: Shape): number {
  switch (s.kind) {
    case "circle":
      return 3 * s.r ** 2;
    case "rect":
      return s.w * s.h;
    case "poly": {
      let a = 0;
      s.points.forEach(([x, y], i) => {
        const [nx, ny] = s.points[(i + 1) % s.points.length]!;
        a += x * ny - nx * y;
      });
      return Math.abs(a) / 2;
    }
    case "empty":
      return 0;
    default: {
      const never: never = s;
      return never;
    }
  }
}
const shapes: Shape[] = [{ kind: "circle", r: 2 }, { kind: "rect", w: 2, h: 3 }, { kind: "poly", points: [[0, 0], [4, 0], [0, 3]] }, { kind: "empty" }];
for (const s of shapes) console.log(s.kind, area(s));
for (const s of shapes) {
  if (s.kind === "rect") s.w *= 10;
  else if (s.kind === "circle" && s.r > 1) s.r++;
}
console.log(shapes.map(area).join(), JSON.stringify(shapes));
type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
const parse = (s: string): Result<number> => {
  const n = Number(s);
  return Number.isNaN(n) || s.trim() === "" ? { ok: false, error: `bad number "${s}"` } : { ok: true, value: n };
};
const all = <T, E>(rs: Result<T, E>[]): Result<T[], E> => {
  const out: T[] = [];
  for (const r of rs) {
    if (!r.ok) return r;
    out.push(r.value);
  }
  return { ok: true, value: out };
};
for (const inputs of [["1", "2.5"], ["1", "x", ""], []]) {
  const r = all(inputs.map(parse));
  console.log(r.ok ? `sum ${r.value.reduce((a, b) => a + b, 0)}` : r.error);
}
type Event_ = { type: 1; x: number } | { type: 2; text: string } | { type: 3; x: string };
const show = (e: Event_): string => (e.type === 1 ? e.x.toFixed(1) : e.type === 2 ? e.text : e.x.toUpperCase());
console.log(show({ type: 1, x: 5 }), show({ type: 2, text: "t" }), show({ type: 3, x: "abc" }));
type Flagged = { loading: true } | { loading: false; data: string } | { loading: null };
const state = (f: Flagged): string => (f.loading === null ? "idle" : f.loading ? "loading" : f.data);
console.log(state({ loading: true }), state({ loading: false, data: "d" }), state({ loading: null }));
