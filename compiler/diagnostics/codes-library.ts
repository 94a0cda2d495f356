import type { CodeEntry } from "./code-entry.js";

/** TSF4xxx: the standard library and modules. */
export const LIBRARY_CODES = {
  TSF4000: {
    title: "Library function used as a value",
    message: "`{name}` of the library is used as a value",
    hint: "call it inside a function of your own, `(value) => {name}(value)`, or of an object of your own, `{ now: () => Date.now() }`",
    explanation:
      "Library functions are put in where they are called. Those of numbers, of JSON and of console can be values: " +
      "Math.floor, Number, JSON.parse, console.log and the like. Of its objects console and performance can be handed on.",
    bad: "export const join = Object.assign;",
    good: "export const join = (a: { x: number }, b: { x: number }): { x: number } => Object.assign(a, b);",
  },
  TSF4001: {
    title: "Module that is not part of the program",
    message: 'module "{module}" cannot be compiled in',
    hint: "{advice}",
    explanation:
      "Most of Node's modules need Node, and packages are JavaScript: neither can be compiled into a plugin. What there " +
      "is of crypto, fs, path and some others is tsfalco's own, under Node's names: docs/library.md.",
    bad: 'import { execSync } from "node:child_process";\nexport const text = execSync("hostname").toString();',
    good: 'import { hostname } from "node:os";\nexport const text = hostname();',
  },
  TSF4004: {
    title: "Options of a library function that are not written out",
    message: "the options of `{name}` must be written out at the call",
    hint: "write the object literal there: `{ {option} }`",
    explanation: "Which options are set is looked at when the program is compiled.",
    bad: "const options = { depth: null };\nconsole.dir([[[[1]]]], options);",
    good: "console.dir([[[[1]]]], { depth: null });",
  },
  TSF4006: {
    title: "Library function that is not supported here",
    message: "`{name}` is not supported on a value of type `{type}`",
    hint: "narrow the value to one type first; docs/library.md lists what each type has",
    explanation:
      "A method is chosen when the program is compiled, from the one type of the value it is called on.",
    bad: "export function called(it: (() => void) | { name: string }): string {\n  return it.name;\n}",
    good: 'export function called(it: (() => void) | { name: string }): string {\n  return typeof it === "function" ? "a function" : it.name;\n}',
  },
  TSF4007: {
    title: "Date as text",
    message: "a Date as text is in local time, which a plugin does not know",
    hint: "write `date.toISOString()`",
    explanation: "The only time zone is UTC: what a machine calls local time is not for a plugin to guess.",
    bad: "const start = new Date(0);\nconsole.log(`${start}`);",
    good: "const start = new Date(0);\nconsole.log(start.toISOString());",
  },
  TSF4008: {
    title: "Default import of tsfalco",
    message: '`{name}` is imported as the default of "tsfalco", which exports names only',
    hint: 'write `import { {name} } from "tsfalco"`',
    explanation: "Each thing that tsfalco has is exported by its name, and imported in braces.",
    bad: 'import duration from "tsfalco";\nexport const second = duration(1_000_000_000n);',
    good: 'import { duration } from "tsfalco";\nexport const second = duration(1_000_000_000n);',
  },
  TSF4009: {
    title: "Parameter of a replacement function",
    message: "the parameter `{name}` of the replacement function gets {given}, not {type}",
    hint: "write its type: `{name}: {given}`",
    explanation:
      "A replacement function is called with the match, the text of each group, the index of the match, the whole " +
      "text, and with the groups by name when the pattern has names.",
    bad: 'export const text = "a-b".replace(/-/, (dash, index) => dash + index);',
    good: 'export const text = "a-b".replace(/-/, (dash, index: number) => dash + index);',
  },
  TSF4030: {
    title: "Environment as a whole",
    message: "`process.env` is used as a value",
    hint: 'read a variable by its name: `process.env["NAME"]`, or `process.env[name]`',
    explanation:
      "The environment is the host's: a variable is looked up when it is asked for, there is no object that holds all.",
    bad: "const { HOME } = process.env;\nconsole.log(HOME);",
    good: 'const home = process.env["HOME"];\nconsole.log(home);',
  },
  TSF4020: {
    title: "fill of an array whose elements have no type",
    message: "the elements of this array have no type, and `fill` gives it the type `{type}`",
    hint: "write the type where the array is made, `new Array<T>(n)`, or fill it there: `new Array(n).fill(value)`",
    explanation: "How the elements of an array are held is decided by their type, where the array is made.",
    bad: "const items = new Array(3);\nexport const zeros = items.fill(0);",
    good: "const items = new Array<number>(3);\nexport const zeros = items.fill(0);",
  },
  TSF4021: {
    title: "new Array of what may be a length or an element",
    message: "`Array(x)` of what may be a number or something else",
    hint: "write `Array.of(x)` or `[x]` for the element, `new Array<T>(n)` of a number for the length",
    explanation: "A number alone is the length of the array, anything else its element.",
    bad: "export function list(x: number | string): (number | string)[] {\n  return new Array(x);\n}",
    good: "export function list(x: number | string): (number | string)[] {\n  return [x];\n}",
  },
  TSF4025: {
    title: "Object.freeze of what cannot be frozen",
    message: "a value of type `{type}` cannot be frozen, sealed or made not extensible",
    hint: "freeze the object that holds it; of an array only Object.freeze is there: `Object.freeze([...list])`",
    explanation:
      "Objects, class instances, Records and arrays are frozen as in Node. Functions, classes, errors and regular " +
      "expressions have nothing here that says that they are, and an array cannot be sealed.",
    bad: "export const numbers = Object.seal([1, 2]);",
    good: "export const numbers = Object.freeze([1, 2]);",
  },
  TSF4024: {
    title: "structuredClone of what becomes something else",
    message: "a value of type `{type}` cannot be cloned",
    hint: "give the class a method that makes a copy, or clone a plain object: `structuredClone({ ...value })`",
    explanation:
      "structuredClone makes a plain object of an instance: it is of no class, and has no methods. Functions and promises " +
      "are errors in Node too.",
    bad: "class Point {\n  constructor(public x: number) {}\n}\nexport const copy = structuredClone(new Point(1));",
    good: "class Point {\n  constructor(public x: number) {}\n}\nexport const copy = structuredClone({ ...new Point(1) });",
  },
  TSF4022: {
    title: "Keys for JSON.stringify that are not known",
    message: "JSON.stringify takes a function, or an array of keys that are written out and no getters",
    hint: 'write the keys there, `["id", "name"]`, or build the object that is to be written',
    explanation:
      "The keys may name getters of classes, which JSON.stringify reads like own properties: which it would call has to be known when the program is compiled.",
    bad: 'class Circle {\n  constructor(readonly r: number) {}\n  get area(): number {\n    return 3 * this.r * this.r;\n  }\n}\nexport const text = JSON.stringify(new Circle(1), ["r", "area"]);',
    good: "class Circle {\n  constructor(readonly r: number) {}\n  get area(): number {\n    return 3 * this.r * this.r;\n  }\n}\nexport const text = JSON.stringify({ area: new Circle(1).area });",
  },
  TSF4023: {
    title: "localeCompare in another language, or with options that are not written out",
    message: "`localeCompare` compares as English does, by options that are written out",
    hint: 'write `undefined` for the language, and `{ numeric: true }` or `{ sensitivity: "base" }` there',
    explanation:
      "The order of each language is a large table; that of texts in ASCII is the same in most of them, and it is the one that is there.",
    bad: 'export const order = "a".localeCompare("b", "sv");',
    good: 'export const order = "a".localeCompare("b", undefined, { numeric: true });',
  },
} as const satisfies Record<string, CodeEntry>;
