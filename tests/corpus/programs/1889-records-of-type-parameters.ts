// A Record cast to one of a type parameter's keys is the same object for who knows the keys.
function lengths<K extends string>(keys: readonly K[]): Record<K, number> {
  const made: Record<string, number> = {};
  for (const key of keys) made[key] = key.length;
  return made as Record<K, number>;
}
const two = lengths(["a", "bb"]);
two.a += 10;
console.log(two.a, two.bb, Object.keys(two).join(), JSON.stringify(two));

function filled<K extends string, T>(keys: readonly K[], value: T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>;
}
const texts = filled(["x", "y"], "t");
console.log(texts.x + texts.y, "x" in texts);
const { y } = texts;
console.log(y);
function partly<K extends string>(key: K): Partial<Record<K, number>> {
  const made: Record<string, number> = { [key]: 1 };
  return made as Partial<Record<K, number>>;
}
console.log(partly("q").q, (partly("q") as Record<string, number>)["q"]);
