// Differs from Node on purpose: see the .expected file.
const a = [1, 2, 3];
function attempt(what: string, action: () => void): void {
  try {
    action();
    console.log(what, "ok");
  } catch (e) {
    if (e instanceof TypeError) console.log(what, "TypeError");
    else if (e instanceof RangeError) console.log(what, "RangeError");
    else console.log(what, "other");
  }
}
attempt("read in bounds", () => {
  a[2]!.toFixed();
});
attempt("read past the end", () => {
  const v: number = a[3]!;
  a.push(v);
});
attempt("append", () => {
  a[3] = 4;
});
attempt("write far out", () => {
  a[10] = 1;
});
attempt("write at -1", () => {
  a[-1] = 1;
});
attempt("grow length", () => {
  a.length = 100;
});
console.log(a.join());
