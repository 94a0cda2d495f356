var total = 0;
var total = total + 1;
if (total > 0) {
  var inBlock = "set in a block";
}
console.log(total, inBlock!);
for (var i = 0, j = 10; i < 3; i++, j--) total += j;
console.log(i, j, total);
var { a, b: [c, ...d], ...e } = { a: 1, b: [2, 3, 4], x: "x", y: true };
console.log(a, c, d.join(), JSON.stringify(e));
function hoisted(n: number): string {
  later = n * 2;
  for (var k of [1, 2, 3]) {
    if (k === n) break;
  }
  for (var key in { p: 1, q: 2 }) {
    var last = key;
  }
  var later: number;
  switch (n) {
    case 1:
      var chosen = "one";
      break;
    default:
      chosen = "other";
  }
  try {
    throw n;
  } catch (err) {
    var caught = typeof err;
  }
  return [later, k!, key!, last!, chosen, caught!].join(" ");
}
console.log(hoisted(1), hoisted(2));
const readers: (() => number)[] = [];
for (var shared = 0; shared < 3; shared++) {
  let own = shared * 10;
  readers.push(() => shared + own);
}
console.log(readers.map((f) => f()).join());
function closures(): string {
  var fs: (() => number)[] = [];
  for (var x = 0; x < 3; x++) {
    var sq = x * x;
    fs.push(function () {
      return sq + x++;
    });
  }
  return fs.map((f) => f()).join() + " " + x;
}
console.log(closures());
function parameter(v: number) {
  var v = v + 1;
  var w = v;
  {
    var w = w * 2;
  }
  return w;
}
console.log(parameter(4));
function* counting() {
  for (var n = 0; n < 3; n++) yield n;
  var end = n * 100;
  yield end;
}
console.log([...counting()].join());
class Holder {
  static made: number;
  static {
    var count = 5;
    Holder.made = count;
  }
  value: number;
  constructor() {
    var start = 1;
    if (start) var start = start + 1;
    this.value = start;
  }
  get twice() {
    var t = this.value;
    var t = t * 2;
    return t;
  }
}
console.log(Holder.made, new Holder().twice);
var recursive = function fact(n: number): number {
  var below = n <= 1 ? 1 : fact(n - 1);
  return n * below;
};
console.log(recursive(6));
function unset(flag: boolean): string {
  if (flag) var text: string | undefined = "there";
  return text ?? "unset";
}
console.log(unset(true), unset(false));
var nothing: number | undefined;
console.log(nothing === undefined);
function early() {
  return moduleLater;
}
console.log(early() === undefined);
var moduleLater: number | undefined = 3;
console.log(early());
for (var [name, size] of new Map([["m", 1], ["n", 2]])) console.log(name, size);
console.log(name!, size!);
var big = 1n, flag = false, text = "t";
const change = () => { big *= 3n; flag = !flag; text += "!"; };
change();
change();
console.log(big, flag, text);
