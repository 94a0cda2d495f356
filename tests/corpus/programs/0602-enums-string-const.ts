enum Level {
  Low = "low",
  High = "HIGH",
  Weird = "é \"quoted\"",
}
console.log(Level.Low, Level.High, Level.Weird, typeof Level.Low, Level.Low.length);
const parse = (s: string): Level | undefined => (s === "low" ? Level.Low : s === Level.High ? Level.High : undefined);
console.log(parse("low"), parse("HIGH"), parse("x"));
function weight(l: Level): number {
  switch (l) {
    case Level.Low:
      return 1;
    case Level.High:
      return 10;
    case Level.Weird:
      return NaN;
  }
}
console.log(weight(Level.Low), weight(Level.High), weight(Level.Weird));
const record: Record<Level, number> = { [Level.Low]: 1, [Level.High]: 2, [Level.Weird]: 3 };
console.log(record[Level.High], record.low);
const counts = new Map<Level, number>();
for (const l of [Level.Low, Level.Low, Level.High]) counts.set(l, (counts.get(l) ?? 0) + 1);
console.log([...counts].map(([k, v]) => `${k}=${v}`).join());
const enum Inline {
  A = 1,
  B = A * 2,
  C = B + 2,
}
console.log(Inline.A, Inline.B, Inline.C);
let mode: Inline = Inline.A;
if (counts.size > 1) mode = Inline.B;
console.log(mode === Inline.B, mode + Inline.C);
enum Single {
  Only = "only",
}
const s: Single = Single.Only;
console.log(s, `${s}!`, JSON.stringify({ s }));
enum Mixed {
  No = 0,
  Yes = "YES",
}
const m: Mixed[] = [Mixed.No, Mixed.Yes];
console.log(m.join(), m[0] === Mixed.No, typeof m[1]);
