enum Kind { A, B = "b", C = 10, D }
enum Size { Word = "word".length, Double = Word * 2, Named = "n", Next = Double + 1 }
enum Kind { E = 20 }
let calls = 0;
function compute() { calls++; return 7; }
enum Lazy { First = compute(), Second = First + 1, Third = 3 }
console.log(calls, Lazy.First, Lazy.Second, Lazy.Third, Lazy[7], Lazy[8], Lazy[3]);
console.log(Size.Double, Size.Next, Size.Named, Size["Word"], JSON.stringify(Size));
console.log(JSON.stringify(Kind), Kind[20], Kind[0], Kind.E, Object.keys(Kind).length);
function names<T extends Record<string, string | number>>(e: T): string[] { return Object.keys(e).filter((k) => Number.isNaN(Number(k))); }
console.log(names(Kind).join(), names(Size).join(), names(Lazy).join());
type KindName = keyof typeof Kind;
const all: KindName[] = ["A", "B", "C", "D", "E"];
console.log(all.map((k) => Kind[k]).join());
function parse(text: string): Kind | undefined { return Object.values(Kind).includes(text as Kind) ? (text as Kind) : undefined; }
console.log(parse("b"), parse("zz"));
const table = new Map(Object.entries(Lazy));
console.log(table.get("Second"), table.get("8"), table.size);
console.log(Kind === Kind, "A" in Kind, "Z" in Kind, Object.hasOwn(Size, "Word"));
const holder = { Kind, size: Size };
console.log(holder.Kind.C, holder.size.Named, JSON.stringify(holder).length);
for (const k in Size) console.log(k, Size[k as keyof typeof Size]);
const key = Math.random() > 2 ? "A" : "D";
console.log(Kind[key], { ...Kind }["10"], Kind[Kind.D]);
function inner() { enum Local { X = 1, Y } return Local.X + Local.Y; }
console.log(inner(), typeof Kind, Object.entries(Kind).map(([k, v]) => `${k}=${v}`).join("&"));
