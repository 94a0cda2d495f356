function add(a: number, b: number): number {
  return a + b;
}
const pair: [number, number] = [1, 2];
console.log(add(...pair));
