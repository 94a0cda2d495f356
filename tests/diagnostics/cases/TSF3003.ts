function same<T>(value: T): T {
  return value;
}
export const f = same;
