const x = "outer";
{
  const x = "block";
  console.log(x);
  {
    let x = "inner";
    x += "!";
    console.log(x);
  }
  console.log(x);
}
console.log(x);
function f(x: number): number {
  if (x > 0) {
    const x = 100;
    return x;
  }
  return x;
}
console.log(f(1), f(-1));
const g = (x: string): string => {
  const h = (x: number): string => `${x}`;
  return h(x.length) + x;
};
console.log(g("abc"));
for (let i = 0; i < 2; i++) {
  const i = "shadow";
  console.log(i);
}
try {
  throw new Error("e");
} catch (x) {
  console.log((x as Error).message);
}
console.log(x);
class Shadow {
  x = "field";
  show(x: string): string {
    return `${x} ${this.x} ${Shadow.name_}`;
  }
  static name_ = "static";
}
console.log(new Shadow().show("param"));
const String_ = (v: number): string => `<${v}>`;
console.log(String_(1));
const map = (n: number): number => n;
const undefinedLike = undefined;
console.log(map(2), undefinedLike);
const int = 1, double = 2, char = 3, register = 4, main = 5, auto = 6, struct = 7, NULL = 8, errno = 9, restrict = 10, inline = 11, bool = 12, signed = 13, printf = 14, stdin = 15, rt = 16, tsf_rt = 17, unix = 18, linux = 19;
console.log(int + double + char + register + main + auto + struct + NULL + errno + restrict + inline + bool + signed + printf + stdin + rt + tsf_rt + unix + linux);
const $ = "dollar", _ = "underscore", ünïcode = "unicode", a$b_1 = "mix", 漢 = "kanji";
console.log($, _, ünïcode, a$b_1, 漢);
{
  function hoisted(): string {
    return "block function";
  }
  console.log(hoisted());
}
