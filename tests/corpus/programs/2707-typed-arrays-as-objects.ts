// What Object says of typed arrays of every kind.
const f = new Float64Array(2);
for (const one of [f, new Int8Array(0), new Uint8Array(1), new BigInt64Array(1)] as unknown[]) {
  try { console.log(Object.isFrozen(one), Object.isSealed(one), Object.freeze(one) === one); } catch (e) { console.log(String(e)); }
  console.log(Object.prototype.toString.call(one), Object.prototype.propertyIsEnumerable.call(one, "0"), Object.prototype.propertyIsEnumerable.call(one, "9"));
}
f[0] = 2;
Object.preventExtensions(f);
console.log(f, Object.isExtensible(f), Object.isFrozen(f), f.propertyIsEnumerable(1));
