/// <reference no-default-lib="true"/>

interface ErrorOptions {
  cause?: unknown;
}
interface Error {
  name: string;
  message: string;
  cause?: unknown;
  /** Its first line: the text of the error. There are no frames. */
  readonly stack?: string;
}
interface ErrorConstructor {
  new (message?: string, options?: ErrorOptions): Error;
  readonly prototype: Error;
  /** Does nothing: stacks have no frames. */
  captureStackTrace(target: object, of?: unknown): void;
}
declare var Error: ErrorConstructor;

interface TypeError extends Error {}
declare var TypeError: {
  new (message?: string, options?: ErrorOptions): TypeError;
  readonly prototype: TypeError;
};

interface RangeError extends Error {}
declare var RangeError: {
  new (message?: string, options?: ErrorOptions): RangeError;
  readonly prototype: RangeError;
};

interface SyntaxError extends Error {}
declare var SyntaxError: {
  new (message?: string, options?: ErrorOptions): SyntaxError;
  readonly prototype: SyntaxError;
};

interface ReferenceError extends Error {}
declare var ReferenceError: {
  new (message?: string, options?: ErrorOptions): ReferenceError;
  readonly prototype: ReferenceError;
};

interface URIError extends Error {}
declare var URIError: {
  new (message?: string, options?: ErrorOptions): URIError;
  readonly prototype: URIError;
};
