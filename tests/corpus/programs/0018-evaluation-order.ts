const log: string[] = [];
function note<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
const flush = (): void => {
  console.log(log.join(" "));
  log.length = 0;
};
console.log(note("a", 1) + note("b", 2) * note("c", 3));
flush();
const list = [0, 0, 0];
list[note("index", 1)] = note("value", 9);
flush();
let x = 1;
console.log(x + (x = 5) + x, x);
console.log(x++ + ++x * x--, x);
const sum = (a: number, b: number, c: number): number => a + b + c;
sum(note("p", 1), note("q", 2), note("r", 3));
flush();
const object = { z: note("z", 1), a: note("a", 2), m: note("m", 3) };
flush();
console.log(object.z, object.a, object.m);
note("left", false) && note("never", true);
note("l2", true) || note("never", true);
note("cond", true) ? note("yes", 1) : note("no", 2);
flush();
let y = 10;
y += (y = 3, y * 2);
console.log(y);
const arr = [1, 2, 3];
let k = 0;
arr[k] = k = 2;
console.log(arr.join(), k);
console.log(`${note("t1", "x")}${note("t2", "y")}`);
flush();
const text: string = (note("first", 1), note("second", "kept"));
flush();
console.log(text);
