// Errors as console.log shows them, without their stack.
class NotFound extends Error {
  override name = "NotFound";
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message);
  }
}
class Plain extends Error {}
class LateError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "LateError";
  }
}
class SubTypeError extends TypeError {
  detail = { a: [1] };
}
class DeepError extends SubTypeError {
  more?: string;
}
console.log(new Error("plain"), new Error(""), new Error(), new TypeError("t"), [new RangeError("r")]);
console.log(new NotFound("nope", 404), { e: new NotFound("deep", 1) });
console.log(new Plain("p"), [new Plain("")], new LateError("l"), new LateError(""));
console.log(new SubTypeError("s"), new DeepError("d"));
console.log(new Error("two\nlines"), { e: new Error("two\nlines"), deeper: { e: new Error("a\nb\nc") } });
console.log(new Error("with cause", { cause: new Error("the cause") }));
console.log(new Error("undefined cause", { cause: undefined }), new Error("text", { cause: "why" }));
console.log([new Error("x", { cause: { a: { b: { c: 1 } } } })], { a: { b: { c: new Plain("deep") } } });
console.log({ a: { b: { c: new NotFound("too deep", 1) } } });
try {
  throw new NotFound("thrown", 5);
} catch (e) {
  console.log(e);
  console.log("caught:", e);
  console.log("%s|%O", e, e);
  console.error(e);
}
const nested = new Error("outer", { cause: new NotFound("middle", 2) });
console.log(nested, [nested, nested]);
const renamed = new Error("renamed");
renamed.name = "Renamed";
console.log(renamed);
const changed = new Error("first");
changed.message = "second";
console.log(changed);
try {
  JSON.parse("{");
} catch (e) {
  console.log(e);
}
try {
  console.log((null as unknown as { x: number }).x);
} catch (e) {
  console.log(e instanceof TypeError);
}
