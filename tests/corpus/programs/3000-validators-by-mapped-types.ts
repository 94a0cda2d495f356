interface Validator<T> {
  parse(value: unknown): T;
}
type Infer<S> = { [K in keyof S]: S[K] extends Validator<infer T> ? T : never };
const str: Validator<string> = {
  parse(v) {
    if (typeof v !== "string") throw new TypeError("expected string");
    return v;
  },
};
const num: Validator<number> = {
  parse(v) {
    if (typeof v !== "number") throw new TypeError("expected number");
    return v;
  },
};
function array<T>(of: Validator<T>): Validator<T[]> {
  return {
    parse(v) {
      if (!Array.isArray(v)) throw new TypeError("expected array");
      return v.map((x) => of.parse(x));
    },
  };
}
function object<S extends Record<string, Validator<unknown>>>(shape: S): Validator<Infer<S>> {
  return {
    parse(v) {
      if (typeof v !== "object" || v === null) throw new TypeError("expected object");
      const out: Record<string, unknown> = {};
      for (const key of Object.keys(shape)) {
        out[key] = shape[key]!.parse((v as Record<string, unknown>)[key]);
      }
      return out as Infer<S>;
    },
  };
}
const user = object({ name: str, age: num, tags: array(str) });
const u = user.parse(JSON.parse('{"name":"Ada","age":36,"tags":["a","b"]}'));
console.log(u.name.toUpperCase(), u.age + 1, u.tags.join("-"), u);
try {
  user.parse({ name: 3 });
} catch (e) {
  console.log((e as Error).message);
}
