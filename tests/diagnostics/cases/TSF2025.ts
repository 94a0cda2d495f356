function add(a: number, b?: number, c?: number): number {
  return a + (b ?? 0) + (c ?? 0);
}
const more: [number, ...number[]] = [1, 2];
console.log(add(...more));
