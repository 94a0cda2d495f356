export function all(f: any, args: number[]): unknown {
  return f(...args);
}
