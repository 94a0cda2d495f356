/// <reference no-default-lib="true"/>

// What TypeScript's checker itself asks for, and the utility types.

type PropertyKey = string | number | symbol;

interface SymbolConstructor {
  readonly iterator: unique symbol;
  readonly hasInstance: unique symbol;
}
/** Only `Symbol.iterator` and only in the library's own types: symbols are not supported. */
declare var Symbol: SymbolConstructor;
interface Symbol {
  readonly description: string | undefined;
}

interface Object {
  /** The class of the object. */
  readonly constructor: Function;
  hasOwnProperty(key: PropertyKey): boolean;
  /** The object as text, as `String(object)` gives it. */
  toString(): string;
  propertyIsEnumerable(key: PropertyKey): boolean;
  toString(): string;
  valueOf(): Object;
}

interface Function {
  readonly name: string;
  readonly length: number;
  call(this: Function, self: any, ...args: any[]): any;
  apply(this: Function, self: any, args?: any): any;
  bind(this: Function, self: any, ...args: any[]): any;
  [Symbol.hasInstance](value: unknown): boolean;
}
interface CallableFunction extends Function {
  /** Calls the function with `self` as its `this`. */
  call<T, A extends unknown[], R>(this: (this: T, ...args: A) => R, self: T, ...args: A): R;
  /** Calls the function with `self` as its `this` and the elements of an array as arguments. */
  apply<T, R>(this: (this: T) => R, self: T): R;
  apply<T, A extends unknown[], R>(this: (this: T, ...args: A) => R, self: T, args: A): R;
  /** A function that calls this one with `self` as its `this`, and with `args` before what it is given itself. */
  bind<T>(this: T, self: ThisParameterType<T>): OmitThisParameter<T>;
  bind<T, A extends unknown[], B extends unknown[], R>(
    this: (this: T, ...args: [...A, ...B]) => R,
    self: T,
    ...args: A
  ): (...args: B) => R;
}
interface NewableFunction extends Function {}

interface IArguments {
  readonly length: number;
}

interface ImportMeta {}

interface TypedPropertyDescriptor<T> {
  value?: T;
}

interface TemplateStringsArray extends ReadonlyArray<string> {
  readonly raw: readonly string[];
}

type ThisParameterType<T> = T extends (this: infer U, ...args: never) => unknown ? U : unknown;
type OmitThisParameter<T> =
  unknown extends ThisParameterType<T> ? T : T extends (...args: infer A) => infer R ? (...args: A) => R : T;
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends PropertyKey, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends PropertyKey> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
type ConstructorParameters<T extends abstract new (...args: any) => any> = T extends abstract new (
  ...args: infer P
) => any
  ? P
  : never;
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : never;
type InstanceType<T extends abstract new (...args: any) => any> = T extends abstract new (
  ...args: any
) => infer R
  ? R
  : never;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
type NoInfer<T> = intrinsic;
interface ThisType<T> {}
