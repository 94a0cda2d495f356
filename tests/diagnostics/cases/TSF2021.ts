export function ends(ports: number[]): (number | undefined)[] {
  function first<T>(items: T[]): T | undefined {
    return items[0];
  }
  return [first(ports), ports.at(-1)];
}
