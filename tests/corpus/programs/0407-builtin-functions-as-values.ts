console.log(["1", "2", "x"].map(Number).join(), [1, true, null].map(String).join(), [0, 1, "", "a"].filter(Boolean).join());
console.log(["10", "20"].map(parseFloat).join(), [1.5, -2.5].map(Math.floor).join(), [4, 9].map(Math.sqrt).join());
const op: (n: number) => number = Math.abs;
console.log(op(-3), [1, NaN, 3].some(Number.isNaN), ["a", "b"].map((s) => s.toUpperCase()).join());
const convert: ((v: string) => number)[] = [Number, parseFloat];
console.log(convert.map((c) => c("12.5")).join());
