const numbers = [1, , 3];
const attempt = (what: string, f: () => unknown): void => {
  try {
    console.log(what, JSON.stringify(f()));
  } catch (e) {
    console.log(what, String(e));
  }
};
attempt("map", () => numbers.map((n) => n));
attempt("forEach", () => numbers.forEach((n) => console.log("saw", n)));
attempt("filter", () => numbers.filter(() => true));
attempt("some", () => numbers.some((n) => n === undefined));
attempt("indexOf", () => numbers.indexOf(undefined));
attempt("in", () => 1 in numbers);
attempt("own", () => Object.hasOwn(numbers, "1"));
attempt("keys", () => Object.keys(numbers));
attempt("for-in", () => { for (const key in numbers) console.log(key); });
attempt("shown", () => console.log(numbers));
attempt("clone", () => { const copy = structuredClone(numbers); return [copy.length, copy.forEach(() => 0)]; });
attempt("find", () => numbers.findIndex((n) => n === undefined));
