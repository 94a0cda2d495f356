// What error classes do since ES5, in hierarchies too.
class AppError extends Error {
  readonly at = 1;
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
    Object.setPrototypeOf(this, AppError.prototype);
    this.name = "AppError";
    if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
  }
  describe(): string {
    return `${this.name}/${this.code}`;
  }
}
class DbError extends AppError {
  table: string;
  constructor(message: string, table: string) {
    super(message, "DB");
    this.table = table;
    Object.setPrototypeOf(this, DbError.prototype);
    this.name = "DbError";
  }
  override describe(): string {
    return `${super.describe()}/${this.table}`;
  }
}
class Deadlock extends DbError {
  constructor() {
    super("deadlock", "jobs");
    Object.setPrototypeOf(this, new.target.prototype);
    Error.captureStackTrace?.(this, Deadlock);
  }
}
for (const e of [new AppError("a", "A"), new DbError("b", "users"), new Deadlock()]) {
  console.log(e instanceof AppError, e instanceof DbError, e instanceof Deadlock, e.describe(), String(e));
  console.log(Object.keys(e).join(), JSON.stringify(e), e.constructor.name);
}
