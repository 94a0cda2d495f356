class Cleanup {
  private readonly actions: (() => void)[] = [];
  readonly log: string[] = [];
  defer(name: string, fails = false): string {
    this.actions.push(() => {
      this.log.push(`undo ${name}`);
      if (fails) throw new Error(`undo of ${name} failed`);
    });
    return name;
  }
  run<T>(body: (c: Cleanup) => T): T {
    try {
      return body(this);
    } finally {
      const errors: Error[] = [];
      while (this.actions.length > 0) {
        try {
          this.actions.pop()!();
        } catch (e) {
          if (e instanceof Error) errors.push(e);
        }
      }
      if (errors.length > 0) throw new Error(errors.map((e) => e.message).join("; "), { cause: errors[0] });
    }
  }
}
function attempt(name: string, body: (c: Cleanup) => string): void {
  const c = new Cleanup();
  try {
    console.log(name, "=>", c.run(body));
  } catch (e) {
    console.log(name, "failed:", (e as Error).message, (e as Error).cause instanceof Error);
  }
  console.log(c.log.join(", "));
}
attempt("good", (c) => c.defer("a") + c.defer("b"));
attempt("throws", (c) => {
  c.defer("a");
  throw new TypeError("in the middle");
});
attempt("cleanup fails", (c) => c.defer("a") + c.defer("b", true) + c.defer("c", true));
attempt("both", (c) => {
  c.defer("x", true);
  throw new RangeError("body");
});
function retry<T>(times: number, action: (attempt: number) => T, giveUp: (e: unknown) => boolean = () => false): T {
  let last: unknown;
  for (let i = 1; i <= times; i++) {
    try {
      return action(i);
    } catch (e) {
      last = e;
      if (giveUp(e)) break;
    } finally {
      console.log("tried", i);
    }
  }
  throw new Error(`gave up`, { cause: last });
}
console.log(retry(5, (n) => {
  if (n < 3) throw new Error(`attempt ${n}`);
  return `worked at ${n}`;
}));
for (const stop of [false, true]) {
  try {
    retry(2, (n): number => {
      throw new SyntaxError(`always ${n}`);
    }, () => stop);
  } catch (e) {
    const cause = (e as Error).cause;
    console.log((e as Error).message, cause instanceof SyntaxError ? cause.message : "?");
  }
}
