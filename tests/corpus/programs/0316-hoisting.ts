console.log(early(2), mutual(6));
function early(n: number): number {
  return n * factor();
}
function factor(): number {
  return 21;
}
function mutual(n: number): string {
  return n === 0 ? "even" : other(n - 1);
}
function other(n: number): string {
  return n === 0 ? "odd" : mutual(n - 1);
}
const later = (): string => defined;
const defined = "defined by now";
console.log(later());
function usesClass(): number {
  return new Later(4).twice();
}
class Later {
  constructor(readonly n: number) {}
  twice(): number {
    return this.n * 2;
  }
}
console.log(usesClass());
function outer(): string {
  return inner();
  function inner(): string {
    return `inner sees ${value()}`;
  }
  function value(): number {
    return 5;
  }
}
console.log(outer());
let counter = 0;
const bump = (): number => ++counter;
const first = bump(), second = bump();
console.log(first, second, counter);
let late: string;
if (counter > 1) late = "many";
else late = "few";
console.log(late);
const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2));
console.log(fib(15));
function build(): Map<string, number> {
  return new Map([["k", 1]]);
}
const lazy = { get: (): number => constant };
const constant = 7;
console.log(lazy.get());
