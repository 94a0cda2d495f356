function twice(a: number): number {
  return - -a;
}
function mixed(a: number, b: number): string {
  return `${-(-a)} ${a - -b} ${- -a - - -b} ${-(a - -1)} ${+-+a} ${~-~a} ${-~-a} ${!(!a)} ${- -(a * -b)}`;
}
console.log(twice(5), twice(-0), 1 / twice(-0), twice(NaN));
for (const [a, b] of [[1, 2], [-3, 0.5], [0, -0], [2147483647, -2147483648]] as const) console.log(mixed(a, b));
let x = 3;
console.log(x - -x, x - --x, x, x-- - -x, x, -x--, x, - --x, x);
const big = 5n;
console.log(- -big, -(-(-big)), big - -big, ~-big, -~big);
const o = { n: 4 };
console.log(- -o.n, -(-o.n--), o.n, -(-[7][0]!));
const neg = (n: number): number => -n;
console.log(-neg(-neg(2)), -(-neg(3)) - -neg(1));
