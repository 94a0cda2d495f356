function glob(pattern: string, text: string): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (pattern[p] === "*") {
      star = p++;
      mark = t;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
const cases: [string, string][] = [["*", ""], ["*", "abc"], ["a*c", "abbbc"], ["a*c", "abbbd"], ["a?c", "abc"], ["a?c", "ac"], ["*.ts", "main.ts"], ["*a*b*", "xxaxxbxx"], ["", ""], ["", "a"], ["**a", "bca"], ["é*", "école"], ["a*a*a", "aa"]];
for (const [p, t] of cases) console.log(JSON.stringify(p), JSON.stringify(t), glob(p, t));
function regexLike(pattern: string, text: string): boolean {
  const here = (p: string, t: string): boolean => {
    if (p === "") return true;
    if (p[1] === "*") return star(p[0]!, p.slice(2), t);
    if (p === "$") return t === "";
    if (t !== "" && (p[0] === "." || p[0] === t[0])) return here(p.slice(1), t.slice(1));
    return false;
  };
  const star = (c: string, p: string, t: string): boolean => {
    do {
      if (here(p, t)) return true;
    } while (t !== "" && (t[0] === c || c === ".") && ((t = t.slice(1)), true));
    return false;
  };
  if (pattern[0] === "^") return here(pattern.slice(1), text);
  do {
    if (here(pattern, text)) return true;
  } while (text !== "" && ((text = text.slice(1)), true));
  return false;
}
for (const [p, t] of [["^ab*c$", "abbbc"], ["b.d", "abcde"], ["x*", ""], ["^a.*z$", "abcz"], ["^a$", "ab"], ["$", "abc"], [".*q", "abc"]] as const) console.log(p, t, regexLike(p, t));
function kmp(text: string, pattern: string): number[] {
  const fail = [0];
  for (let i = 1, k = 0; i < pattern.length; i++) {
    while (k > 0 && pattern[i] !== pattern[k]) k = fail[k - 1]!;
    if (pattern[i] === pattern[k]) k++;
    fail.push(k);
  }
  const found: number[] = [];
  for (let i = 0, k = 0; i < text.length; i++) {
    while (k > 0 && text[i] !== pattern[k]) k = fail[k - 1]!;
    if (text[i] === pattern[k]) k++;
    if (k === pattern.length) {
      found.push(i - k + 1);
      k = fail[k - 1]!;
    }
  }
  return found;
}
console.log(kmp("abababcabab", "abab").join(), kmp("aaaa", "aa").join(), kmp("xyz", "q").length);
