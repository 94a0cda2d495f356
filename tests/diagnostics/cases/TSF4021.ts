export function list(x: number | string): (number | string)[] {
  return new Array(x);
}
