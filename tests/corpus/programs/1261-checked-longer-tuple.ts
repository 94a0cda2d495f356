// A tuple made longer than its type: where parameters follow they would get other values. A checked error.
const add = (a: number, b = 0, c = 0): string => `${a} ${b} ${c}`;
const pair: [number, number] = [1, 2];
console.log(add(...pair));
pair.push(3);
try {
  console.log(add(...pair));
} catch (e) {
  console.log(String(e));
}
