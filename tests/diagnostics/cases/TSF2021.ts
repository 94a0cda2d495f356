export function ends(ports: number[]): (number | undefined)[] {
  const first = <T>(items: T[]): T | undefined => items[0];
  return [first(ports), ports.at(-1)];
}
