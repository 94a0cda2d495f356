function without<T extends object>(o: T, ...keys: string[]) { return Object.fromEntries(Object.entries(o).filter(([k]) => !keys.includes(k))); }
console.log(JSON.stringify(without({ a: 1, b: 2 }, "a")));
function merge<A extends object, B extends object>(a: A, b: B): A & B { return { ...a, ...b }; }
console.log(JSON.stringify(merge({ a: 1 }, { b: "x" })));
function drop<T extends { id: number }>(o: T): Omit<T, "id"> { const { id, ...rest } = o; return rest; }
console.log(JSON.stringify(drop({ id: 1, x: 2 })));
const u: unknown = { a: 1 };
const m = { ...(u as object) };
console.log(JSON.stringify(m));
const mp = { ...(u as { a: number }) };
console.log(JSON.stringify(mp));
