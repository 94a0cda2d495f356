export function total(n: number): number {
  function* count() {
    for (let i = 0; i < n; i++) yield i;
  }
  let sum = 0;
  for (const i of count()) sum += i;
  return sum;
}
