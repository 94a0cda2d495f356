/* AggregateError, and what DOMException is wanted for. */

/** Several errors as one (ECMA-262 20.5.7). */
export class AggregateError extends Error {
  readonly #errors: unknown[];

  constructor(errors: Iterable<unknown>, message?: string, options?: ErrorOptions) {
    if (options) super(message, options);
    else super(message);
    nameError(this, "AggregateError");
    this.#errors = [...errors];
  }

  get errors(): unknown[] {
    return this.#errors;
  }
}

const codes = new Map([
  ["InvalidCharacterError", 5],
  ["AbortError", 20],
  ["TimeoutError", 23],
]);

/** What an operation is aborted with. */
export class DOMException extends Error {
  constructor(message = "", name = "Error") {
    super(message);
    nameError(this, name);
  }

  get code(): number {
    return codes.get(this.name) ?? 0;
  }
}
