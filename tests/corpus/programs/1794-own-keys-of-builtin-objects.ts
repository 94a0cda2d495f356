// The own keys of arrays, bytes and errors that are held as unknown.
const u: unknown = new Uint8Array([7, 8]);
if (typeof u === "object" && u !== null) { for (const k in u) console.log(k); console.log(Object.keys(u).join(), Object.entries(u).length, Object.values(u).length, Object.hasOwn(u, "0"), Object.hasOwn(u, "2"), Object.hasOwn(u, "length")); }
const a: unknown = [7]; if (typeof a === "object" && a !== null) console.log("length" in a, Object.hasOwn(a, "length"), Object.hasOwn(a, "0"), Object.hasOwn(a, "1"), Object.keys(a).join());
const m: unknown = new Map([[1, 2]]); if (typeof m === "object" && m !== null) console.log(Object.keys(m).length, Object.hasOwn(m, "size")); const e: unknown = new Error("x"); if (typeof e === "object" && e !== null) console.log(Object.keys(e).length, Object.hasOwn(e, "message"), Object.hasOwn(e, "name"), Object.hasOwn(e, "stack"), Object.hasOwn(e, "cause"));
