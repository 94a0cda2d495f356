/* What only stdlib/ may use: operations that the compiler replaces by IR instructions. */

/** `array[index]` for an index in bounds. */
declare function elementAt<T>(array: readonly T[], index: number): T;
/** The same for methods that pass holes by: one is a RangeError. */
declare function presentAt<T>(array: readonly T[], index: number): T;
/** Milliseconds since 1970 UTC. */
declare function millisecondsNow(): number;
/** Milliseconds since some point in the past, with fractions. */
declare function millisecondsRunning(): number;
/** `value` under another type argument that stands for the same representation. */
declare function retyped<T, U>(value: T): U;
/** undefined as an element type, which then admits it. */
declare function undefinedOf<T>(): T;
/** Appends `item`, or its elements when it is an array. */
declare function appendFlat<U>(array: U[], item: U | readonly U[]): void;

/** The generator as an iterator that has no return(): leaving a loop does not end it. */
declare function withoutEnd<T>(generator: Generator<T>): Generator<T>;

/** Of a Task: what is settled when it is asked to end, or was before. */
declare function taskAsked(task: unknown, keepsAlive: boolean): Promise<number>;
/** Waiting for that keeps it alive no more. */
declare function taskReleased(task: unknown): void;

/** The runtime's tables, which classes of stdlib/ are made around where the program extends Map or Set. */
interface MapTable<K, V> extends Map<K, V> {}
declare var MapTable: { new <K, V>(): MapTable<K, V> };
interface SetTable<T> extends Set<T> {}
declare var SetTable: { new <T>(): SetTable<T> };

/** A typed array of elements `E`, of whatever type. */
interface TypedElements<E> {
  readonly length: number;
  readonly at: (index: number) => E | undefined;
}
/** `array[index]` for an index in bounds. */
declare function elementIn<E>(array: TypedElements<E>, index: number): E;
declare function putElement<E>(array: TypedElements<E>, index: number, value: E): void;
/** A typed array of type `A`: of zeros, of the elements, or over a part of a storage. @throws RangeError */
declare function newTyped<A>(length: number): A;
declare function typedOf<A>(elements: readonly unknown[]): A;
declare function typedView<A>(storage: Uint8Array, offset: number | undefined, length: number | undefined): A;
declare function copyOfTyped<A>(array: A): A;
declare function isTypedArray(value: unknown): boolean;
/** All that a typed array is a view of. */
declare function storageOf(array: unknown): Uint8Array;
declare function bytesOffset(bytes: Uint8Array): number;
/** The ArrayBuffer of a typed array's storage; undefined before there is one. */
declare function keptBuffer(array: unknown): unknown;
declare function keepBuffer(storage: Uint8Array, buffer: unknown): void;
/** A number in bytes, of a kind of runtime-c/collections/view.h. @throws RangeError */
declare function viewNumber(bytes: Uint8Array, at: number, kind: number, little: boolean): number;
declare function viewBigint(bytes: Uint8Array, at: number, signed: boolean, little: boolean): bigint;
declare function setViewNumber(
  bytes: Uint8Array,
  at: number,
  value: number,
  kind: number,
  little: boolean,
): void;
declare function setViewBigint(bytes: Uint8Array, at: number, value: bigint, little: boolean): void;

declare function encodeUtf8(text: string): Uint8Array;
/** What is malformed becomes U+FFFD. */
declare function decodeUtf8(bytes: Uint8Array, ignoreBOM: boolean): string;
declare function isUtf8(bytes: Uint8Array): boolean;

/** A table of runtime-c/heap/weak.h. */
declare function newWeakTable(): unknown;
declare function isWeakKey(value: unknown): boolean;
declare function weakGet<V>(table: unknown, key: unknown): V | undefined;
declare function weakHas(table: unknown, key: unknown): boolean;
declare function weakSet(table: unknown, key: unknown, value: unknown): void;
declare function weakDelete(table: unknown, key: unknown): boolean;
/** The runtime finds in it the Records of what was set on functions. */
declare function keepForFunctions(table: unknown): void;
declare function newWeakRef(target: unknown): unknown;
declare function weakTarget<T>(ref: unknown): T | undefined;

/** Looks for a match from `from` on, when `sticky` only there; the three below tell of it until the next search. */
declare function regexpSearch(program: Uint8Array, text: string, from: number, sticky: boolean): boolean;
/** Where a group begins, -1 when it took no part. */
declare function regexpStart(group: number): number;
declare function regexpEnd(group: number): number;
/** The text of a group; undefined when it took no part. */
declare function regexpGroup(text: string, group: number): string | undefined;
/** The groups by name; undefined when there are no names. */
declare function regexpGroups(text: string, names: string): { [key: string]: string } | undefined;
/** What `exec` gives. */
declare function regexpMatch(text: string, groups: number, names: string, places: boolean): RegExpExecArray;

/** What the promise becomes, unless it is settled already. */
declare function resolvePromise<T>(promise: Promise<T>, value: unknown): void;
/** With a TypeError, when the reason is no Error. */
declare function rejectPromise<T>(promise: Promise<T>, reason: unknown): void;
/** Milliseconds of the clock that timers go by. */
declare function loopNow(): number;
/** Sets the name of an error of the library, which is no key of it. */
declare function nameError(error: Error, name: string): void;
