// What cannot be frozen as in Node is an error when only the run knows it.
const attempt = (what: string, f: () => unknown): void => {
  try {
    console.log(what, f());
  } catch (e) {
    console.log(what, String(e));
  }
};
class Static {
  static count = 0;
}
const values: [string, unknown][] = [
  ["function", (a: number) => a],
  ["class", Static],
  ["error", new Error("x")],
  ["pattern", /x/],
  ["list", [1]],
];
for (const [name, value] of values) {
  attempt(`freeze ${name}`, () => Object.isFrozen(Object.freeze(value)));
  attempt(`seal ${name}`, () => Object.isSealed(Object.seal(value)));
  attempt(`prevent ${name}`, () => Object.isExtensible(Object.preventExtensions(value)));
}
interface Sourced { source: string }
const sourced: Sourced[] = [/a/, { source: "b" }];
for (const one of sourced) attempt("sourced", () => { Object.freeze(one); one.source = "c"; return one.source; });
const record: any = Object.freeze({ x: 1 });
attempt("through any", () => (record.x = 2));
