// Concatenation of nested arrays, and of what is spread.
const a: number[][] = [[1], [2]]; const b = a.concat([[3, 4]]); console.log(JSON.stringify(b));
const flat = ([] as number[]).concat(...a); console.log(flat.join());
const s: string[][] = []; const s2 = s.concat([["x"]], [["y", "z"]]); console.log(JSON.stringify(s2));
const e: [string, number][] = [["a", 1]]; console.log(JSON.stringify(e.concat([["b", 2]])));
let acc: number[][] = []; acc = acc.concat([[1, 2]]); console.log(acc.length);
