console.log(["1", "2", "x"].map(Number).join(), [1, true, null].map(String).join(), [0, 1, "", "a"].filter(Boolean).join());
console.log(["10", "20"].map(parseFloat).join());
const op: (n: unknown) => string = String;
console.log(op(-3), op(null), ["a", "b"].map((s) => s.toUpperCase()).join());
const convert: ((v: string) => number)[] = [Number, parseFloat];
console.log(convert.map((c) => c("12.5")).join());
