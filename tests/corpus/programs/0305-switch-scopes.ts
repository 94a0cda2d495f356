function run(op: string, v: number): number {
  switch (op) {
    case "double": {
      const r = v * 2;
      return r;
    }
    case "negate":
      let r = -v;
      if (r === 0) r = 1;
      return r;
    case "sum":
      for (let i = 0, s = 0; ; i++) {
        if (i > v) return s;
        s += i;
        switch (i) {
          case 3:
            continue;
          case 5:
            break;
        }
      }
    default:
      return NaN;
  }
}
console.log(run("double", 4), run("negate", 4), run("negate", 0), run("sum", 10), run("?", 1));
const fs: (() => number)[] = [];
for (let i = 0; i < 3; i++) {
  switch (i) {
    case 1:
      const captured = i * 10;
      fs.push(() => captured);
      break;
    default:
      fs.push(() => i);
  }
}
console.log(fs.map((f) => f()).join());
type Token = { t: "num"; v: number } | { t: "op"; v: string } | { t: "end" };
function show(token: Token): string {
  switch (token.t) {
    case "num":
      return token.v.toFixed(1);
    case "op":
      return `<${token.v}>`;
    case "end":
      return "$";
  }
}
console.log(show({ t: "num", v: 1 }), show({ t: "op", v: "+" }), show({ t: "end" }));
function count(text: string): string {
  let vowels = 0, consonants = 0, others = 0;
  for (const c of text) {
    switch (c) {
      case "a": case "e": case "i": case "o": case "u":
        vowels++;
        break;
      case " ": case ",":
        others++;
        continue;
      default:
        consonants++;
    }
  }
  return `${vowels} ${consonants} ${others}`;
}
console.log(count("hello, wide world"));
