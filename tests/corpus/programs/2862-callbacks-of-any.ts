// Callbacks given to methods of `any` give what they like: a typed array's `map`, which takes numbers, is only one candidate.
const a: any = JSON.parse('{"list":[{"x":1},{"x":"2"},null],"bytes":[3,1,2]}');
console.log(a.list.map((e: any) => e?.x ?? "none").join("|"));
console.log(a.list.map((e: any) => (e ? e.x : "none")).join("|"));
console.log(a.list.map((e: any): unknown => e?.x || "z").join("|"));
console.log(a.list.filter((e: any) => (e ? e.x : "")).length);
console.log(a.list.map((e: any) => ({ of: e?.x })).length, a.list.map(() => [1, "a"]).join());
console.log(a.list.find((e: any) => e?.x === "2").x, a.list.some((e: any) => !e), a.list.every((e: any) => e));
const bytes: any = Uint8Array.from([3, 1, 2]);
console.log(bytes.map((n: number) => n * 2).join(), bytes.find((n: number) => n < 3), bytes.filter((n: number) => n > 1).length);
console.log(a.bytes.sort((m: number, n: number) => m - n).join(), a.bytes.reduce((m: any, n: any) => m + String(n), ""));
