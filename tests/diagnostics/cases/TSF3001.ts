export function first(value: object): object {
  return value;
}
