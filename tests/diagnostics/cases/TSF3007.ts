export function all(o: any, args: number[]): unknown {
  return o.run(...args);
}
