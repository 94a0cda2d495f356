// For every optional parameter of the library's declarations: the calls with it left out, undefined written, undefined
// in a variable and a value in a variable; and every number parameter with odd numbers. One program for each file of
// stdlib/lib.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

const LIBRARY = new URL("../../stdlib/lib/", import.meta.url);

/** Classes whose declarations are their code. */
const CLASSES = ["../bytes/array-buffer.ts", "../bytes/data-view.ts"];

/** Receivers by the interface whose methods are called; `new` and calls go by the name of the variable. */
const RECEIVERS = {
  ReadonlyArray: ["([3, 1, 2, 1] as readonly number[])"],
  Array: ["[3, 1, 20, 1]", '["b", "a", "c"]'],
  String: ['"abcabc"'],
  Number: ["3.25", "1e21", "NaN"],
  BigInt: ["255n"],
  TypedArrayBase: [
    "new Uint8Array([1, 2, 3, 1])",
    "new Int32Array([1, -2, 3, 1])",
    "new Uint8ClampedArray([1, 255, 3, 1])",
    "new Float64Array([1, NaN, -0, 1.5, 1])",
    "new BigInt64Array([1n, -2n, 300n, 1n])",
  ],
  ArrayBuffer: ["new Uint8Array([1, 2, 3]).buffer"],
  DataView: ["new DataView(new Uint8Array([1, 130, 3, 4, 192, 6, 7, 248, 9, 64]).buffer, 1)"],
  URLSearchParams: ['new URLSearchParams("a=1&b=2&b=b")'],
  TextEncoder: ["new TextEncoder()"],
  TextDecoder: ["new TextDecoder()"],
};

/** What has the constructors that are declared once for all of them. */
const TYPED_ARRAYS = ["Uint8Array", "Int16Array", "Float32Array", "Float64Array", "BigUint64Array"];

const NESTED = ["[[1], [2, 3]]"];

/** These are no values in a program: iterators, what `concat` takes and functions without a type. Keys of weak tables are objects (corpus, 2765). */
const NO_VALUES = new Set([
  "Iterator",
  "Generator",
  "ConcatArray",
  "Function",
  "WeakMapConstructor",
  "WeakSetConstructor",
]);

/** Interfaces of one variable, which is what the methods are called on. */
const STATIC = new Set(["JSON", "Math", "Console"]);

/** What these print is never the same twice. */
const TELLS_TIME = new Set(["time", "timeEnd"]);

/** Written out only: what is linked depends on them (TSF4023), or the type of the result (flat). */
const WRITTEN_ONLY = new Set(["flat", "localeCompare"]);

/** Values of a parameter by its type's text; `T` is what the receiver's elements are. */
const VALUES = {
  number: ["1", "-2"],
  string: ['"b"'],
  boolean: ["true"],
  unknown: ["5"],
  object: ["{ a: 1 }"],
  null: ["null"],
  D: ["1"],
  "RegExp | string": ["/b/"],
  "string | RegExp": ['"b"', "/b/"],
  RegExp: ["/b/g"],
  "string | number": ["2", '"--"'],
  bigint: ["300n"],
  Uint8Array: ["new Uint8Array([104, 105])"],
  ArrayBuffer: ["new ArrayBuffer(8)"],
  "ArrayBuffer | ArrayBufferView": ["new Uint8Array([104, 105])", "new Uint8Array([104, 105]).buffer"],
  "Iterable<number>": ["[104, 105]"],
  "ArrayLike<number>": ["[7, 8]"],
  "ArrayLike<bigint>": ["[7n, 8n]"],
  "readonly string[]": ['["a"]'],
  "{ depth?: number | null }": ["{ depth: 1 }"],
  "(key: string, value: any) => unknown": ['(key: string, value: any) => (key === "" ? value : 7)'],
  "((key: string, value: any) => unknown) | readonly (string | number)[] | null": [
    '(key: string, value: any) => (key === "" ? value : 7)',
    '["a"]',
    "null",
  ],
  ErrorOptions: ["{ cause: 1 }"],
  "string | readonly string[]": ['"en"'],
  '{ numeric?: boolean | undefined; sensitivity?: "base" | "accent" | "case" | "variant" | undefined; }': [
    "{ numeric: true }",
    '{ sensitivity: "base" }',
  ],
  HeadersInit: ['[["a", "b"]]', '{ c: "d" }', 'new Headers({ e: "f" })'],
  "BodyInit | null": ['"text"', "null", 'new URLSearchParams("a=b")'],
  "string | URL | Request": ['"http://h/a"'],
  RequestInit: ['{ method: "POST", body: "b" }'],
  ResponseInit: ["{ status: 201 }"],
  "string | URL": ['"http://h/a?b"', 'new URL("foo:/c")'],
  "| string | URLSearchParams | readonly (readonly string[])[] | ReadonlyMap<string, string> | Record<string, string> | null":
    ['"a=b"', 'new URLSearchParams("c=d")', '[["e", "f"]]', '{ g: "h" }', "null"],
  "{ fatal?: boolean; ignoreBOM?: boolean }": ["{ fatal: true }"],
  "(a: number, b: number) => number": ["(a, b) => b - a"],
  "(a: bigint, b: bigint) => number": ["(a, b) => (a < b ? 1 : a > b ? -1 : 0)"],
  "(a: T, b: T) => number": ["(a, b) => (a < b ? 1 : a > b ? -1 : 0)"],
  "Iterable<readonly [K, V]> | null": ['[["k", 1]]', "null"],
  "Iterable<T> | null": ["[1, 2]", "null"],
};

/** Types of the variables where a parameter's own names type parameters. */
const VARIABLE_TYPES = {
  "Iterable<readonly [K, V]> | null": "[string, number][] | null",
  "Iterable<T> | null": "number[] | null",
};

const HEAD = `function maybe<T>(given: boolean, value: T): T | undefined {
  return given ? value : undefined;
}
function show(value: unknown): string {
  if (value instanceof Map) return \`Map \${[...value.keys()].join()}\`;
  if (value instanceof Set) return \`Set \${[...value].join()}\`;
  if (value instanceof Error) return \`\${value.name} \${value.message} \${"cause" in value} \${String(value.cause)}\`;
  if (value instanceof Headers) return JSON.stringify([...value]);
  if (value instanceof Response) return \`\${value.status} \${value.body === null} \${JSON.stringify([...value.headers])}\`;
  if (value instanceof Request) return \`\${value.method} \${value.url} \${JSON.stringify([...value.headers])}\`;
  if (value instanceof Float64Array || value instanceof Float32Array) return String(value);
  if (value instanceof BigInt64Array || value instanceof BigUint64Array) return String(value);
  if (value instanceof ArrayBuffer) return String(new Uint8Array(value));
  return typeof value === "number" ? String(value) : typeof value === "bigint" ? \`\${value}n\` : JSON.stringify(value) ?? "undefined";
}
function attempt(call: string, run: () => string): void {
  try {
    console.log(call, run());
  } catch (e) {
    console.log(call, String(e));
  }
}
`;

/** Numbers that nobody means; the largest would make texts and arrays of that length, so it is no argument of NO_HUGE. */
const ODD = [
  "NaN",
  "0.5",
  "1.9",
  "-0.5",
  "-1.5",
  "-0",
  "-3",
  "4.999",
  "2 ** 31",
  "2 ** 32 + 1",
  "-(2 ** 53)",
  "1e300",
  "Infinity",
  "-Infinity",
];

const NO_HUGE = new Set([
  "repeat",
  "padStart",
  "padEnd",
  ...TYPED_ARRAYS.map((name) => `new ${name}`),
  "new ArrayBuffer",
  "new Array",
  "Array",
]);

const LARGE = new Set(["2 ** 31", "2 ** 32 + 1"]);

/** The programs by the name of the file they test; `calls` says how many there are of each. */
export function libraryCalls() {
  const programs = new Map();
  for (const file of [...readdirSync(LIBRARY).sort(), ...CLASSES]) {
    // What only stdlib/ may call; what is about promises and timers has programs of its own (async.mjs).
    if (file.endsWith("intrinsics.d.ts") || file === "async.d.ts") continue;
    const source = ts.createSourceFile(
      file,
      readFileSync(new URL(file, LIBRARY), "utf8"),
      ts.ScriptTarget.ES2022,
      true,
    );
    const declared = CLASSES.includes(file)
      ? source.statements.filter(ts.isClassDeclaration)
      : source.statements;
    const calls = declared.flatMap((statement) => callsOf(statement, source));
    if (calls.length > 0) programs.set(file, { source: HEAD + calls.join(""), calls: calls.length });
  }
  return programs;
}

/** The calls for one declaration of a file: an interface, a function, or a variable of a literal type. */
function callsOf(statement, source) {
  // It talks to others (tests/http).
  if (ts.isFunctionDeclaration(statement) && statement.name.text === "fetch") return [];
  if (ts.isFunctionDeclaration(statement))
    return signatureCalls(statement, source, [statement.name.text], undefined);
  if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement))
    return memberCalls(statement.name.text, statement.members, source);
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, type }) =>
    type && ts.isTypeLiteralNode(type) ? memberCalls(`${name.text}Constructor`, type.members, source) : [],
  );
}

function memberCalls(owner, members, source) {
  const isStatic = owner.endsWith("Constructor") || STATIC.has(owner);
  const value = owner === "Console" ? "console" : owner.replace(/Constructor$/, "");
  const makers = value === "TypedArrayBase" ? TYPED_ARRAYS : [value];
  return members.flatMap((member) => {
    if (!isMethod(member) && !ts.isCallSignatureDeclaration(member) && !isConstruct(member)) return [];
    // What callbacks have as their `this` is of no use to those that have none (corpus, 3130).
    const isOptional = member.parameters.some((p) => p.questionToken && p.name.getText(source) !== "thisArg");
    const takesNumber = member.parameters.some((p) => isNumber(p, source));
    if ((!isOptional && !takesNumber) || NO_VALUES.has(owner) || member.getText(source).includes("next("))
      return [];
    if (isConstruct(member)) return makers.flatMap((name) => signatureCalls(member, source, [`new ${name}`]));
    if (ts.isCallSignatureDeclaration(member)) return signatureCalls(member, source, [value]);
    const method = member.name.getText(source);
    if (TELLS_TIME.has(method)) return [];
    if (isStatic) return signatureCalls(member, source, [`${value}.${method}`]);
    const receivers = method === "flat" ? NESTED : RECEIVERS[owner];
    if (!receivers) throw new Error(`${owner}.${method} has an optional parameter: give it a receiver`);
    return receivers.flatMap((receiver) => methodCalls(member, source, receiver, method));
  });
}

const isMethod = (member) =>
  ts.isMethodSignature(member) ||
  (ts.isMethodDeclaration(member) && !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static));

const isConstruct = (member) => ts.isConstructSignatureDeclaration(member);

function methodCalls(member, source, receiver, method) {
  const element = receiver.includes('["') ? "string" : receiver.startsWith("new Big") ? "bigint" : "number";
  return signatureCalls(member, source, [method], { receiver, element });
}

/** One statement for each way to give the optional parameters. */
function signatureCalls(signature, source, [callee], on) {
  const parameters = signature.parameters.filter(
    (p) => !p.dotDotDotToken && p.name.getText(source) !== "this",
  );
  const optional = parameters.findIndex((p) => p.questionToken);
  const first = optional < 0 ? parameters.length : optional;
  const lists = oddLists(parameters, source, callee, on?.element);
  const extend = (taken, at) => {
    if (at >= first) lists.push(taken);
    if (at === parameters.length) return;
    for (const way of ways(parameters[at], source, callee, on?.element)) extend([...taken, way], at + 1);
  };
  extend([], 0);
  return lists.map((list) => statement(callee, list, on));
}

const isNumber = (parameter, source) =>
  parameter.type?.getText(source) === "number" && !parameter.dotDotDotToken;

/** One number parameter odd, the others plain. */
function oddLists(parameters, source, callee, element) {
  return parameters.flatMap((odd, at) => {
    if (!isNumber(odd, source)) return [];
    const rest = parameters.slice(at + 1).filter((p) => !p.questionToken);
    const numbers = ODD.filter((n) => !LARGE.has(n) || !NO_HUGE.has(callee));
    const plain = (p) => ways(p, source, callee, element)[0];
    return numbers.map((n) => [...parameters.slice(0, at).map(plain), { text: n }, ...rest.map(plain)]);
  });
}

/** The ways to give one parameter: text of the argument, and of the variable it needs. */
function ways(parameter, source, callee, element) {
  const written = parameter.type.getText(source).replace(/\s+/g, " ");
  const type =
    element === "bigint" || /^(T|ArrayLike<T>)$/.test(written)
      ? written.replaceAll(/\bT\b/g, element ?? "number")
      : written;
  const values = VALUES[type];
  if (!values) throw new Error(`${callee}: no value for a parameter of type ${written}`);
  if (!parameter.questionToken) return values.slice(0, 1).map((text) => ({ text }));
  const held = VARIABLE_TYPES[type] ?? type.replaceAll(/\bT\b/g, element ?? "number");
  const plain = [...values.map((text) => ({ text })), { text: "undefined" }];
  // Options and replacers must be written out.
  if (WRITTEN_ONLY.has(callee) || /^\{|^\(\(key/.test(held)) return plain;
  const inVariable = (given, value) => ({ text: "v", type: held, given, value });
  return [...plain, inVariable(false, values[0]), ...values.map((value) => inVariable(true, value))];
}

let names = 0;

function statement(callee, list, on) {
  const variables = [];
  const args = list.map(({ text, type, given, value }) => {
    if (type === undefined) return text;
    const name = `v${++names}`;
    variables.push(`  const ${name}: (${type}) | undefined = maybe<${type}>(${given}, ${value});\n`);
    return name;
  });
  const shown = list.map(({ text, given, value }) =>
    given === undefined ? text : given ? `var ${value}` : "var undefined",
  );
  const label = JSON.stringify(`${on ? `${on.receiver}.` : ""}${callee}(${shown.join(", ")})`);
  const decoded = callee === "new TextDecoder" ? ".decode(new Uint8Array([239, 187, 191, 97]))" : "";
  const call = `${on ? "r." : ""}${callee}(${args.join(", ")})${decoded}`;
  const receiver = on ? `  const r = ${on.receiver};\n` : "";
  const after = /^(\[|new \w*(Int|Float)\w*Array|new Uint8)/.test(on?.receiver)
    ? "r"
    : on?.receiver.startsWith("new DataView") && "r.buffer";
  const result = after ? `\`\${show(${call})} \${show(${after})}\`` : `show(${call})`;
  return `attempt(${label}, () => {\n${receiver}${variables.join("")}  return ${result};\n});\n`;
}
