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

interface Console {
  /** Primitives and regular expressions, joined by a blank. In a plugin this goes to the host's log. */
  log(...values: (string | number | boolean | bigint | RegExp | null | undefined)[]): void;
}
declare var console: Console;
