import { type CodeEntry } from "./code-entry.js";

/** TSF3xxx: types that have no compiled form. */
export const TYPE_CODES = {
  TSF3001: {
    title: "Type that is not supported",
    message: "a value of type `{type}` is not supported here",
    hint: "give it a type of docs/language.md",
    explanation:
      "The compiler picks a machine representation for every value from its type; for this one it has none.",
    bad: "export function first(value: object): object {\n  return value;\n}",
    good: "export function first(value: { id: number }): { id: number } {\n  return value;\n}",
  },
  TSF3002: {
    title: "Record with named properties",
    message: "`{type}` has both named properties and an index signature",
    hint: "put the Record in a property of its own",
    explanation:
      "Named properties live in a fixed layout, the keys of a Record in a hash table: one object is either.",
    bad: 'export interface Headers {\n  host: string;\n  [name: string]: string;\n}\nexport const h: Headers = { host: "a" };',
    good: 'export interface Headers {\n  host: string;\n  others: Record<string, string>;\n}\nexport const h: Headers = { host: "a", others: {} };',
  },
  TSF3003: {
    title: "Overloaded or generic function as a value",
    message: "a value of type `{type}` has no single signature",
    hint: "wrap it in an arrow function with the types in use",
    explanation: "A function value is one piece of compiled code with one signature.",
    bad: "function same<T>(value: T): T {\n  return value;\n}\nexport const f = same;",
    good: "function same<T>(value: T): T {\n  return value;\n}\nexport const f = (value: string): string => same(value);",
  },
  TSF3004: {
    title: "Array used with another element type",
    message: "`{from}` cannot be used as `{to}`: the elements are held differently",
    hint: "copy it: `[...array]`, or give the first array the wider type",
    explanation:
      "The same array is seen through both types, and numbers are stored unboxed in a number[], so a string could " +
      "not be pushed into it. A silent copy would lose the identity.",
    bad: "const numbers: number[] = [1];\nexport const mixed: (number | string)[] = numbers;",
    good: "const numbers: number[] = [1];\nexport const mixed: (number | string)[] = [...numbers];",
  },
  TSF3005: {
    title: "Container used with another element type",
    message: "`{from}` cannot be used as `{to}`: the elements are held differently",
    hint: "build a new one, or give the first the wider type",
    explanation: "As TSF3004, for Map, Set, Record and iterators.",
    bad: "const ports = new Map<string, number>();\nexport const values: Map<string, number | string> = ports;",
    good: "const ports = new Map<string, number>();\nexport const values: Map<string, number | string> = new Map([...ports]);",
  },
  TSF3006: {
    title: "Value used as an unrelated type",
    message: "`{from}` cannot be used as `{to}`",
    hint: "build a value of that type",
    explanation: "TypeScript's structural types allow it, but the two have different compiled forms.",
    bad: "export const list: { length: number } = [1, 2];",
    good: "export const list: { length: number } = { length: 2 };",
  },
  TSF3007: {
    title: "any",
    message: "`{name}` has type `any`",
    hint: "give it a type, or `unknown` and narrow it",
    explanation:
      "With `any` nothing is known about a value, and a mistake would show as a wrong answer. `unknown` keeps the checks.",
    bad: "export function show(value: any): string {\n  return String(value);\n}",
    good: "export function show(value: unknown): string {\n  return String(value);\n}",
  },
  TSF3008: {
    title: "Prototype access",
    message: "prototypes cannot be read or changed",
    hint: "use classes and `extends`",
    explanation: "The methods of a class are fixed when the program is compiled.",
    bad: "class Point {}\nexport const proto = Point.prototype;",
    good: "class Point {}\nexport const point = new Point();",
  },
  TSF3009: {
    title: "Cast that cannot be checked",
    message: "the cast from `{from}` to `{to}` cannot be checked at run time",
    hint: "narrow the value with typeof, instanceof, `in` or ===, or build a new value",
    explanation:
      "A cast in a compiled program is checked: a wrong one throws a TypeError. Functions and generics carry nothing to check.",
    bad: "export const f = ((x: number) => x) as unknown as (x: string) => string;",
    good: "export const f = (x: string): string => x;",
  },
  TSF3010: {
    title: "Generic without end",
    message: "`{name}` calls itself with ever larger type arguments",
    hint: "make the recursion use the same type arguments",
    explanation:
      "Every use of a generic is compiled for its own type arguments, so there must be finitely many.",
    bad: "function nest<T>(value: T, depth: number): number {\n  return depth === 0 ? 0 : nest([value], depth - 1);\n}\nexport const n = nest(1, 3);",
    good: "function nest<T>(value: T, depth: number): number {\n  return depth === 0 ? 0 : nest(value, depth - 1);\n}\nexport const n = nest(1, 3);",
  },
} as const satisfies Record<string, CodeEntry>;
