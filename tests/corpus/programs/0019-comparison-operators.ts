const numbers = [-Infinity, -1, -0, 0, 1, NaN, Infinity];
for (const a of numbers) {
  let row = "";
  for (const b of numbers) {
    row += (a < b ? "<" : "") + (a > b ? ">" : "") + (a === b ? "=" : "") + (a <= b ? "l" : "") + (a >= b ? "g" : "") + (a !== b ? "!" : "") + " ";
  }
  console.log(row);
}
const words = ["", "a", "A", "ab", "b", "é", "z", "\uffff", "😀", "Z", "10", "9"];
for (const a of words) console.log(words.map((b) => (a < b ? "1" : "0")).join(""));
console.log(words.slice().sort().join(","));
console.log("\uffff" < "😀", "😀" < "\uffff", "a" < "a", "a" <= "a");
console.log(true === !false, 5n === 5n, "a" + "b" === "ab");
const o1 = { v: 1 };
const o2 = { v: 1 };
const o3 = o1;
const empty: number[] = [];
console.log(o1 === o2, o1 === o3, empty === empty.slice());
console.log(2n < 3, 3 > 2n, 2n < 2.5, 9007199254740993n > 9007199254740992, 10n >= 10);
