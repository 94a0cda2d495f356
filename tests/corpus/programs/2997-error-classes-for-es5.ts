// What error classes do for ES5's sake.
class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    Object.setPrototypeOf(this, new.target.prototype);
    this.name = new.target.name;
    this.status = status;
    Error.captureStackTrace(this, HttpError);
  }
  describe(): string { return `${this.name} ${this.status}: ${this.message}`; }
}
class NotFound extends HttpError {
  constructor(what: string) {
    super(404, `${what} not found`);
    Object.setPrototypeOf(this, NotFound.prototype);
    if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
  }
  describe(): string { return `nf ${super.describe()}`; }
}
class Plain extends Error {
  constructor(m: string) { super(m); this.name = "Plain"; Object.setPrototypeOf(this, Plain.prototype); Error.captureStackTrace?.(this, Plain); }
}
for (const e of [new HttpError(500, "bad"), new NotFound("x"), new Plain("p")]) console.log(String(e), e instanceof HttpError, e instanceof NotFound, e instanceof Error, e instanceof HttpError ? e.describe() : "-");
try { throw new NotFound("y"); } catch (e) { if (e instanceof NotFound) console.log(e.describe(), e.constructor.name, e.constructor === NotFound); }
