/// <reference no-default-lib="true"/>

// What is outside the program: the clock and the log.

interface DateConstructor {
  /** Now; at so many milliseconds since 1970; at the time in the text, as `Date.parse` reads it; a copy. */
  new (): Date;
  new (value: number | string | Date): Date;
  readonly prototype: Date;
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /**
   * Milliseconds since 1970 of a time in text, NaN for what is none.
   * @throws TypeError for a time without a zone, which would be local.
   */
  parse(text: string): number;
  /** Milliseconds since 1970 of a year, month (0 to 11), day, hours, minutes, seconds and milliseconds. */
  UTC(year: number, ...monthToMilliseconds: (number | undefined)[]): number;
}
declare var Date: DateConstructor;
type Date = import("../date/date.js").Date;

/** Values as Node shows them. In a plugin the lines go to the host's log. */
interface Console {
  /** `%s %d %i %f %j %O %c %%` in a text that comes first have Node's meaning. */
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  /** A warning, unless `condition` is true. */
  assert(condition?: unknown, ...values: unknown[]): void;
  /** `depth` levels of what is in what; null for all. */
  dir(value: unknown, options?: { depth?: number | null }): void;
  /** Rows of an array or an object, with their properties as columns. */
  table(data?: unknown, columns?: readonly string[]): void;
  /** How often it was called with the label. */
  count(label?: string): void;
  countReset(label?: string): void;
  /** The lines that follow are indented by two more blanks. */
  group(...values: unknown[]): void;
  groupEnd(): void;
  time(label?: string): void;
  /** How long ago `time` was called with the label. */
  timeEnd(label?: string): void;
}
declare var console: Console;

/** Characters up to U+00FF as base64. @throws DOMException for others */
declare function btoa(text: string): string;
/** The characters that base64 stands for; blanks are passed over. @throws DOMException for what is malformed */
declare function atob(text: string): string;

declare var crypto: {
  /** Of version 4, from the system's random numbers. */
  randomUUID(): string;
};
declare var performance: {
  /** Milliseconds since the program began, with fractions; it never goes back. */
  now(): number;
  /** When the program began, in milliseconds since 1970. */
  readonly timeOrigin: number;
};
