// An array's iterator that has come to the end stays there, whatever the defaults of a pattern add to the array.
const list: number[] = [];
const [a = list.push(7, 8, 9), b = -1, ...rest] = list;
console.log(a, b, rest.join(), list.join());
const more: number[] = [1];
let x: number | undefined;
let y: number;
let others: number[];
[x, y = more.push(5), ...others] = more;
console.log(x, y, others.join(), more.join());
const grown: number[] = [1];
const add = (): number => grown.push(2, 3);
const [, , third = add(), fourth = 4] = grown;
console.log(third, fourth, grown.join());
