/* Map.prototype.forEach and Set.prototype.forEach (ECMA-262 24.1.3.5, 24.2.4.8). */

export function mapForEach<K, V>(
  map: ReadonlyMap<K, V>,
  callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void,
): void {
  for (const [key, value] of map) callback(value, key, map);
}

export function setForEach<T>(
  set: ReadonlySet<T>,
  callback: (value: T, same: T, set: ReadonlySet<T>) => void,
): void {
  for (const value of set) callback(value, value, set);
}
