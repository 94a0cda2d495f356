/* Map.prototype.forEach and Set.prototype.forEach (ECMA-262 24.1.3.5, 24.2.4.8). */

export function mapForEach<K, V>(
  map: MapTable<K, V>,
  callback: (value: V, key: K, map: MapTable<K, V>) => void,
): void {
  for (const [key, value] of map) callback(value, key, map);
}

export function setForEach<T>(
  set: SetTable<T>,
  callback: (value: T, same: T, set: SetTable<T>) => void,
): void {
  for (const value of set) callback(value, value, set);
}
