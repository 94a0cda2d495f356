// A library of schemas: generic functions in an object are called as any, with objects where Records are wanted.
class Schema<T> {
  constructor(readonly check: (value: unknown) => T) {}
}
type Infer<S> = S extends Schema<infer T> ? T : never;
type Shape = Record<string, Schema<any>>;
type OptionalKeys<S extends Shape> = { [K in keyof S]: undefined extends Infer<S[K]> ? K : never }[keyof S];
type InferShape<S extends Shape> = { [K in Exclude<keyof S, OptionalKeys<S>>]: Infer<S[K]> } & {
  [K in OptionalKeys<S>]?: Infer<S[K]>;
};
const s = {
  string: () => new Schema<string>((v) => String(v)),
  optional: <T>(of: Schema<T>) => new Schema<T | undefined>((v) => (v === undefined ? undefined : of.check(v))),
  object: <S extends Shape>(shape: S) =>
    new Schema<InferShape<S>>((v) => {
      const out: Record<string, unknown> = {};
      for (const key in shape) {
        const parsed = shape[key]!.check((v as Record<string, unknown>)[key]);
        if (parsed !== undefined) out[key] = parsed;
      }
      return out as InferShape<S>;
    }),
};
const user = s.object({
  name: s.string(),
  nick: s.optional(s.string()),
  address: s.object({ street: s.string(), zip: s.string() }),
});
console.log(user.check({ name: "a", address: { street: "b", zip: 3 }, more: 1 }));
console.log(user.check({ name: "a", nick: "n", address: { street: null, zip: "c" } }));

// Functions of the library as values of any place.
const truth = Boolean;
function each<A, B>(list: readonly A[], f: (a: A) => B): B[] {
  return list.map((a) => f(a));
}
console.log(truth("a"), truth(0), each<number, boolean>([0, 1], Boolean), each(["1", "x"], Number), each([1], String));
