enum Color { Red, Green = 5, Blue }
enum Level { Low = "low", High = "high" }
console.log(Object.values(Color).join(), Object.keys(Color).join(), Object.entries(Level).join(";"));
for (const k in Level) console.log(k);
const name: string = "Red";
console.log(Color[name as keyof typeof Color], Level["High"]);
function show(e: Record<string, string | number>) { return Object.keys(e).length; }
console.log(show(Color), show(Level));
const E = Level;
console.log(E.Low);
function isLevel(s: string): s is Level { return (Object.values(Level) as string[]).includes(s); }
console.log(isLevel("low"), isLevel("x"));
enum Bits { A = 1 << 0, B = 1 << 1, C = A | B, D = "abc".length }
console.log(Bits.C, Bits.D, Bits[3]);
