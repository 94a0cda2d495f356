let n = 3;
while (n > 0) console.log(n--);
do {
  n++;
  if (n === 2) continue;
  console.log("do", n);
} while (n < 4);
do console.log("once");
while (false);
let i = 0;
while (true) {
  i++;
  if (i % 2) continue;
  if (i > 6) break;
  console.log("even", i);
}
let x = 100;
let steps = 0;
do {
  x = x % 2 === 0 ? x / 2 : 3 * x + 1;
  steps++;
} while (x !== 1);
console.log(steps);
const queue = [1, 2, 3];
let item: number | undefined;
while ((item = queue.shift()) !== undefined) {
  console.log("item", item);
  if (item === 1) queue.push(9);
}
let text = "abc";
while (text) {
  console.log(text);
  text = text.slice(1);
}
let c = 0;
do {
  if (c === 3) break;
  c++;
} while (c < 10);
console.log(c);
