// Splits that are only destructured, indexed or counted: no array is made of them.
function first(text: string): string | undefined {
  return text.split(",")[0];
}

function describe(line: string): string {
  const [word, n, name, value] = line.split(" ");
  if (word !== "tick" || n === undefined || name === undefined || value === undefined) return `no: ${word}|${n}|${name}|${value}`;
  return `${name}=${Number(n) + Number(value)}`;
}

function pair(text: string, separator: string): string {
  const parts = text.split(separator);
  if (parts.length !== 2) return `${parts.length} parts`;
  return `${parts[0]!}->${parts[1]!}`;
}

function wanted(text: string, sep: string): string {
  try {
    return text.split(sep)[2]!.toUpperCase();
  } catch (e) {
    return e instanceof TypeError ? "TypeError" : "?";
  }
}

function inLoop(texts: string[]): string {
  let out = "";
  for (const text of texts) {
    const [key = "none", rest] = text.split("=");
    out += `${key}(${rest === undefined ? "-" : rest.length}) `;
  }
  return out;
}

function far(text: string): string {
  const parts = text.split("/");
  return `${parts[7]} ${parts[8]} ${parts[9]} ${parts.length}`; // beyond what fits into pieces
}

function nested(text: string): string {
  const [left, right] = text.split("|");
  const [a, b] = (left ?? "").split(":");
  const [c, d] = (right ?? "").split(":");
  return [a, b, c, d].join("+");
}

function reassigned(text: string): string {
  let parts = text.split(",");
  const before = parts[0];
  parts = text.split(";");
  return `${before} ${parts[0]}`;
}

function escaping(text: string): string[] {
  const parts = text.split(",");
  console.log(parts[0]);
  return parts;
}

function twice(a: string, b: string): string {
  let result = "";
  for (let i = 0; i < 2; i++) {
    const parts = (i === 0 ? a : b).split(".");
    result += parts[1] + ":" + parts.length + ";";
  }
  return result;
}

function counted(text: string, separator: string): number {
  return text.split(separator).length;
}

function* generated(text: string): Generator<string> {
  const [a, b] = text.split(" ");
  yield a ?? "";
  yield b ?? "";
}

console.log(first("a,b"), first(""), first(",x"), first("only"));
for (const line of ["tick 1 alpha 2", "tick", "", "tock 1 2 3", "tick 1 b 5 6 7 8", " tick 1"]) console.log(describe(line));
console.log(pair("a=b", "="), pair("a", "="), pair("a=b=c", "="), pair("a=>b", "=>"), pair("=>", "=>"), pair("ab", ""));
console.log(wanted("x.y.z", "."), wanted("x.y", "."), wanted("one--two--three", "--"), wanted("abc", ""));
console.log(inLoop(["a=1", "b", "=c", "longer=", "d=e=f"]));
console.log(far("a/b/c/d/e/f/g/h/i"), far("/"), far("1/2/3/4/5/6/7/8/9/10/11"));
console.log(nested("a:b|c:d"), nested("a"), nested("|:"), nested(""));
console.log(reassigned("a;b,c"), escaping("p,q").length, twice("1.2.3", "4"));
console.log(counted("a b c", " "), counted("", " "), counted("   ", " "), counted("x".repeat(300) + " y", " "), counted("a,b", ", "));

// Other than ASCII, and halves of characters.
const [greeting, face, rest] = "grüße\u{1f600}|\u{1f600}x|\ud83d".split("|");
console.log(greeting, face?.length, rest?.charCodeAt(0));
const [high, low] = "\u{1f600}".split("");
console.log(high?.charCodeAt(0), low?.charCodeAt(0));
const [x1, x2] = "a\ud83d\ude00b".split("\ud83d");
console.log(x1, x2?.length, x2?.charCodeAt(0));

// Long texts, separators at the end of words of eight bytes.
const long = Array.from({ length: 200 }, (_, i) => `field${i}`).join("\t");
const [f0, f1, f2, f3, f4, f5, f6, f7] = long.split("\t");
console.log(f0, f1, f2, f3, f4, f5, f6, f7, long.split("\t").length, long.split("\t")[5]);
for (let n = 0; n < 20; n++) {
  const text = "-".repeat(n) + "x-" + "y".repeat(20 - n) + "-z";
  const [a, b, c] = text.split("-");
  console.log(n, a, b, c, text.split("-").length);
}
for (const piece of generated("to be")) console.log(piece);
const kept = "key value".split(" ");
const read = (): string => kept[0] + "/" + kept[1];
console.log(read());
