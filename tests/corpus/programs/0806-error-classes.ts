class AppError extends Error {
  constructor(message: string, readonly code: number, options?: ErrorOptions) {
    super(message, options);
    this.name = "AppError";
  }
  describe(): string {
    return `${this.name}[${this.code}]: ${this.message}`;
  }
}
class NotFound extends AppError {
  override name = "NotFound";
  constructor(what: string) {
    super(`${what} not found`, 404);
  }
  override describe(): string {
    return `${super.describe()} (really)`;
  }
}
const errors: Error[] = [new Error("plain"), new TypeError("type"), new RangeError(), new SyntaxError("syn"), new ReferenceError("ref"), new AppError("app", 1), new NotFound("page")];
for (const e of errors) {
  console.log(e.name, JSON.stringify(e.message), e instanceof Error, e instanceof TypeError, e instanceof RangeError, e instanceof AppError, e instanceof NotFound);
}
const chained = new AppError("outer", 2, { cause: new NotFound("inner") });
if (chained.cause instanceof NotFound) console.log(chained.cause.describe(), chained.cause.code);
console.log(new Error("no cause").cause === undefined, new Error("c", { cause: "text" }).cause === "text", new Error("n", { cause: 5 }).cause === 5);
try {
  try {
    throw new Error("low");
  } catch (e) {
    throw new Error("high", { cause: e });
  }
} catch (e) {
  if (e instanceof Error) {
    console.log(e.message, e.cause instanceof Error ? e.cause.message : "?");
    let depth = 0;
    for (let c: unknown = e; c instanceof Error; c = c.cause) depth++;
    console.log(depth);
  }
}
function classify(action: () => void): string {
  try {
    action();
    return "ok";
  } catch (e) {
    if (e instanceof NotFound) return e.describe();
    if (e instanceof AppError) return `app ${e.code}`;
    if (e instanceof TypeError) return `type ${e.message}`;
    if (e instanceof Error) return `${e.name} ${e.message}`;
    return `other ${String(e)}`;
  }
}
console.log(classify(() => {}), classify(() => { throw new NotFound("x"); }), classify(() => { throw new AppError("m", 7); }));
console.log(classify(() => { throw new TypeError("t"); }), classify(() => { throw new ReferenceError("text"); }), classify(() => { throw new Error(); }));
const e = new Error("changeable");
e.message += "!";
e.name = "Renamed";
console.log(e.name, e.message, `${e}`, String(new NotFound("q")), String(new AppError("", 0)));
const same = new Error("same");
try {
  throw same;
} catch (caught) {
  console.log(caught === same);
}
class Validation extends Error {
  readonly fields: string[] = [];
  add(f: string): this {
    this.fields.push(f);
    return this;
  }
  get count(): number {
    return this.fields.length;
  }
}
try {
  throw new Validation("invalid").add("name").add("age");
} catch (v) {
  if (v instanceof Validation) console.log(v.name, v.message, v.count, v.fields.join());
}
