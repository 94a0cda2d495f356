import { NODE_MODULES, nodeModuleNames } from "./node-modules.js";

const LAST_MATCH = "keep what exec gives: const match = pattern.exec(text)";
const NO_SYMBOLS = "symbols are not supported: use a string or an object as the mark";
const UTC = "a plugin knows no local time: use the method with UTC in its name, such as getUTCHours";
const UTC_TEXT = "a plugin knows no local time: use toISOString() or toUTCString()";
const NO_SET_ALGEBRA = "copy the set and add or delete in a loop";
const FIXED =
  "objects have the properties of their type, no others: `readonly` in the type keeps them as they are";

/** Names of JavaScript that our lib leaves out, and what to use. Shown when TypeScript cannot find them. */
const MISSING: ReadonlyMap<string, string> = new Map([
  ["XMLHttpRequest", "use `fetch`"],
  ["module", "use `export`"],
  ["exports", "use `export`"],
  ["__dirname", "paths come in as `this.config`"],
  ["__filename", "paths come in as `this.config`"],
  ["globalThis", "use the name itself, or a variable of a module"],
  ["window", "there is no browser: use a variable of a module"],
  [
    "Buffer",
    'use Uint8Array, TextEncoder and TextDecoder; toBase64, fromBase64, toHex and fromHex of "tsfalco" for encodings',
  ],
  ["require", "use `import`"],
  ["eval", "code cannot be made at run time"],
  ["Function", "code cannot be made at run time"],
  ["Proxy", "proxies are not supported: use a class"],
  ["Reflect", "reflection is not supported"],
  ["Symbol", NO_SYMBOLS],
  ["SymbolConstructor", NO_SYMBOLS],
  ["Intl", "there are no locales in a compiled program: localeCompare orders texts, toFixed writes numbers"],
  [
    "FinalizationRegistry",
    "nobody is told when an object goes: release what it holds when you are done with it",
  ],
  ["escape", "use encodeURIComponent"],
  ["unescape", "use decodeURIComponent"],
  ["subtle", 'import { createHash, createHmac } from "node:crypto"'],
  ["getRandomValues", 'import { randomBytes } from "node:crypto"'],
  ["NodeJS", "of Node's types there are NodeJS.ErrnoException, Timeout and Immediate"],
  ["toLocaleString", "use toFixed or String: there are no locales in a compiled program"],
  ["compile", "make another: new RegExp(pattern, flags)"],
  ...[
    "$1",
    "$2",
    "$3",
    "$4",
    "$5",
    "$6",
    "$7",
    "$8",
    "$9",
    "$_",
    "$&",
    "input",
    "lastMatch",
    "lastParen",
  ].map((name): [string, string] => [name, LAST_MATCH]),
  ["leftContext", LAST_MATCH],
  ["rightContext", LAST_MATCH],
  ["apply", "call the function with a spread: `f(...args)`"],
  ["call", "call the function itself: `f(a, b)`"],
  ["bind", "wrap it: `(x) => object.method(x)`"],
  ["prototype", "prototypes cannot be read or changed: use classes"],
  ["__proto__", "prototypes cannot be read or changed: use classes"],
  ["getPrototypeOf", "use instanceof"],
  ["setPrototypeOf", "prototypes cannot be read or changed: use classes"],
  ["constructor", "use instanceof, or a field that says what kind of object it is"],
  ["defineProperty", FIXED],
  ["defineProperties", FIXED],
  ["groupBy", "fill a Map in a loop"],
  ["Console", "it has log, info, debug, warn, error, assert, dir, table, count, group and time"],
  ["union", NO_SET_ALGEBRA],
  ["intersection", NO_SET_ALGEBRA],
  ["difference", NO_SET_ALGEBRA],
  ["isSubsetOf", "test the values in a loop"],
  ["isSupersetOf", "test the values in a loop"],
  ...["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds", "Year"].flatMap(
    (part): [string, string][] => [
      [`get${part}`, UTC],
      [`set${part}`, UTC],
    ],
  ),
  ["getTimezoneOffset", "a plugin knows no local time: all times are UTC"],
  ["toDateString", UTC_TEXT],
  ["toTimeString", UTC_TEXT],
  ["toLocaleDateString", UTC_TEXT],
  ["toLocaleTimeString", UTC_TEXT],
  ["withResolvers", "keep what the executor is given: new Promise((resolve) => (this.resolve = resolve))"],
  ["EventTarget", "keep a list of functions and call them"],
]);

const NOT_ITERABLE =
  "iterate over an array, string, bytes, Map, Set or generator; over an object, use Object.entries";

/** Cannot find name; property does not exist; not callable; not constructable; a type only; and their variants. */
const NAMING_ERRORS = new Set([
  2304, 2339, 2348, 2349, 2351, 2503, 2550, 2551, 2552, 2580, 2583, 2584, 2591, 2592, 2593, 2693,
]);
/** Not assignable, and possibly undefined: what noUncheckedIndexedAccess makes of an element. */
const ASSIGNMENT_ERRORS = new Set([2322, 2345, 4104]);
const POSSIBLY_UNDEFINED = new Set([2532, 18048]);
const POSSIBLY_NULL = new Set([2531, 18047, 2533, 18049]);
const UNKNOWN_ERRORS = new Set([2571, 18046]);
const NO_ITERATOR = new Set([2461, 2488, 2495, 2548, 2549, 2569, 2802]);
const IMPLICIT_ANY = new Set([7005, 7006, 7019, 7031, 7034, 7053, 7057]);
/** A private member or constructor; the operand of an arithmetic operation; more or fewer arguments. */
const PRIVATE = new Set([2341, 2673]);
const ARITHMETIC = new Set([2362, 2363]);
const ARGUMENT_COUNT = 2554;
/** A comparison that is always false. */
const NO_OVERLAP = 2367;

/**
 * What to write instead, for the errors that a plugin's author meets most; undefined for the others. `before` is what
 * stands in the line before the place of the error.
 */
export function hintFor(code: number, message: string, before: string): string | undefined {
  const ofNode = nodeHint(code, message);
  if (ofNode !== undefined) return ofNode;
  if (NAMING_ERRORS.has(code)) return missingHint(message);
  if (POSSIBLY_UNDEFINED.has(code)) return "give a default with `??`, or test for undefined first";
  if (code === NO_OVERLAP) return overlapHint(message);
  if (code === 2722) return "test for undefined first, or call it as `f?.()`";
  if (POSSIBLY_NULL.has(code)) return "test for null first, or give a default with `??`";
  if (UNKNOWN_ERRORS.has(code))
    return "narrow it with typeof or instanceof; of JSON, `JSON.parse(text) as T` is checked at run time";
  if (IMPLICIT_ANY.has(code)) return "write its type";
  if (code === 2375) return "leave the property out, or write `?: T | undefined` in the type";
  if (code === 2365 && message.includes("n'"))
    return "bigint and number do not mix: write BigInt(n) or Number(b)";
  if (code === 2698) return "cast it to an object type first: `...(value as T)`";
  if (code === 2359) return "name a class; for arrays, Array.isArray(value)";
  if (code === 2416) return overrideHint(message);
  if (NO_ITERATOR.has(code)) return /'(Readonly)?HostTable</.test(message) ? TABLE : NOT_ITERABLE;
  if (code === 2307) return moduleHint(message);
  if (PRIVATE.has(code)) return privateHint(message);
  if (ARITHMETIC.has(code))
    return "of a Date, compute with getTime(); of text, with Number(text); of an event's flags, with `value`";
  if (code === ARGUMENT_COUNT && /\bnew Date\([^()]*$/.test(before))
    return "parts of a time are in UTC here: new Date(Date.UTC(2024, 4, 1))";
  return ASSIGNMENT_ERRORS.has(code) ? assignmentHint(message) : undefined;
}

const PROCESS =
  "of process there are env, pid, platform, arch, cwd() and hrtime.bigint(), and argv, exit() and exitCode in programs (--emit exe); a plugin's process is the host's";

/** What there is of `process` and of Node's modules, where something else of them is asked for. */
function nodeHint(code: number, message: string): string | undefined {
  if (message.includes("'typeof process'") || message.includes("'typeof hrtime'")) return PROCESS;
  if (message.includes("Namespace 'NodeJS'")) return MISSING.get("NodeJS");
  if (code === 2540 && message.includes("'env'")) return "the environment can be read only";
  if (code === 2542 && message.includes("readonly [name: string]")) return "the environment can be read only";
  const [, module] = /"(?:node:)?([\w/]+)"/.exec(message) ?? [];
  if (module === undefined || !NODE_MODULES.includes(module)) return undefined;
  const isMissing = code === 2305 || code === 2724 || code === 2339 || code === 2551 || code === 2694;
  return isMissing ? `of it there are ${nodeModuleNames(module).join(", ")}` : undefined;
}

function missingHint(message: string): string | undefined {
  const [, type] = / on type '(\w+)[<']/.exec(message) ?? [];
  const ofSdk = SDK_TYPES.get(type ?? "");
  if (ofSdk !== undefined) return ofSdk;
  if (/'toLocaleString' does not exist on type 'Date'/.test(message)) return UTC_TEXT;
  for (const [, name] of message.matchAll(/'([^']*)'/g)) {
    const hint = MISSING.get(name ?? "");
    if (hint !== undefined) return hint;
  }
  const isOfUnion = /Property '.*' does not exist on type '.*'\.\s+Property '/s.test(message);
  return isOfUnion
    ? 'tell the members of the union apart first, with `"name" in value` or a property they share'
    : undefined;
}

const FLAGS = 'flags of an event are named: `e.flags?.has("O_CREAT")`; their bits are `e.flags?.value`';
const ENUM = 'values of an event are named: `e.domain?.is("AF_UNIX")`; the number is `e.domain?.value`';
const TABLE =
  "a table of the host has get, set, delete, clear, size and `forEach((entry) => { ... })`, which shows entries without their keys";
const METRIC = "a counter has add(n) and value, a gauge set(value), add(n) and value";

/** What there is of types of the SDK, where something else is asked for. */
const SDK_TYPES: ReadonlyMap<string, string> = new Map([
  ["FlagSet", FLAGS],
  ["EnumValue", ENUM],
  ["HostTable", TABLE],
  ["ReadonlyHostTable", TABLE],
  ["Logger", "the log has fatal, critical, error, warning, notice, info, debug, trace and component(name)"],
  ...["Counter", "NumberCounter", "Gauge", "BigIntGauge"].map((name): [string, string] => [name, METRIC]),
]);

function overlapHint(message: string): string | undefined {
  if (message.includes("'FlagSet<")) return FLAGS;
  return message.includes("'EnumValue<") ? ENUM : undefined;
}

/** A method of a plugin that is not what Plugin says: the last line tells which part. */
function overrideHint(message: string): string | undefined {
  const hint = assignmentHint(message.split("\n").at(-1)!.trim());
  if (hint !== undefined || !message.startsWith("Property 'open'")) return hint;
  return "it yields text, bytes, { data, time } or undefined, or returns an EventStream";
}

function moduleHint(message: string): string {
  if (/\.json'/.test(message)) return "JSON files cannot be imported: put the data into a .ts file";
  const [, name = ""] = /'([^']*)'/.exec(message) ?? [];
  return name.startsWith(".") || name.startsWith("/")
    ? "paths are relative to the importing file"
    : "nothing of a package can be used: declare the types that you need of it yourself";
}

function privateHint(message: string): string | undefined {
  if (message.includes("'LineReader'"))
    return "LineReader.open(path) makes one; readLines(path) is the whole file in a loop";
  return message.includes("'toString'") && message.includes("'Date'") ? UTC_TEXT : undefined;
}

const CONVERSIONS: ReadonlyMap<string, string> = new Map([
  ["number bigint", "write `BigInt(value)`, or a literal such as 1n"],
  ["bigint number", "write `Number(value)`"],
  ["string number", "write `Number(text)`"],
  ["number string", "write `String(value)`"],
  ["bigint string", "write `String(value)`"],
]);

function conversionHint(message: string): string | undefined {
  const [, given, wanted] = /'(\w+)' is not assignable to (?:parameter of )?type '(\w+)'/.exec(message) ?? [];
  return CONVERSIONS.get(`${given} ${wanted}`);
}

/** A table's entry where its fields are wanted, and a literal where an instance is. */
function ofClassHint(message: string): string | undefined {
  const entry = /'HostEntry<.*' is not assignable to (?:parameter of )?type '([A-Z]\w*)( \| undefined)?'/;
  const [, wanted] = entry.exec(message) ?? [];
  if (wanted !== undefined) return `declare what it goes to as an entry: \`HostEntry<${wanted}>\``;
  const lacks = /Property '#\w+' is missing in type .* but required in type '(\w+)'/s.exec(message);
  const [, made] = lacks ?? /is missing the following properties from type '(\w+)': #\w/.exec(message) ?? [];
  return made === undefined
    ? undefined
    : `make one with \`new ${made}()\`, or in a table of them with \`getOrCreate(key)\`, and set its properties`;
}

/** By the type that is given, which is quoted first. */
function assignmentHint(message: string): string | undefined {
  const [, given = ""] = /^(?:Type|Argument of type) '([^']*)'/.exec(message) ?? [];
  if (given === "unknown") return "check it first, or cast: `value as T` is checked at run time";
  const [, fixed] = /The type '([^']*)' is 'readonly'/.exec(message) ?? [];
  if (fixed !== undefined)
    return `write \`${fixed}\` in the type that it goes to, or copy it: \`[...value]\``;
  const conversion = conversionHint(message) ?? ofClassHint(message);
  if (conversion !== undefined) return conversion;
  if (/(^|\| )undefined$/.test(given)) return "give a default with `??`, or test for undefined first";
  if (/(^|\| )null$/.test(given)) return "test for null first, or write `| null` in the type";
  return undefined;
}
