function show(x: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < x.length; i++) parts.push(String(x[i]));
  return `[${parts.join(",")}]`;
}
const b = new Uint8Array(4);
console.log(b.length, b[0], b[3], b[4], b[-1]);
b[0] = 255;
b[1] = 256;
b[2] = -1;
b[3] = 1.9;
console.log(show(b));
b[0] = NaN;
b[1] = Infinity;
b[2] = 2 ** 40 + 7;
b[3] = -257.9;
console.log(show(b));
b[9] = 1;
for (const i of [3, 4, 9]) console.log(b.length, b[i]);
b[0]!++;
b[1]! -= 1;
b[2]! += 250;
b[3]! |= 0xf0;
console.log(show(b), b[0]!--, show(b));
const c = new Uint8Array([1, 2, 3, 256, -1, 3.7, NaN]);
console.log(show(c), c.length, c.indexOf(3), c.indexOf(3, 3), c.indexOf(99), c.indexOf(255, -3));
console.log(show(c.slice()), show(c.slice(2)), show(c.slice(-2)), show(c.slice(1, 3)), show(c.slice(5, 2)), show(c.slice(0, -5)));
const view = c.subarray(1, 4);
view[0] = 99;
c[2] = 77;
console.log(show(view), show(c), view.length, show(view.subarray(1)), show(view.subarray(-1)), show(view.slice(1).subarray(1)));
const copy = c.slice(0, 2);
copy[0] = 42;
console.log(c[0], copy[0]);
c.fill(5);
c.fill(300, 1, 3);
c.fill(9, -1);
console.log(show(c), show(view));
const target = new Uint8Array(6);
target.set([1, 2, 3]);
target.set(new Uint8Array([7, 8]), 4);
target.set(target.subarray(0, 3), 1);
console.log(show(target));
for (const offset of [5, -1, 7]) {
  try {
    target.set([1, 2], offset);
    console.log("ok", offset);
  } catch (e) {
    console.log(e instanceof RangeError, offset);
  }
}
console.log(Array.from(target).reduce((x, y) => x + y, 0), Array.from(new Uint8Array(2)).join(), new Uint8Array([]).length);
