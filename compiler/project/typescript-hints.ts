const EVENT_LOOP = "a compiled plugin has no event loop: yield `undefined` from open() to wait";
const NUMBERS = "only Uint8Array is there so far: use number[]";
const NO_PATTERNS = "regular expressions are not supported: use indexOf, split or replaceAll";
const NO_SYMBOLS = "symbols are not supported: use a string or an object as the mark";
const FIXED =
  "objects have the properties of their type, no others: `readonly` in the type keeps them as they are";

/** Names of JavaScript that our lib leaves out, and what to use. Shown when TypeScript cannot find them. */
const MISSING: ReadonlyMap<string, string> = new Map([
  ["Promise", EVENT_LOOP],
  ["setTimeout", EVENT_LOOP],
  ["setInterval", EVENT_LOOP],
  ["setImmediate", EVENT_LOOP],
  ["queueMicrotask", EVENT_LOOP],
  ["fetch", "a compiled plugin cannot make network requests yet"],
  ["process", "Node's process is not there: settings come in as `this.config`"],
  ["module", "use `export`"],
  ["exports", "use `export`"],
  ["__dirname", "paths come in as `this.config`"],
  ["__filename", "paths come in as `this.config`"],
  ["globalThis", "use the name itself, or a variable of a module"],
  ["window", "there is no browser: use a variable of a module"],
  ["Buffer", "use Uint8Array, TextEncoder and TextDecoder"],
  ["require", "use `import`"],
  ["eval", "code cannot be made at run time"],
  ["Function", "code cannot be made at run time"],
  ["Proxy", "proxies are not supported: use a class"],
  ["Reflect", "reflection is not supported"],
  ["Symbol", NO_SYMBOLS],
  ["SymbolConstructor", NO_SYMBOLS],
  ["Intl", "there are no locales in a compiled program"],
  ["WeakMap", "use a Map, and delete what is no longer needed"],
  ["WeakSet", "use a Set, and delete what is no longer needed"],
  ["WeakRef", "keep the object itself, or a key into a Map"],
  ["URL", "take the text apart with indexOf and slice"],
  ["structuredClone", "build a new object, or `JSON.parse(JSON.stringify(value)) as T`"],
  ["isNaN", "use Number.isNaN"],
  ["isFinite", "use Number.isFinite"],
  ["localeCompare", "compare with < and >: there are no locales in a compiled program"],
  ["toLocaleString", "use toFixed or String: there are no locales in a compiled program"],
  ["toLocaleLowerCase", "use toLowerCase: there are no locales in a compiled program"],
  ["toLocaleUpperCase", "use toUpperCase: there are no locales in a compiled program"],
  ["normalize", "texts are compared as they are: normalise them where they are made"],
  ["RegExp", NO_PATTERNS],
  ["match", NO_PATTERNS],
  ["matchAll", NO_PATTERNS],
  ["search", "use indexOf"],
  ["substr", "use slice"],
  ["stack", "an error has its name, message and cause; uncaught ones are shown with their place"],
  ["apply", "call the function with a spread: `f(...args)`"],
  ["call", "call the function itself: `f(a, b)`"],
  ["bind", "wrap it: `(x) => object.method(x)`"],
  ["prototype", "prototypes cannot be read or changed: use classes"],
  ["__proto__", "prototypes cannot be read or changed: use classes"],
  ["getPrototypeOf", "use instanceof"],
  ["setPrototypeOf", "prototypes cannot be read or changed: use classes"],
  ["constructor", "use instanceof, or a field that says what kind of object it is"],
  ["hasOwnProperty", 'use `"name" in object`, or a Map and its has()'],
  ["hasOwn", 'use `"name" in object`, or a Map and its has()'],
  ["assign", "spread the objects into a new one: { ...a, ...b }"],
  ["freeze", FIXED],
  ["isFrozen", FIXED],
  ["seal", FIXED],
  ["defineProperty", FIXED],
  ["defineProperties", FIXED],
  ["getOwnPropertyNames", "use Object.keys"],
  ["groupBy", "fill a Map in a loop"],
  ["Console", "only console.log is there; in a plugin, this.log has error, warning, info and debug"],
  [
    "DateConstructor",
    "only Date.now() is there: keep times as numbers of milliseconds or bigints of nanoseconds",
  ],
  ["ArrayConstructor", "arrays have no holes: Array.from({ length: n }, () => value)"],
  ["ArrayBuffer", "use Uint8Array"],
  ["Int8Array", NUMBERS],
  ["Int16Array", NUMBERS],
  ["Int32Array", NUMBERS],
  ["Uint16Array", NUMBERS],
  ["Uint32Array", NUMBERS],
  ["Float32Array", NUMBERS],
  ["Float64Array", NUMBERS],
  ["BigInt64Array", "only Uint8Array is there so far: use bigint[]"],
  ["BigUint64Array", "only Uint8Array is there so far: use bigint[]"],
  ["DataView", "read the bytes of the Uint8Array and combine them"],
]);

/** Cannot find name; property does not exist; not callable; not constructable; a type only; and their variants. */
const NAMING_ERRORS = new Set([
  2304, 2339, 2348, 2349, 2351, 2550, 2551, 2552, 2580, 2583, 2584, 2591, 2592, 2593, 2693,
]);
/** Not assignable, and possibly undefined: what noUncheckedIndexedAccess makes of an element. */
const ASSIGNMENT_ERRORS = new Set([2322, 2345]);
const POSSIBLY_UNDEFINED = new Set([2532, 18048]);
const POSSIBLY_NULL = new Set([2531, 18047, 2533, 18049]);
const UNKNOWN_ERRORS = new Set([2571, 18046]);
const NO_ITERATOR = new Set([2461, 2488, 2495, 2548, 2549, 2569, 2802]);
const IMPLICIT_ANY = new Set([7005, 7006, 7019, 7031, 7034, 7053, 7057]);

/** What to write instead, for the errors that a plugin's author meets most; undefined for the others. */
export function hintFor(code: number, message: string): string | undefined {
  if (NAMING_ERRORS.has(code)) return missingHint(message);
  if (POSSIBLY_UNDEFINED.has(code)) return "give a default with `??`, or test for undefined first";
  if (POSSIBLY_NULL.has(code)) return "test for null first, or give a default with `??`";
  if (UNKNOWN_ERRORS.has(code))
    return "narrow it with typeof or instanceof; of JSON, `JSON.parse(text) as T` is checked at run time";
  if (IMPLICIT_ANY.has(code)) return "write its type";
  if (code === 2375) return "leave the property out, or write `?: T | undefined` in the type";
  if (code === 2365 && message.includes("n'"))
    return "bigint and number do not mix: write BigInt(n) or Number(b)";
  if (code === 2359) return "name a class; for arrays, Array.isArray(value)";
  if (NO_ITERATOR.has(code)) return iterationHint(message);
  if (code === 2307) return moduleHint(message);
  return ASSIGNMENT_ERRORS.has(code) ? assignmentHint(message) : undefined;
}

function missingHint(message: string): string | undefined {
  for (const [, name] of message.matchAll(/'([^']*)'/g)) {
    const hint = MISSING.get(name ?? "");
    if (hint !== undefined) return hint;
  }
  const isOfUnion = /Property '.*' does not exist on type '.*'\.\s+Property '/s.test(message);
  return isOfUnion
    ? 'tell the members of the union apart first, with `"name" in value` or a property they share'
    : undefined;
}

function iterationHint(message: string): string {
  if (message.includes("'Uint8Array'")) return "count: for (let i = 0; i < bytes.length; i++)";
  return "iterate over an array, string, Map, Set or generator; over an object, use Object.entries";
}

function moduleHint(message: string): string {
  if (/\.json'/.test(message)) return "JSON files cannot be imported: put the data into a .ts file";
  return "paths are relative to the importing file";
}

const PRINTABLE = "'string | number | bigint | boolean | null | undefined'";

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

/** By the type that is given, which is quoted first. */
function assignmentHint(message: string): string | undefined {
  const [, given = ""] = /^(?:Type|Argument of type) '([^']*)'/.exec(message) ?? [];
  if (given === "unknown") return "check it first, or cast: `value as T` is checked at run time";
  const conversion = conversionHint(message);
  if (conversion !== undefined) return conversion;
  if (/(^|\| )undefined$/.test(given)) return "give a default with `??`, or test for undefined first";
  if (/(^|\| )null$/.test(given)) return "test for null first, or write `| null` in the type";
  if (message.includes(`parameter of type ${PRINTABLE}`))
    return "print objects and arrays with JSON.stringify(value)";
  return undefined;
}
