outer: for (let i = 0; i < 4; i++) {
  for (let j = 0; j < 4; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
  console.log("never");
}
a: for (const x of [1, 2, 3]) {
  b: while (true) {
    let k = 0;
    do {
      k++;
      if (k === x) break b;
      if (k > 5) break a;
      continue;
    } while (true);
  }
  console.log("x", x);
}
function find(grid: number[][], wanted: number): string {
  let where = "nowhere";
  rows: for (const [y, row] of grid.entries()) {
    for (const [x, v] of row.entries()) {
      if (v < 0) continue rows;
      if (v === wanted) {
        where = `${x},${y}`;
        break rows;
      }
    }
  }
  return where;
}
console.log(find([[1, 2], [-1, 7], [7, 3]], 7), find([[1]], 2), find([], 1));
loop: for (let i = 0; ; i++) {
  switch (i) {
    case 0:
      continue loop;
    case 3:
      break loop;
    case 1:
      break;
    default:
      console.log("default", i);
  }
  console.log("after switch", i);
}
let n = 0;
x: do {
  n++;
  for (const c of "abc") {
    if (c === "b" && n < 3) continue x;
    if (c === "c") break x;
    console.log(n, c);
  }
} while (n < 10);
console.log(n);
