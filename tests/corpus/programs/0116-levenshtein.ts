function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      current[j] = Math.min(current[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost);
    }
    previous = current;
  }
  return previous[b.length]!;
}
console.log(distance("kitten", "sitting"), distance("", "abc"), distance("abc", ""), distance("same", "same"), distance("größe", "grosse"));
function lcs(a: string, b: string): string {
  const table: string[][] = [];
  for (let i = 0; i <= a.length; i++) table.push(new Array_(b.length + 1).items);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const up = table[i - 1]![j]!;
      const left = table[i]![j - 1]!;
      table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + a[i - 1] : up.length >= left.length ? up : left;
    }
  }
  return table[a.length]![b.length]!;
}
class Array_ {
  readonly items: string[] = [];
  constructor(n: number) {
    for (let i = 0; i < n; i++) this.items.push("");
  }
}
console.log(lcs("AGGTAB", "GXTXAYB"), lcs("äöü", "öäü"), lcs("abc", "def") === "");
const dictionary = ["apple", "apply", "ape", "maple", "ample"];
const nearest = (w: string): string => dictionary.reduce((best, d) => (distance(w, d) < distance(w, best) ? d : best));
console.log(nearest("appel"), nearest("mapel"), nearest("ap"));
