console.table([{ a: 1, b: "x" }, { a: 2, c: true }]);
console.table([[1, 2], [3, 4, 5]]);
console.table(["p", "q", 3, null]);
console.table({ r1: { x: 1 }, r2: { y: [1, 2, 3, 4, 5] }, r3: 7 });
console.table(new Map<string, unknown>([["k", { a: 1, b: { c: 2 } }], ["long key", [1]]]));
console.table(new Set(["x", "日本"]));
console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }], ["b", "z"]);
console.table("text");
console.table(5);
console.table([]);
console.table([{ 2: "b", 1: "a", name: { x: 1, y: 2, z: 3 }, f: () => 1 }]);
class Row {
  constructor(readonly id: number, readonly name: string) {}
}
console.table([new Row(1, "one"), new Row(2, "two")]);
console.group("in a group");
console.table([1]);
console.groupEnd();
console.table(new Uint8Array([1, 2]));
console.table([{ a: undefined, b: new Date(0), c: /x/ }, 1, "mixed"]);
console.table();
