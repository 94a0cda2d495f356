// Names, messages and causes that are assigned are keys of errors, in the order in which they came.
const show = (e: object) => console.log(Object.keys(e).join(), JSON.stringify(e), { ...e });
class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}
class NotFound extends HttpError {
  path = "/";
  constructor(
    readonly id: string,
    readonly hint?: string,
  ) {
    super(404, `no ${id}`);
    this.hint ??= "none";
  }
}
class Renamed extends NotFound {
  depth = 2;
  constructor() {
    super("x");
    this.name = "Renamed";
    this.message = "said later";
  }
}
[new HttpError(500, "broken"), new NotFound("a"), new Renamed()].forEach(show);
const missing = new NotFound("b");
console.log({ ...missing }, Object.entries(missing), Object.values(missing));
for (const key in missing) console.log(key, missing.propertyIsEnumerable(key), Object.hasOwn(missing, key));
console.log(Object.hasOwn(missing, "message"), missing.propertyIsEnumerable("message"), "cause" in missing);

class Declared extends Error {
  before = 1;
  override readonly name = "Declared" as const;
  after = 2;
  constructor(
    readonly first: string,
    message?: string,
  ) {
    super(message);
  }
}
class Redeclared extends Declared {
  more = true;
  override message = "redeclared";
}
[new Declared("f"), new Declared("f", "m"), new Redeclared("r"), new Redeclared("r", "gone")].forEach(show);
class Caused extends Error {
  override readonly cause?: Error;
  constructor(message: string, cause?: Error) {
    super(message);
    if (cause) this.cause = cause;
  }
}
class Handed extends Error {
  override cause: unknown = "own";
  constructor(options?: ErrorOptions) {
    super("handed", options);
  }
}
console.log(Object.keys(new Caused("c")), Object.keys(new Caused("c", new Error("d"))), new Caused("e").cause);
console.log(Object.keys(new Handed()), Object.keys(new Handed({ cause: 1 })), new Handed({ cause: 1 }).cause);
class Late extends Error {}
const late = new Late();
show(late);
late.message = "now";
late.name = "Later";
late.cause = [1];
late.message = "again";
late.cause = [2];
show(late);
const plain = new TypeError("p", { cause: 0 });
plain.cause = 1;
plain.message = "q";
plain.name = "Plain";
show(plain);
const empty = new RangeError();
empty.message = "";
empty.message = "filled";
show(empty);
function serialize(err: unknown): Record<string, unknown> {
  if (!(err instanceof Error)) return { message: String(err) };
  const cause = err.cause === undefined ? {} : { cause: serialize(err.cause) };
  return { type: err.constructor.name, ...err, message: err.message, ...cause };
}
console.log(serialize(missing), serialize(1), serialize(new Error("o", { cause: new NotFound("i") })));
const coded = Object.assign(new Error("m"), { code: "E_CODE" });
show(coded);
coded.name = "Coded";
show(coded);
coded.cause = "late";
coded.name = "Again";
show(coded);
console.log(Object.hasOwn(coded, "name"), coded.hasOwnProperty("cause"), coded.propertyIsEnumerable("name"));
console.log(coded, late, missing, new Caused("c", new Error("d")));
class Model extends Error {
  toJSON(): unknown {
    return { ...this, message: this.message };
  }
  code = 7;
  constructor() {
    super("model");
    this.name = "Model";
  }
}
console.log(JSON.stringify([new Model()]), JSON.stringify({ error: new Model() }));
const seen: unknown = missing;
if (typeof seen === "object" && seen !== null && "name" in seen) console.log(Object.keys(seen));
const record = seen as Record<string, unknown>;
console.log(record["name"], record["status"], Object.keys(record));
const { message, name, ...others } = missing;
console.log(message, name, others);
