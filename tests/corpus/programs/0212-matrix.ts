type Matrix = number[][];
const zeros = (rows: number, columns: number): Matrix => Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
function multiply(a: Matrix, b: Matrix): Matrix {
  const out = zeros(a.length, b[0]!.length);
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b[0]!.length; j++) {
      let sum = 0;
      for (let k = 0; k < b.length; k++) sum += a[i]![k]! * b[k]![j]!;
      out[i]![j] = sum;
    }
  return out;
}
const transpose = (m: Matrix): Matrix => m[0]!.map((_, c) => m.map((row) => row[c]!));
const identity = (n: number): Matrix => zeros(n, n).map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
const print = (m: Matrix): void => m.forEach((row) => console.log(row.map((v) => String(v).padStart(5)).join("")));
function determinant(m: Matrix): number {
  if (m.length === 1) return m[0]![0]!;
  return m[0]!.reduce((sum, v, c) => sum + (c % 2 ? -1 : 1) * v * determinant(m.slice(1).map((row) => row.filter((_, k) => k !== c))), 0);
}
const a = [[1, 2, 3], [4, 5, 6]];
print(multiply(a, transpose(a)));
print(transpose(a));
print(multiply(a, identity(3)));
console.log(determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), determinant(identity(5)), determinant([[1, 2], [2, 4]]));
const spiral = (m: Matrix): number[] => {
  const copy = m.map((r) => [...r]);
  const out: number[] = [];
  while (copy.length > 0) {
    out.push(...copy.shift()!);
    for (const row of copy) {
      const last = row.pop();
      if (last !== undefined) out.push(last);
    }
    const bottom = copy.pop();
    if (bottom) out.push(...bottom.reverse());
    for (const row of copy.toReversed()) {
      const first = row.shift();
      if (first !== undefined) out.push(first);
    }
  }
  return out;
};
console.log(spiral([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]).join());
