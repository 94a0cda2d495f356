console.log(Array.from("héllo").join(), Array.from([1, 2, 3], (x) => x * 2).join(), Array.from({ length: 3 }, (_, i) => i * i).join());
console.log(Array.from(new Set([3, 3, 1])).join(), Array.from(new Map([["a", 1], ["b", 2]])).join(";"), Array.from({ length: 0 }).length);
console.log(Array.from(new Map([["k", 9]]).keys()).join(), Array.from(new Map([["k", 9]]).values(), (v) => v + 1).join());
function* count(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}
console.log(Array.from(count(4)).join(), Array.from(count(3), (x, i) => x + i).join(), [...count(2), ...count(3)].join());
const source = [1, 2, 3];
const copy = Array.from(source);
copy.push(4);
console.log(source.length, copy.length);
const matrix = Array.from({ length: 2 }, (_, r) => Array.from({ length: 3 }, (_, c) => r * 3 + c));
console.log(matrix.map((r) => r.join(" ")).join(" / "));
console.log(Array.from("😀é").length, Array.from("ab", (c, i) => c + i).join(), Array.from(new Uint8Array([7, 8, 300])).join());
const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i)).join("");
console.log(letters);
console.log(Array.of("a", "b").length, Array.of(3).length, Array.of<number | string>(1, "x").join());
