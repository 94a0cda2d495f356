// What is undefined and used as a number is a checked error, where Node goes on with NaN or undefined.
const numbers: number[] = [];
const counts: Record<string, number> = {};
let kept = 0;

function attempt(what: string, run: () => unknown): void {
  try {
    console.log(what, String(run()));
  } catch (error) {
    console.log(what, String(error).replace(":", ""));
  }
}
function twice(n: number): number {
  return n * 2;
}
function get(key: string): number {
  return counts[key];
}
attempt("added", () => numbers[0] + 1);
attempt("multiplied", () => numbers[0] * numbers[1]);
attempt("counted", () => counts["a"]++);
attempt("argument", () => twice(numbers[0]));
attempt("returned", () => get("a"));
attempt("declared", () => {
  const n: number = numbers[0];
  return n;
});
attempt("assigned", () => {
  kept = numbers[0];
  return kept;
});
attempt("pushed", () => numbers.push(numbers[0]));
attempt("property", () => JSON.stringify({ n: numbers[0] }));
attempt("thrown", () => {
  const errors: Error[] = [];
  throw errors[0];
});
attempt("compared", () => numbers[0] < 1);
