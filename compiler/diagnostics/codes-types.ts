import type { CodeEntry } from "./code-entry.js";

/** TSF3xxx: types that have no compiled form. */
export const TYPE_CODES = {
  TSF3001: {
    title: "Type that is not supported",
    message: "a value of type `{type}` is not supported here",
    hint: "give it a type of docs/language.md",
    explanation:
      "The compiler picks a machine representation for every value from its type; for this one it has none.",
    bad: "export function name(mark: symbol): string | undefined {\n  return mark.description;\n}",
    good: "export function name(mark: string): string | undefined {\n  return mark;\n}",
  },
  TSF3002: {
    title: "Class with an index signature",
    message: "`{type}` has both members and an index signature",
    hint: "put the Record in a field of its own, or make the class an interface",
    explanation:
      "Members of a class live in a fixed layout, the keys of a Record in a hash table: one object is either. An interface " +
      "with both is a Record.",
    bad: 'export class Headers {\n  host: string = "a";\n  [name: string]: string;\n}\nexport const h = new Headers();',
    good: 'export interface Headers {\n  host: string;\n  [name: string]: string;\n}\nexport const h: Headers = { host: "a" };',
  },
  TSF3003: {
    title: "Function without one signature as a value",
    message: "a value of type `{type}` has no single signature",
    hint: "declare the generic function at the top of the file, or wrap it where the value is wanted: `(x: string) => name(x)`",
    explanation:
      "A generic function is compiled for the types it is used with. One that captures variables would be another function object " +
      "at each place that names it: the library may call it, and one place may hand it on.",
    bad: "export function tagger(tag: string): unknown[] {\n  const wrap = <T>(value: T) => ({ tag, value });\n  return [wrap, wrap];\n}",
    good: "export function tagger(tag: string, all: number[]): unknown[] {\n  const wrap = <T>(value: T) => ({ tag, value });\n  return all.map(wrap);\n}",
  },
  TSF3005: {
    title: "Container used with another element type",
    message: "`{from}` cannot be used as `{to}`: the elements are held differently",
    hint: "build a new one with the type written: `new Map<K, V>([...other])`, or give the first the wider type",
    explanation:
      "The same container is seen through both types, and what is stored through the one would not fit the other. " +
      "A silent copy would lose the identity.",
    bad: "const ports = new Map<string, number>();\nexport const values: Map<string, number | string> = ports;",
    good: "const ports = new Map<string, number>();\nexport const values: Map<string, number | string> = new Map<string, number | string>([...ports]);",
  },
  TSF3006: {
    title: "Value used as an unrelated type",
    message: "`{from}` cannot be used as `{to}`",
    hint: "build a value of that type, or declare the type of what is passed",
    explanation: "TypeScript's structural types allow it, but the two have different compiled forms.",
    bad: "export const last: { finally(f: () => void): unknown } = Promise.resolve(1);",
    good: "export const last: Promise<number> = Promise.resolve(1);",
  },
  TSF3007: {
    title: "Spread arguments in a call of a property of any",
    message: "a property of an `any` cannot be called with `...`",
    hint: "give the object a type, or read the function first: `const f = object.f; f(...args)`",
    explanation:
      "What is done with a value of type `any` is looked at when it happens: the property may be a method of an array or a " +
      "text, whose arguments are converted each by its place. How many there are has to be known.",
    bad: "export function all(o: any, args: number[]): unknown {\n  return o.run(...args);\n}",
    good: "export function all(o: any, args: number[]): unknown {\n  return o.run(args[0], args[1]);\n}",
  },
  TSF3008: {
    title: "Prototype access",
    message: "prototypes cannot be read or changed",
    hint: "use classes and `extends`; in a constructor there may be `Object.setPrototypeOf(this, new.target.prototype)`",
    explanation:
      "The methods of a class are fixed when the program is compiled. What a constructor does for ES5's sake, " +
      "`Object.setPrototypeOf(this, new.target.prototype)`, changes nothing and is taken; with the class's own prototype only where " +
      "nothing extends it, or what does sets its own right after `super` and nothing looks at the object in between.",
    bad: "class Point {}\nexport const proto = Point.prototype;",
    good: "class Point {}\nexport const point = new Point();",
  },
  TSF3009: {
    title: "Cast that cannot be checked",
    message: "the cast from `{from}` to `{to}` cannot be checked at run time",
    hint: "narrow the value with typeof, instanceof, `in` or ===, or build a new value",
    explanation:
      "A cast in a compiled program is checked: a wrong one throws a TypeError. Maps, Sets and generators do not carry the types of what is in them.",
    bad: "export function sizes(value: unknown): Map<string, number> {\n  return value as Map<string, number>;\n}",
    good: 'export function sizes(value: unknown): Map<string, number> {\n  const result = new Map<string, number>();\n  if (!(value instanceof Map)) return result;\n  for (const [key, size] of value) {\n    if (typeof key === "string" && typeof size === "number") result.set(key, size);\n  }\n  return result;\n}',
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
  TSF3012: {
    title: "Iteration over what is no container",
    message: "a value of type `{type}` cannot be iterated over here",
    hint: "iterate over an array, string, Map, Set or generator; narrow a union first",
    explanation:
      "How a loop gets at the items is decided when the program is compiled, from the one type of the container.",
    bad: "export function total(items: Set<number> | Set<bigint>): number {\n  let sum = 0;\n  for (const item of items) sum += Number(item);\n  return sum;\n}",
    good: "export function total(items: ReadonlySet<number>): number {\n  let sum = 0;\n  for (const item of items) sum += item;\n  return sum;\n}",
  },
  TSF3013: {
    title: "Index into what is no container",
    message: "a value of type `{type}` cannot be indexed here",
    hint: "index an array, string, Record or Uint8Array; narrow a union first",
    explanation:
      "How an element is found is decided when the program is compiled, from the one type of the container.",
    bad: "export function first(items: number[] | Record<number, number>): number | undefined {\n  return items[0];\n}",
    good: "export function first(items: number[] | Record<number, number>): number | undefined {\n  return Array.isArray(items) ? items[0] : items[0];\n}",
  },
  TSF3014: {
    title: "Function as text",
    message: "a function is used as text",
    hint: "call it, or write its name in quotes",
    explanation: "The text of a function is its source, which a compiled program does not have.",
    bad: "const now = (): number => Date.now();\nconsole.log(`time: ${now}`);",
    good: "const now = (): number => Date.now();\nconsole.log(`time: ${now()}`);",
  },
  TSF3018: {
    title: "Property that every object inherits",
    message: "`{name}` is a property that every object inherits from Object.prototype",
    hint: "give it another name, or use a Map",
    explanation:
      "An optional property with such a name is never absent: without one of its own an object has the inherited one. `__proto__` is the prototype itself.",
    bad: "export interface Options {\n  __proto__?: string;\n}\nexport const options: Options = {};",
    good: "export interface Options {\n  builder?: string;\n}\nexport const options: Options = {};",
  },
  TSF3019: {
    title: "Fixed properties used as a Record",
    message:
      "`{from}` cannot be used as `{to}`: `{name}` has fixed properties on one side and is a Record on the other",
    hint: "give `{name}` the type Record<string, ...> where the object is made",
    explanation:
      "An object literal without a type has the properties that it is written with, and a Record any keys: two compiled " +
      "forms. Written where the Record is wanted, or with its type, the literal is a Record.",
    bad: 'const request = { headers: { accept: "*" } };\nexport const sent: { headers: Record<string, string> } = request;',
    good: 'const request: { headers: Record<string, string> } = { headers: { accept: "*" } };\nexport const sent: { headers: Record<string, string> } = request;',
  },
  TSF3020: {
    title: "Object used as an error",
    message: "`{from}` is used as `{to}`, but only the error classes make such objects",
    hint: "make it with `new {to}(message)`, or give it an interface of your own with the properties",
    explanation:
      "TypeScript takes any object with a name and a message for an Error. A compiled Error has the layout of the " +
      "library's classes, and `throw` and `instanceof` go by it.",
    bad: 'export const failure: Error = { name: "Failure", message: "it failed" };',
    good: 'interface Problem {\n  name: string;\n  message: string;\n}\nexport const failure: Problem = { name: "Failure", message: "it failed" };',
  },
  TSF3021: {
    title: "Member of an error that is no field with a value",
    message: "`{name}` of the error class `{type}` is {what}",
    hint: "{hint}",
    explanation:
      "`name`, `message` and `cause` are fields in the layout of every error, where the runtime finds them when it shows " +
      "or logs one. They hold what the constructor or an initializer sets.",
    bad: 'export class Failure extends Error {\n  override get name(): string {\n    return "Failure";\n  }\n}',
    good: 'export class Failure extends Error {\n  override readonly name = "Failure";\n}',
  },
} as const satisfies Record<string, CodeEntry>;
