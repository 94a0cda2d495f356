const has = Object.prototype.hasOwnProperty;
const o: Record<string, number> = { a: 1 };
console.log(has.call(o, "a"), has.call(o, "b"));
const isEnum = Object.prototype.propertyIsEnumerable; function f(x: object, k: string) { return has.call(x, k) && isEnum.call(x, k); } console.log(f({ q: 1 }, "q"), f([1], "length"));
