const a = [1, 2, 3, 4, 5];
console.log(a.reverse() === a, a.join(), a.toReversed().join(), a.join());
console.log([1, 2, 3, 4].fill(0).join(), [1, 2, 3, 4].fill(9, 1).join(), [1, 2, 3, 4].fill(9, 1, 3).join(), [1, 2, 3, 4].fill(9, -1).join(), [1, 2, 3, 4].fill(9, -3, -1).join(), [1, 2].fill(7, 5).join(), [1, 2].fill(7, NaN, NaN).join());
console.log([1, 2, 3, 4, 5].copyWithin(0, 3).join(), [1, 2, 3, 4, 5].copyWithin(1, 0, 3).join(), [1, 2, 3, 4, 5].copyWithin(-2, -4, -3).join(), [1, 2, 3, 4, 5].copyWithin(2, 0).join(), [1, 2, 3].copyWithin(9, 0).join());
console.log([1, 2, 3].with(1, 9).join(), [1, 2, 3].with(-1, 9).join(), a.with(0, 0) === a);
for (const bad of [3, -4, NaN]) {
  try {
    console.log([1, 2, 3].with(bad, 0).join());
  } catch (e) {
    console.log(e instanceof RangeError, (e as Error).message);
  }
}
const cells = Array.from({ length: 3 }, () => ["."]);
cells[1]!.push("#");
console.log(cells.map((c) => c.join("")).join("/"));
const row = ["x"];
const filled = [row, row, ["z"]].fill(row);
row.push("y");
console.log(filled.map((r) => r.join("")).join());
console.log([].reverse().length, ["only"].reverse().join(), ["a", "b"].toReversed().join());
console.log([true, false].fill(true).join(), ["a", "b"].copyWithin(0, 1).join(), [1n, 2n].with(0, 5n).join());
