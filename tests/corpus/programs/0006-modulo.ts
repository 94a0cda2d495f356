// The sign follows the dividend, and a zero keeps it.
function show(a: number, b: number): void {
  const r = a % b;
  console.log(a, "%", b, "=", r, 1 / r);
}
show(7, 3);
show(-7, 3);
show(7, -3);
show(-7, -3);
show(6, 3);
show(-6, 3);
show(-0, 3);
show(5.5, 2);
show(-5.5, 2);
show(0.3, 0.1);
show(5, 0);
show(5, Infinity);
show(-5, Infinity);
show(Infinity, 5);
show(2 ** 53, 3);
show(-(2 ** 53), 7);
show(1e308, 7);
show(5e-324, 2);
show(4294967296, 4294967295);
show(-2147483648, -1);

let h = 17;
for (let i = 0; i < 10; i++) h = (h * 31 + i) % 1000003;
console.log(h);
let wrap = 5;
for (let i = 0; i < 8; i++) {
  wrap = (((wrap - 3) % 4) + 4) % 4;
  console.log(wrap);
}
let x = -12;
x %= 4;
console.log(x, 1 / x);
