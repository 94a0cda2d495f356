/* What only stdlib/ may use: operations that the compiler replaces by IR instructions. */

/** `array[index]` for an index in bounds. */
declare function elementAt<T>(array: readonly T[], index: number): T;
/** Milliseconds since 1970 UTC. */
declare function millisecondsNow(): number;
/** `value` under another type argument that stands for the same representation. */
declare function retyped<T, U>(value: T): U;
/** undefined as an element type, which then admits it. */
declare function undefinedOf<T>(): T;
/** Appends `item`, or its elements when it is an array. */
declare function appendFlat<U>(array: U[], item: U | readonly U[]): void;
