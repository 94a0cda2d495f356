function nest(a: number): string {
  let out = "";
  for (let i = 0; i < a; i++) {
    switch (i % 3) {
      case 0:
        for (const c of "xy") {
          try {
            if (c === "y" && i > 2) throw new Error(`${i}${c}`);
            out += c;
            if (c === "x" && i === 3) continue;
          } catch (e) {
            out += `!${(e as Error).message}`;
            break;
          } finally {
            let k = 0;
            while (true) {
              if (k++ >= 2) break;
              if (i === 0) continue;
              out += "f";
            }
          }
        }
        break;
      case 1: {
        const inner = (): string => {
          for (const v of [1, 2, 3]) {
            if (v === 2) return ((): string => (i > 3 ? "deep" : "low"))();
          }
          return "none";
        };
        out += inner();
        break;
      }
      default:
        do {
          if (i === 5) {
            out += "#";
            break;
          }
          out += i > 4 ? (i > 7 ? "big" : "mid") : i % 2 === 0 ? "even" : "odd";
        } while (false);
    }
    out += ".";
  }
  return out;
}
console.log(nest(0) === "", nest(4), nest(9));
const value = ((a: number) => ((b: number) => ((c: number) => ((d: number) => a + b * c - d)(4))(3))(2))(1);
console.log(value, ((((1 + 2) * 3 - 4) * 5 + 6) % 7) ** 2, !!(!(!1)), -(-(-3)), ~~~5);
const obj = { a: { b: { c: { d: { e: [[[{ f: "deep" }]]] } } } } };
console.log(obj.a.b.c.d.e[0]![0]![0]!.f, obj.a.b.c.d.e.flat().flat()[0]?.f.length);
const ternary = (n: number): string => (n < 0 ? "a" : n < 1 ? "b" : n < 2 ? (n < 1.5 ? "c" : "d") : n < 3 ? "e" : "f");
console.log([-1, 0, 1, 1.7, 2, 9].map(ternary).join(""));
if (value > 0) if (value > 100) console.log("huge");
else console.log("dangling else");
