/* Promises, as far as they are not the runtime's (ECMA-262 27.2). */
import { AggregateError } from "./aggregate-error.js";

/** `new Promise(executor)`: the promise is pending, and is settled once. */
export function runExecutor<T>(
  promise: Promise<T>,
  executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: unknown) => void) => void,
): void {
  let settled = false;
  try {
    executor(
      (value) => {
        if (settled) return;
        settled = true;
        resolvePromise(promise, value);
      },
      (reason) => {
        if (settled) return;
        settled = true;
        rejectPromise(promise, reason);
      },
    );
  } catch (error) {
    if (settled) return;
    settled = true;
    rejectPromise(promise, error);
  }
}

export function promiseFinally(promise: Promise<unknown>, onFinally: () => unknown): Promise<unknown> {
  return promise.then(
    (value) => Promise.resolve(onFinally()).then(() => value),
    (reason: unknown) =>
      Promise.resolve(onFinally()).then(() => {
        throw reason;
      }),
  );
}

/** Promise.all of values that are there already. */
export function promiseAll<U>(values: readonly unknown[], all: Promise<U[]>): void {
  const results: unknown[] = [];
  let open = 1;
  const settle = (): void => {
    if (--open > 0) return;
    const typed: U[] = [];
    for (const result of results) typed.push(retyped<unknown, U>(result));
    resolvePromise(all, typed);
  };
  for (const value of values) {
    const index = results.length;
    results.push(undefined);
    open++;
    Promise.resolve(value).then(
      (result) => {
        results[index] = result;
        settle();
      },
      (reason: unknown) => rejectPromise(all, reason),
    );
  }
  settle();
}

export function promiseAllSettled<V>(
  values: readonly unknown[],
  all: Promise<PromiseSettledResult<V>[]>,
): void {
  const results: PromiseSettledResult<V>[] = [];
  let open = 1;
  const settle = (): void => {
    if (--open === 0) resolvePromise(all, results);
  };
  for (const value of values) {
    const index = results.length;
    results.push({ status: "rejected", reason: undefined });
    open++;
    Promise.resolve(value).then(
      (result) => {
        results[index] = { status: "fulfilled", value: retyped<unknown, V>(result) };
        settle();
      },
      (reason: unknown) => {
        results[index] = { status: "rejected", reason };
        settle();
      },
    );
  }
  settle();
}

export function promiseRace(values: readonly unknown[], race: Promise<unknown>): void {
  for (const value of values)
    Promise.resolve(value).then(
      (result) => resolvePromise(race, result),
      (reason: unknown) => rejectPromise(race, reason),
    );
}

export function promiseAny(values: readonly unknown[], any: Promise<unknown>): void {
  const errors: unknown[] = [];
  let open = 1;
  const fail = (): void => {
    if (--open === 0) rejectPromise(any, new AggregateError(errors, "All promises were rejected"));
  };
  for (const value of values) {
    const index = errors.length;
    errors.push(undefined);
    open++;
    Promise.resolve(value).then(
      (result) => resolvePromise(any, result),
      (reason: unknown) => {
        errors[index] = reason;
        fail();
      },
    );
  }
  fail();
}
