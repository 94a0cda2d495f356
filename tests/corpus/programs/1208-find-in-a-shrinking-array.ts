// find and its like call back for elements that are gone: a checked error, since undefined is no number.
function attempt(name: string, run: (list: number[]) => string): void {
  try {
    console.log(name, run([1, 2, 3]));
  } catch (e) {
    console.log(name, String(e));
  }
}
attempt("find", (list) => String(list.find((v, i) => i === 0 && list.pop() === v)));
attempt("findIndex", (list) => String(list.findIndex((v, i) => i === 0 && list.pop() === v)));
attempt("findLast", (list) => String(list.findLast((v, i) => i === 2 && list.splice(0).length === v + 1)));
attempt("findLastIndex", (list) => String(list.findLastIndex((v, i) => i === 2 && list.splice(0).length === v + 1)));
attempt("found before", (list) => String(list.find((v) => v === 2 && list.pop() === 3)));
