// What is not known of functions, classes and objects of the library throws.
class Counter {
  static made = 1;
}
const things: [string, object][] = [["class", Counter], ["function", (a: number) => a], ["controller", new AbortController()], ["generator", (function* () { yield 1; })()]];
const attempt = (what: string, f: () => unknown): void => {
  try {
    console.log(what, f());
  } catch (e) {
    console.log(what, String(e));
  }
};
for (const [name, o] of things) {
  attempt(`keys of a ${name}`, () => Object.keys(o).join());
  attempt(`names of a ${name}`, () => Object.getOwnPropertyNames(o).join());
  attempt(`copy of a ${name}`, () => JSON.stringify({ ...o }));
  attempt(`own of a ${name}`, () => Object.hasOwn(o, "prototype"));
  attempt(`return in a ${name}`, () => "return" in o);
  attempt(`for-in over a ${name}`, () => {
    const keys: string[] = [];
    for (const key in o) keys.push(key);
    return keys.join();
  });
}
attempt("shown", () => { console.log(new AbortController()); });
