/// <reference no-default-lib="true"/>

// Promises, async iteration and what runs later.

/** What `await` waits for: a Promise. Other objects with a method `then` are a TypeError. */
interface PromiseLike<T> {
  then<TResult1 = T, TResult2 = never>(
    onfulfilled?: ((value: T) => TResult1 | PromiseLike<TResult1>) | null | undefined,
    onrejected?: ((reason: any) => TResult2 | PromiseLike<TResult2>) | null | undefined,
  ): PromiseLike<TResult1 | TResult2>;
}
interface Promise<T> {
  then<TResult1 = T, TResult2 = never>(
    onfulfilled?: ((value: T) => TResult1 | PromiseLike<TResult1>) | null | undefined,
    onrejected?: ((reason: any) => TResult2 | PromiseLike<TResult2>) | null | undefined,
  ): Promise<TResult1 | TResult2>;
  catch<TResult = never>(
    onrejected?: ((reason: any) => TResult | PromiseLike<TResult>) | null | undefined,
  ): Promise<T | TResult>;
  finally(onfinally?: (() => void) | null | undefined): Promise<T>;
}
type Awaited<T> = T extends null | undefined
  ? T
  : T extends object & { then(onfulfilled: infer F, ...args: infer _): any }
    ? F extends (value: infer V, ...args: infer _) => any
      ? Awaited<V>
      : never
    : T;
interface PromiseFulfilledResult<T> {
  status: "fulfilled";
  value: T;
}
interface PromiseRejectedResult {
  status: "rejected";
  reason: any;
}
type PromiseSettledResult<T> = PromiseFulfilledResult<T> | PromiseRejectedResult;
interface PromiseConstructor {
  readonly prototype: Promise<any>;
  new <T>(
    executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: any) => void) => void,
  ): Promise<T>;
  resolve(): Promise<void>;
  resolve<T>(value: T): Promise<Awaited<T>>;
  /** The reason is an Error: nothing else can be thrown. */
  reject<T = never>(reason?: any): Promise<T>;
  all<T extends readonly unknown[] | []>(values: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>;
  all<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>[]>;
  allSettled<T extends readonly unknown[] | []>(
    values: T,
  ): Promise<{ -readonly [P in keyof T]: PromiseSettledResult<Awaited<T[P]>> }>;
  allSettled<T>(values: Iterable<T | PromiseLike<T>>): Promise<PromiseSettledResult<Awaited<T>>[]>;
  race<T extends readonly unknown[] | []>(values: T): Promise<Awaited<T[number]>>;
  race<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  any<T extends readonly unknown[] | []>(values: T): Promise<Awaited<T[number]>>;
  any<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
}
declare var Promise: PromiseConstructor;

interface SymbolConstructor {
  readonly asyncIterator: unique symbol;
}
interface AsyncIterator<T, TReturn = any, TNext = any> {
  next(...[value]: [] | [TNext]): Promise<IteratorResult<T, TReturn>>;
  return?(value?: TReturn | PromiseLike<TReturn>): Promise<IteratorResult<T, TReturn>>;
  throw?(error?: any): Promise<IteratorResult<T, TReturn>>;
}
interface AsyncIterable<T, TReturn = any, TNext = any> {
  [Symbol.asyncIterator](): AsyncIterator<T, TReturn, TNext>;
}
interface AsyncIterableIterator<T, TReturn = any, TNext = any> extends AsyncIterator<T, TReturn, TNext> {
  [Symbol.asyncIterator](): AsyncIterableIterator<T, TReturn, TNext>;
}
interface AsyncIteratorObject<T, TReturn = unknown, TNext = unknown> extends AsyncIterator<
  T,
  TReturn,
  TNext
> {
  [Symbol.asyncIterator](): AsyncIteratorObject<T, TReturn, TNext>;
}
/** What an async generator function returns. */
interface AsyncGenerator<T = unknown, TReturn = any, TNext = any> extends AsyncIteratorObject<
  T,
  TReturn,
  TNext
> {
  next(...[value]: [] | [TNext]): Promise<IteratorResult<T, TReturn>>;
  return(value: TReturn | PromiseLike<TReturn>): Promise<IteratorResult<T, TReturn>>;
  throw(error: any): Promise<IteratorResult<T, TReturn>>;
  [Symbol.asyncIterator](): AsyncGenerator<T, TReturn, TNext>;
}

/** Runs the callback when what runs now has come to its end, before timers. */
declare function queueMicrotask(callback: () => void): void;

declare namespace NodeJS {
  type CompiledTimeout = import("../timers/timeout.js").Timeout;
  type CompiledImmediate = import("../timers/immediate.js").Immediate;
  /** A timer of setTimeout or setInterval. */
  interface Timeout extends Pick<CompiledTimeout, "close" | "refresh" | "ref" | "unref" | "hasRef"> {}
  interface Immediate extends Pick<CompiledImmediate, "ref" | "unref" | "hasRef"> {}
}
/** Runs the callback once, `ms` milliseconds from now at the earliest (1 when it is less, or absent). */
declare function setTimeout<TArgs extends any[]>(
  callback: (...args: TArgs) => void,
  ms?: number,
  ...args: TArgs
): NodeJS.Timeout;
declare function setTimeout(callback: (args: void) => void, ms?: number): NodeJS.Timeout;
/** Runs the callback each `ms` milliseconds until it is cleared. */
declare function setInterval<TArgs extends any[]>(
  callback: (...args: TArgs) => void,
  ms?: number,
  ...args: TArgs
): NodeJS.Timeout;
declare function setInterval(callback: (args: void) => void, ms?: number): NodeJS.Timeout;
/** Runs the callback after the timers that are due now. */
declare function setImmediate<TArgs extends any[]>(
  callback: (...args: TArgs) => void,
  ...args: TArgs
): NodeJS.Immediate;
declare function setImmediate(callback: (args: void) => void): NodeJS.Immediate;
declare function clearTimeout(timer: NodeJS.Timeout | null | undefined): void;
declare function clearInterval(timer: NodeJS.Timeout | null | undefined): void;
declare function clearImmediate(immediate: NodeJS.Immediate | null | undefined): void;

type CompiledAbortSignal = import("../timers/abort.js").AbortSignal;
/** Tells those who listen that an operation is to end. */
interface AbortSignal extends Pick<
  CompiledAbortSignal,
  "aborted" | "onabort" | "throwIfAborted" | "addEventListener" | "removeEventListener"
> {
  readonly reason: any;
}
declare var AbortSignal: {
  readonly prototype: AbortSignal;
  /** One that is aborted already. */
  abort(reason?: any): AbortSignal;
  /** One that is aborted with a TimeoutError after so many milliseconds; nothing waits for it. */
  timeout(milliseconds: number): AbortSignal;
  /** One that is aborted as soon as one of these is. */
  any(signals: readonly AbortSignal[]): AbortSignal;
};
interface AbortController {
  readonly signal: AbortSignal;
  /** The reason is an AbortError when it is not given. */
  abort(reason?: any): void;
}
declare var AbortController: {
  new (): AbortController;
  readonly prototype: AbortController;
};
/** The name is "AbortError" or "TimeoutError". */
interface DOMException extends Error {
  readonly code: number;
}
declare var DOMException: {
  new (message?: string, name?: string): DOMException;
  readonly prototype: DOMException;
};
interface AggregateError extends Error {
  readonly errors: any[];
}
declare var AggregateError: {
  new (errors: Iterable<any>, message?: string, options?: ErrorOptions): AggregateError;
  readonly prototype: AggregateError;
};
