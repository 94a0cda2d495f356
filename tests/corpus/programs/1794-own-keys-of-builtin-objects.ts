// The own keys of arrays, bytes and errors that are held as unknown.
const u: unknown = new Uint8Array([7, 8]);
if (typeof u === "object" && u !== null) { for (const k in u) console.log(k); console.log(Object.keys(u).join(), Object.entries(u).length, Object.values(u).length, Object.hasOwn(u, "0"), Object.hasOwn(u, "2"), Object.hasOwn(u, "length")); }
const a: unknown = [7]; if (typeof a === "object" && a !== null) console.log("length" in a, Object.hasOwn(a, "length"), Object.hasOwn(a, "0"), Object.hasOwn(a, "1"), Object.keys(a).join());
const m: unknown = new Map([[1, 2]]); if (typeof m === "object" && m !== null) console.log(Object.keys(m).length, Object.hasOwn(m, "size")); const e: unknown = new Error("x"); if (typeof e === "object" && e !== null) console.log(Object.keys(e).length, Object.hasOwn(e, "message"), Object.hasOwn(e, "name"), Object.hasOwn(e, "stack"), Object.hasOwn(e, "cause"));

const typed = new RangeError("r");
class Account {
  id = 1;
  note?: string;
  get half() { return this.id / 2; }
}
const account = new Account();
const record: Record<string, number> = { a: 1 };
console.log(Object.hasOwn(typed, "message"), Object.hasOwn(typed, "name"), Object.hasOwn(account, "id"), Object.hasOwn(account, "half"));
console.log(Object.hasOwn(account, "note"), Object.hasOwn(record, "a"), Object.hasOwn(record, "toString"), Object.hasOwn({ x: 1 }, "x"));
console.log(Object.hasOwn([1], "length"), Object.hasOwn(new Uint8Array(1), "0"), Object.hasOwn(new Map(), "size"));
