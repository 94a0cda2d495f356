import type { CodeEntry } from "./code-entry.js";

/** TSF2xxx: syntax outside the subset. */
export const SYNTAX_CODES = {
  TSF2001: {
    title: "Syntax without a translation",
    message: "{what} is not supported",
    hint: "leave it out, or write it with the constructs of docs/language.md",
    explanation: "The compiler knows no exact translation for this construct, so it refuses it.",
    bad: "const ports = [22, 80];\nwith (ports) console.log(length);",
    good: "const ports = [22, 80];\nconsole.log(ports.length);",
  },
  TSF2002: {
    title: "Invalid regular expression",
    message: "{reason}",
    hint: "{advice}",
    explanation:
      "What the literal says is no pattern of ECMAScript, or its flags are none: Node would not load the file either.",
    bad: 'export const found = /a(b/.test("ab");',
    good: 'export const found = /a\\(b/.test("a(b");',
  },
  TSF2003: {
    title: "Decorator",
    message: "decorators are not supported",
    hint: "say it with doc tags, static members or a function call",
    explanation:
      "Decorators are not erasable syntax: Node cannot run them without a build step, and tools disagree on them.",
    bad: "function sealed(_value: unknown, _context: unknown): void {}\n\n@sealed\nexport class Point {}",
    good: "export class Point {}",
  },
  TSF2005: {
    title: "arguments",
    message: "`arguments` is not supported",
    hint: "declare a rest parameter: `...args: T[]`",
    explanation: "Compiled functions have exactly their declared parameters.",
    bad: "export function count(): number {\n  return arguments.length;\n}",
    good: "export function count(...values: number[]): number {\n  return values.length;\n}",
  },
  TSF2006: {
    title: "delete of what is no key",
    message: "`delete` is supported for optional properties of objects and the keys of a Record only",
    hint: "to take an element out of an array use `splice`",
    explanation:
      "An array has an element at every index below its length, and an error keeps its properties.",
    bad: "const ports = [22, 80];\ndelete ports[0];",
    good: "const ports: { ssh?: number } = { ssh: 22 };\ndelete ports.ssh;",
  },
  TSF2007: {
    title: "Hole in an array",
    message: "an array of this type has no place for a hole",
    hint: "give the elements a type with undefined, such as `(number | undefined)[]`",
    explanation:
      "A hole is held as undefined, which the elements must admit. What passes holes by, such as `forEach`, is an error when it meets one.",
    bad: "export const values = [1, , 3] as number[];",
    good: "export const values = [1, , 3];",
  },
  TSF2008: {
    title: "Accessor in a Record",
    message: "{what} is not supported",
    hint: "make it a method, or give the literal a type that names the property",
    explanation: "The keys of a Record hold values. Objects of other types have accessors.",
    bad: "export const sizes: Record<string, number> = {\n  get all(): number {\n    return 1;\n  },\n};",
    good: "export const sizes = {\n  get all(): number {\n    return 1;\n  },\n};",
  },
  TSF2009: {
    title: "Namespace that is more than its members",
    message: "{what} is not supported",
    hint: "name the members, `N.member`; put an alias at the top, or write a module and import it",
    explanation:
      "The members of a namespace are known when the program is compiled: there is no object that holds them, nor one " +
      "that could be made elsewhere.",
    bad: "function port(): number {\n  return port.ssh;\n}\nnamespace port {\n  export const ssh = 22;\n}\nconsole.log([port].length);",
    good: "function port(): number {\n  return port.ssh;\n}\nnamespace port {\n  export const ssh = 22;\n}\nconsole.log(port());",
  },
  TSF2011: {
    title: "this of no object",
    message: "`this` is supported inside classes, and in functions that are called on an object",
    hint: "pass the object as a parameter",
    explanation:
      "At the top of a file `this` is undefined. What a method of a class is called on is an object of the class.",
    bad: "export const top = this;",
    good: "export const counter = {\n  n: 0,\n  next(): number {\n    return ++this.n;\n  },\n};",
  },
  TSF2012: {
    title: "Method taken as a value",
    message: "method `{name}` is used as a value and would lose its `this`",
    hint: "call it, or wrap it: `(...args) => object.{name}(...args)`; an optional one is called with `?.()`",
    explanation:
      "A method of the library is no function of its own. Static methods that look at `this` find their class there, which they would have lost.",
    bad: "const seen = new Set<string>();\nexport const has = seen.has;",
    good: "const seen = new Set<string>();\nexport const has = (name: string): boolean => seen.has(name);",
  },
  TSF2013: {
    title: "Escape without a meaning",
    message: "this escape in a tagged template means nothing: its text would be undefined",
    hint: "write the backslash twice, or use String.raw",
    explanation:
      "The array that a tag gets holds texts; where an escape is none, JavaScript has undefined in it.",
    bad: "function tag(parts: TemplateStringsArray): number {\n  return parts.length;\n}\nexport const n = tag`\\unknown`;",
    good: "function tag(parts: TemplateStringsArray): number {\n  return parts.length;\n}\nexport const n = tag`\\\\unknown`;",
  },
  TSF2014: {
    title: "Computed member name",
    message: "a computed name is not supported here",
    hint: "write the name out, or use a Map",
    explanation: "Members of classes and object literals must be known when the program is compiled.",
    bad: 'const key = "a" + String(1);\nexport class Point {\n  [key] = 1;\n}',
    good: "export class Point {\n  a1 = 1;\n}",
  },
  TSF2015: {
    title: "CommonJS module syntax",
    message: "{what} is not supported",
    hint: "use `import` and `export` at the top of the file",
    explanation: "Programs are ES modules, whose imports are known before anything runs.",
    bad: "const value = 1;\nexport = value;",
    good: "export const value = 1;",
  },
  TSF2016: {
    title: "Waiting outside an async function",
    message: "{what} is not supported",
    hint: "await in an async function, and call it: `async function main() { ... }` and `void main();`",
    explanation:
      "Plugins and imported modules run once and at a stretch, so that what they declare is there for whoever runs " +
      "after them; only a program's main file may await at its top. An async function that they call goes on by itself.",
    bad: "function first(): number {\n  return await Promise.resolve(1);\n}\nconsole.log(first());",
    good: "async function main(): Promise<void> {\n  const value = await Promise.resolve(1);\n  console.log(value);\n}\nvoid main();",
  },
  TSF2018: {
    title: "Class that is no value here",
    message: "class `{name}` is no value here",
    hint: "say in the type that it is a class: `new () => T` or `typeof C`; else pass an object, or a function that makes one",
    explanation:
      "A class as a value is called with `new`, compared, and asked for its name and static members. It stands behind " +
      "types of classes only, and classes of the SDK are none.",
    bad: "class Point {\n  static x = 1;\n}\nconst origin: { x: number } = Point;\nconsole.log(origin.x);",
    good: "class Point {\n  static x = 1;\n}\nconst origin: typeof Point = Point;\nconsole.log(origin.x);",
  },
  TSF2021: {
    title: "Generic arrow function inside a function",
    message:
      "a generic arrow function that uses `this`, or is called before it is declared, is not supported",
    hint: "write `function name<T>(...)`, which is there from the start, and pass what it uses of `this`",
    explanation:
      "A generic inside a function is compiled anew where it is called, for the type arguments of the call; there is no " +
      "one function that could hold on to an object.",
    bad: "class Counter {\n  step = 2;\n  pairs(items: number[]): number[][] {\n    const pair = <T extends number>(item: T): number[] => [item, this.step];\n    return items.map((item) => pair(item));\n  }\n}\nconsole.log(new Counter().pairs([1]).length);",
    good: "class Counter {\n  step = 2;\n  pairs(items: number[]): number[][] {\n    const { step } = this;\n    const pair = <T extends number>(item: T): number[] => [item, step];\n    return items.map((item) => pair(item));\n  }\n}\nconsole.log(new Counter().pairs([1]).length);",
  },
  TSF2024: {
    title: "for-in over what has no keys",
    message:
      "for-in over `{type}` is not supported: it takes an object with properties, a Record or an array",
    hint: "go over what it has: `items()` of a JsonNode, for-of over an iterator",
    explanation: "for-in walks the keys of an object as text. An object of the SDK has none.",
    bad: 'import { parseJson } from "tsfalco";\nfor (const key in parseJson("{}")) console.log(key);',
    good: 'import { parseJson } from "tsfalco";\nfor (const key of parseJson("{}").keys()) console.log(key);',
  },
  TSF2025: {
    title: "Spread argument for parameters of their own",
    message: "only a tuple of known length can be spread over parameters",
    hint: "write the arguments out, spread a tuple such as `[number, string]`, or declare the function with `...rest: T[]`",
    explanation:
      "How many arguments the spread of an array gives is known at run time, how many a function takes when it is compiled.",
    bad: "function add(a: number, b?: number, c?: number): number {\n  return a + (b ?? 0) + (c ?? 0);\n}\nconst more: [number, ...number[]] = [1, 2];\nconsole.log(add(...more));",
    good: "function add(a: number, b: number): number {\n  return a + b;\n}\nconst pair: [number, number] = [1, 2];\nconsole.log(add(...pair));",
  },
  TSF2027: {
    title: "import.meta, or new.target outside of a constructor",
    message: "`{name}` is not supported",
    hint: "settings and paths come in as `this.config`; `new.target` is there in constructors of classes",
    explanation: "A compiled program has no module files any more, and only classes are called with `new`.",
    bad: "export function isMade(): boolean {\n  return new.target !== undefined;\n}",
    good: "class Shape {\n  readonly kind: string;\n  constructor() {\n    this.kind = new.target.name;\n  }\n}\nexport class Square extends Shape {}",
  },
  TSF2029: {
    title: "Module, or enum of a function, used as a value",
    message: "{kind} `{name}` is used as a value",
    hint: "name its members: `{name}.member`; an enum at the top of a file is a value, for a module write an object",
    explanation: "The members are known when the program is compiled; there is no object that holds them.",
    bad: "function count(): number {\n  enum Level {\n    low,\n    high,\n  }\n  return Object.keys(Level).length;\n}\nconsole.log(count());",
    good: "enum Level {\n  low,\n  high,\n}\nconsole.log(Object.keys(Level).length);",
  },
  TSF2030: {
    title: "Object spread that is not supported",
    message: "`...` of a value of type `{type}` is not supported in an object literal",
    hint: "write the properties out: `{ a: from.a, b: from.b }`, with `?? default` for those that may be missing",
    explanation:
      "Objects, Records, arrays, strings and values of unknown types can be spread. Of other objects it would " +
      "copy nothing that they hold.",
    bad: "export function counted(counts: Map<string, number>): object {\n  return { ...counts, code: 1 };\n}",
    good: "export function counted(counts: Map<string, number>): object {\n  return { ...Object.fromEntries(counts), code: 1 };\n}",
  },
  TSF2031: {
    title: "`in` with a private name of a subclass",
    message: "`in` with a private name that objects may not have yet is not supported",
    hint: "use `instanceof`: only objects of the class have its private names",
    explanation:
      "Objects have a private name as instances of its class. Of a subclass, a static member or a field after one that uses `this` somebody may see the object before it has the name.",
    bad: "class Base {}\nclass Point extends Base {\n  #x = 1;\n  static is(value: object): boolean {\n    return #x in value;\n  }\n  get x(): number {\n    return this.#x;\n  }\n}\nconsole.log(Point.is(new Point()));",
    good: "class Base {}\nclass Point extends Base {\n  #x = 1;\n  static is(value: object): boolean {\n    return value instanceof Point;\n  }\n  get x(): number {\n    return this.#x;\n  }\n}\nconsole.log(Point.is(new Point()));",
  },
  TSF2032: {
    title: "declare",
    message: "`declare` says that `{name}` is there, but nothing provides it",
    hint: "write the code in a module and import it; settings come in as `this.config`",
    explanation: "A compiled program contains its own modules and the library, nothing else.",
    bad: "declare const VERSION: string;\nconsole.log(VERSION);",
    good: 'const VERSION = "1.0.0";\nconsole.log(VERSION);',
  },
  TSF2033: {
    title: "Enum member that is computed inside a function",
    message: "enum member `{name}` has no constant value, and its enum is inside a function",
    hint: "put the enum at the top of the file, or use constants",
    explanation:
      "The members of such an enum are put in where they are used, so their values must be known when the program is compiled.",
    bad: 'function size(): number {\n  enum Size {\n    word = "word".length,\n  }\n  return Size.word;\n}\nconsole.log(size());',
    good: 'enum Size {\n  word = "word".length,\n}\nconsole.log(Size.word);',
  },
  TSF2034: {
    title: "Class that extends what is no class of the program",
    message: "a class cannot extend `{base}`",
    hint: "{advice}",
    explanation:
      "Library objects other than errors, Map and Set have layouts of their own that nothing can be added to. Methods of arrays would also make their results by the class.",
    bad: "export class Stack extends Array<number> {}",
    good: "export class Stack {\n  readonly items: number[] = [];\n}",
  },
  TSF2035: {
    title: "Default export of an expression",
    message: "`export default` of an expression or a variable is not supported",
    hint: "{advice}",
    explanation:
      "A default export is a class, a function, or the name of one or of a constant: of a variable it would be the value at that moment.",
    bad: "export default 40 + 2;",
    good: "const answer = 40 + 2;\nexport default answer;",
  },
  TSF2036: {
    title: "instanceof with what is no class",
    message: "instanceof `{right}` is not supported",
    hint: "name a class of the program, a value of a type like `new () => T`, an Error class, Array, Map, Set or Uint8Array",
    explanation:
      "Functions make no objects in a compiled program, so there is nothing that could be an instance of one.",
    bad: "function Point(): void {}\nexport function isPoint(value: unknown): boolean {\n  return value instanceof Point;\n}",
    good: "class Point {}\nexport function isPoint(value: unknown): boolean {\n  return value instanceof Point;\n}",
  },
  TSF2037: {
    title: "Variable used where its declaration has not run",
    message: "`{name}` is used where its declaration has not run",
    hint: "declare it earlier, in the block around all its uses",
    explanation:
      "Under Node this is a ReferenceError. It happens when the cases of a switch share a variable.",
    bad: "export function size(kind: number): number {\n  switch (kind) {\n    case 1:\n      const later = (): number => total;\n      return later();\n    default:\n      const total = 2;\n      return total;\n  }\n}",
    good: "export function size(kind: number): number {\n  const total = 2;\n  switch (kind) {\n    case 1:\n      const later = (): number => total;\n      return later();\n    default:\n      return total;\n  }\n}",
  },
  TSF2038: {
    title: "Symbol as a value",
    message: "`{name}` is not supported here",
    hint: "write `[Symbol.iterator]` or `[Symbol.asyncIterator]` as the name of a method that objects have, or call it: object[Symbol.iterator]()",
    explanation:
      "There are no symbols but these two, and they are no values: they name the methods that for-of and for-await call.",
    bad: "export class Ports {\n  static *[Symbol.iterator]() {\n    yield 22;\n  }\n}",
    good: "export class Ports {\n  *[Symbol.iterator]() {\n    yield 22;\n  }\n}\nfor (const port of new Ports()) console.log(port);",
  },
  TSF2039: {
    title: "Static field set through a subclass",
    message: "the static field `{name}` is set through `{right}`, which does not declare it",
    hint: "name the class that declares it",
    explanation: "Under Node the subclass gets a field of its own, and the one it inherited stays as it was.",
    bad: "class Base {\n  static count = 0;\n}\nclass Derived extends Base {}\nDerived.count = 1;",
    good: "class Base {\n  static count = 0;\n}\nclass Derived extends Base {}\nBase.count = 1;\nconsole.log(Derived.count);",
  },
  TSF2040: {
    title: "Rest of a value of unknown properties",
    message: "`...{name}` cannot gather the rest of a value of type `{type}`",
    hint: "give the value a type that lists its properties, or write out what is wanted: `const {name} = { b: from.b }`",
    explanation:
      "The object that a rest makes has a fixed layout: which properties it gets must be known from the type of what is " +
      "taken apart. A type parameter that stands for a union does not tell.",
    bad: 'type Shape = { kind: "box"; w: number } | { kind: "ball"; r: number };\nfunction size<T extends Shape>(from: T): unknown {\n  const { kind, ...others } = from;\n  console.log(kind);\n  return others;\n}\nconst shapes: Shape[] = [{ kind: "box", w: 1 }];\nconsole.log(JSON.stringify(shapes.map((shape) => size(shape))));',
    good: 'type Shape = { kind: "box"; w: number } | { kind: "ball"; r: number };\nfunction size(from: Shape): unknown {\n  const { kind, ...others } = from;\n  console.log(kind);\n  return others;\n}\nconst shapes: Shape[] = [{ kind: "box", w: 1 }];\nconsole.log(JSON.stringify(shapes.map((shape) => size(shape))));',
  },
  TSF2041: {
    title: "Method that is assigned",
    message: "`{name}` is a method that cannot be replaced on an object",
    hint: "declare it as a property that holds a function: `{name} = (...) => ...`",
    explanation:
      "Objects may be given another function in the place of a method of their class, as `this.m = this.m.bind(this)` does. " +
      "Not so for generic and overloaded methods, static ones, what the language calls by itself (`toString`, `toJSON`, `then`, " +
      "`next`), and classes that extend one of the library other than Error: what calls these goes by the class.",
    bad: 'class Greeter {\n  greet<T>(whom: T): T {\n    return whom;\n  }\n}\nconst greeter = new Greeter();\ngreeter.greet = (whom) => whom;\nconsole.log(greeter.greet("you"));',
    good: 'class Greeter {\n  greet(): string {\n    return "hello";\n  }\n}\nconst greeter = new Greeter();\ngreeter.greet = () => "bye";\nconsole.log(greeter.greet());',
  },
  TSF2043: {
    title: "Key added while a subclass is made",
    message: "`{name}` may be added before the fields that subclasses declare",
    hint: "assign it in the constructor itself, not in what the constructor calls",
    explanation:
      "Keys have the order in which they came. Of an object that its constructor gives away, or whose methods it calls, nobody knows " +
      "whether the fields of its subclasses are there yet when a function is put in a method's place, or a name in an error's.",
    bad: "class Base {\n  constructor() {\n    this.setUp();\n  }\n  run(): number {\n    return 1;\n  }\n  setUp(): void {\n    this.run = () => 2;\n  }\n}\nclass Derived extends Base {\n  extra = 1;\n}\nconsole.log(Object.keys(new Derived()));",
    good: "class Base {\n  constructor() {\n    this.run = () => 2;\n  }\n  run(): number {\n    return 1;\n  }\n}\nclass Derived extends Base {\n  extra = 1;\n}\nconsole.log(Object.keys(new Derived()));",
  },
  TSF2042: {
    title: "Chain of conditions or operators that is too long",
    message: "a chain of more than {limit} `{chain}` takes too long to check",
    hint: "use a `switch`, look the value up in a Map or an array, or add up in several statements",
    explanation:
      "What TypeScript knows of a variable in a link follows from all the links before, and it finds that out anew for each " +
      "variable: the time grows with the square of the length, or faster. A `switch` may have thousands of cases.",
    bad:
      "export function first(a?: string, b?: string): string {\n  return (\n" +
      "    a ?? b ?? a ?? b ?? a ?? b ?? a ?? b ?? a ?? b ??\n".repeat(16) +
      '    "none"\n  );\n}',
    good: 'const names = ["a", "b"];\nconst s = names[1] ?? "c";\nconsole.log(s);',
  },
} as const satisfies Record<string, CodeEntry>;
