abstract class Option<T> {
  abstract readonly isSome: boolean;
  abstract unwrapOr(fallback: T): T;
  abstract map<U>(f: (v: T) => U): Option<U>;
  static of<V>(v: V | null | undefined): Option<V> {
    return v === null || v === undefined ? new None<V>() : new Some(v);
  }
}
class Some<T> extends Option<T> {
  readonly isSome = true;
  constructor(private readonly value: T) {
    super();
  }
  unwrapOr(): T {
    return this.value;
  }
  map<U>(f: (v: T) => U): Option<U> {
    return new Some(f(this.value));
  }
}
class None<T> extends Option<T> {
  readonly isSome = false;
  unwrapOr(fallback: T): T {
    return fallback;
  }
  map<U>(): Option<U> {
    return new None<U>();
  }
}
const first = Option.of([3, 1][0]);
const missing = Option.of(([] as number[])[0]);
console.log(first.unwrapOr(0), missing.unwrapOr(-1), first.map((n) => `n${n}`).unwrapOr("none"), missing.map((n) => n > 1).unwrapOr(false), missing.isSome);
type Result<T, E> = { kind: "ok"; value: T } | { kind: "err"; error: E };
const ok = <T>(value: T): { kind: "ok"; value: T } => ({ kind: "ok", value });
const err = <E>(error: E): { kind: "err"; error: E } => ({ kind: "err", error });
function parsePort(text: string): Result<number, string> {
  const n = Number(text);
  if (!Number.isInteger(n)) return err(`not a number: ${text}`);
  return n > 0 && n < 65536 ? ok(n) : err(`out of range: ${n}`);
}
function chain<A, B, E>(r: Result<A, E>, f: (a: A) => Result<B, E>): Result<B, E> {
  return r.kind === "ok" ? f(r.value) : r;
}
for (const t of ["80", "0", "x", "65535", "1.5"]) {
  const r = chain(parsePort(t), (p) => (p === 80 ? err("reserved") : ok(`port ${p}`)));
  console.log(r.kind === "ok" ? r.value : `error: ${r.error}`);
}
const collect = <T, E>(rs: readonly Result<T, E>[]): { good: T[]; bad: E[] } => {
  const good: T[] = [];
  const bad: E[] = [];
  for (const r of rs) {
    if (r.kind === "ok") good.push(r.value);
    else bad.push(r.error);
  }
  return { good, bad };
};
const { good, bad } = collect(["1", "2", "z"].map(parsePort));
console.log(good.join(), bad.join());
type Either<L, R> = { left: L } | { right: R };
const either = <L, R, T>(e: Either<L, R>, l: (v: L) => T, r: (v: R) => T): T => ("left" in e ? l(e.left) : r(e.right));
const values: Either<string, number>[] = [{ left: "a" }, { right: 2 }];
console.log(values.map((v) => either(v, (s) => s.toUpperCase(), (n) => n.toFixed(1))).join());
