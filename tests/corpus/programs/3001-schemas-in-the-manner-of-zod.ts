abstract class Schema<T> {
  declare readonly _output: T;
  abstract parse(value: unknown, path?: string): T;
  optional(): Schema<T | undefined> {
    return new OptionalSchema(this);
  }
}
class OptionalSchema<T> extends Schema<T | undefined> {
  constructor(private readonly inner: Schema<T>) {
    super();
  }
  parse(value: unknown, path = "$"): T | undefined {
    return value === undefined ? undefined : this.inner.parse(value, path);
  }
}
class StringSchema extends Schema<string> {
  private minLength = 0;
  min(n: number): this {
    this.minLength = n;
    return this;
  }
  parse(value: unknown, path = "$"): string {
    if (typeof value !== "string") throw new Error(`${path}: expected string, got ${typeof value}`);
    if (value.length < this.minLength) throw new Error(`${path}: too short`);
    return value;
  }
}
class NumberSchema extends Schema<number> {
  parse(value: unknown, path = "$"): number {
    if (typeof value !== "number") throw new Error(`${path}: expected number, got ${typeof value}`);
    return value;
  }
}
type Shape = Record<string, Schema<any>>;
type InferShape<S extends Shape> = { [K in keyof S]: S[K]["_output"] };
type infer_<S extends Schema<any>> = S["_output"];
class ObjectSchema<S extends Shape> extends Schema<InferShape<S>> {
  constructor(private readonly shape: S) {
    super();
  }
  parse(value: unknown, path = "$"): InferShape<S> {
    if (typeof value !== "object" || value === null) throw new Error(`${path}: expected object`);
    const source = value as Record<string, unknown>;
    const result = {} as InferShape<S>;
    for (const key in this.shape) {
      result[key] = this.shape[key]!.parse(source[key], `${path}.${key}`);
    }
    return result;
  }
}
const z = {
  string: () => new StringSchema(),
  number: () => new NumberSchema(),
  object: <S extends Shape>(shape: S) => new ObjectSchema(shape),
};
const userSchema = z.object({ name: z.string().min(2), age: z.number(), nick: z.string().optional(), address: z.object({ city: z.string() }) });
type User = infer_<typeof userSchema>;
function greet(u: User): string {
  return `${u.name} (${u.age}) from ${u.address.city}${u.nick ? " aka " + u.nick : ""}`;
}
console.log(greet(userSchema.parse({ name: "Ada", age: 3, address: { city: "London" } })));
for (const bad of [{ name: "A" }, { name: "Ada", age: "x" }, 5, { name: "Bob", age: 1, address: {} }]) {
  try {
    console.log(greet(userSchema.parse(bad)));
  } catch (e) {
    if (e instanceof Error) console.log(e.message);
  }
}
