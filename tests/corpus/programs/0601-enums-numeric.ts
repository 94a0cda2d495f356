enum Color {
  Red,
  Green,
  Blue = 10,
  Purple,
  Negative = -5,
  Next,
  Computed = 1 << 4,
  Alias = Blue,
  Mixed = Computed | 1,
}
console.log(Color.Red, Color.Green, Color.Blue, Color.Purple, Color.Negative, Color.Next, Color.Computed, Color.Alias, Color.Mixed);
console.log(Color[0], Color[1], Color[10], Color[-5], Color[99] ?? "none");
function name(c: Color): string {
  switch (c) {
    case Color.Red:
      return "rot";
    case Color.Green:
      return "gruen";
    default:
      return `other ${Color[c]}`;
  }
}
console.log(name(Color.Red), name(Color.Green), name(Color.Purple));
let c: Color = Color.Green;
c = Color.Blue;
console.log(c === Color.Alias, c > Color.Green, c + 1, typeof c);
const byColor = new Map<Color, string>([[Color.Red, "r"], [Color.Blue, "b"]]);
console.log(byColor.get(Color.Red), byColor.get(10), byColor.get(Color.Green));
enum Flags {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  Exec = 1 << 2,
  All = Read | Write | Exec,
}
const describe = (f: Flags): string => {
  const parts: string[] = [];
  if (f & Flags.Read) parts.push("r");
  if (f & Flags.Write) parts.push("w");
  if (f & Flags.Exec) parts.push("x");
  return parts.join("") || "none";
};
console.log(describe(Flags.All), describe(Flags.None), describe(Flags.All & ~Flags.Write), describe(Flags.Read | Flags.Exec), Flags[7], Flags[3] ?? "unnamed");
const list: Color[] = [Color.Purple, Color.Red];
console.log(list.sort((a, b) => a - b).map((x) => Color[x]).join());
interface Pixel {
  color: Color;
  alpha?: Flags;
}
const px: Pixel = { color: Color.Negative };
console.log(Color[px.color], px.alpha ?? Flags.None, JSON.stringify(px));
