// Random expressions of a wanted type over the variables in scope. What they can make stays small, and
// differences that docs/semantics.md lists (array holes, 64-bit bigints) cannot come up.

const NUMBERS = [
  ..."0 1 2 3 5 7 10 16 31 32 255 256 1000 65535 1e9".split(" "),
  ..."2147483647 2147483648 4294967295 4294967296 9007199254740991 1e15 1e21".split(" "),
  ..."0.1 0.5 1.5 2.25 1e-7 123.456 -1 -2 -7 -0 -0.5 -1.5 -2147483648 -1e10".split(" "),
  "(0 / 0)",
  "Infinity",
];
const TEXTS = [
  '""',
  '"a"',
  '"abc"',
  '"0"',
  '"12"',
  '"-3.5"',
  '" x "',
  '"é"',
  '"\\u{1f600}"',
  '"a,b,c"',
  '"Zz9"',
];
const BIGS = ["0n", "1n", "-1n", "7n", "255n", "-1000n", "123456789n"];

export class Expressions {
  /** `variables`: name → type, of what may be read here; `functions`: what may be called. */
  constructor(random, variables, functions) {
    this.random = random;
    this.variables = variables;
    this.functions = functions;
  }

  of(type, depth) {
    const known = [...this.variables].filter(([, t]) => t === type).map(([name]) => name);
    if (known.length > 0 && this.random.once(depth <= 0 ? 2 : 4)) return this.random.pick(known);
    if (depth <= 0)
      return known.length > 0 && this.random.once(2) ? this.random.pick(known) : this.literal(type);
    return this.random.pick(FORMS[type])(this, depth - 1);
  }

  literal(type) {
    switch (type) {
      case "number":
        return this.random.pick(NUMBERS);
      case "string":
        return this.random.pick(TEXTS);
      case "bigint":
        return this.random.pick(BIGS);
      case "boolean":
        return `(${this.random.pick(NUMBERS)} < ${this.random.pick(NUMBERS)})`;
      case "number[]":
        return this.list(NUMBERS, type);
      case "string[]":
        return this.list(TEXTS, type);
      default:
        throw new Error(`no literal of ${type}`);
    }
  }

  list(elements, type) {
    const items = Array.from({ length: this.random.below(4) }, () => this.random.pick(elements));
    return items.length === 0 ? `([] as ${type})` : `[${items.join(", ")}]`;
  }

  call(type, depth) {
    const known = this.functions.filter(({ result }) => result === type);
    if (known.length === 0) return this.literal(type);
    const { name, parameters } = this.random.pick(known);
    return `${name}(${parameters.map((p) => this.of(p, depth)).join(", ")})`;
  }

  /** A function of one number that does not outlive the expression. */
  lambda(parameters, type, depth) {
    const names = parameters.map((_, i) => `p${depth}${i}`);
    const inner = new Map(this.variables);
    names.forEach((name, i) => inner.set(name, parameters[i]));
    const body = new Expressions(this.random, inner, this.functions).of(type, depth);
    return `(${names.map((name, i) => `${name}: ${parameters[i]}`).join(", ")}): ${type} => ${body}`;
  }
}

const binary = (type, operators) => (e, depth) =>
  `(${e.of(type, depth)} ${e.random.pick(operators)} ${e.of(type, depth)})`;
/** TypeScript refuses to compare literals that differ. */
const comparison = (type, operators) => (e, depth) =>
  `((${e.of(type, depth)} as ${type}) ${e.random.pick(operators)} ${e.of(type, depth)})`;
const both = (e, type, depth) => `${e.of(type, depth)}, ${e.of(type, depth)}`;
const choice = (type) => (e, depth) =>
  `(${e.of("boolean", depth)} ? ${e.of(type, depth)} : ${e.of(type, depth)})`;
const call = (type) => (e, depth) => e.call(type, depth);

/** A small index: an integer, sometimes outside. */
const index = (e, depth) =>
  e.random.pick([`${e.random.below(6) - 1}`, `(${e.of("number", depth)} & 3)`, e.of("number", depth)]);

const FORMS = {
  number: [
    binary("number", ["+", "-", "*"]),
    binary("number", ["+", "-", "*", "/", "%"]),
    binary("number", ["%"]),
    binary("number", ["&", "|", "^", "<<", ">>", ">>>"]),
    binary("number", ["&", "|", "^"]),
    (e, d) => `(${e.of("number", d)} | 0)`,
    (e, d) => `(${e.of("number", d)} >>> 0)`,
    (e, d) => `(${e.of("number", d)} % ${e.random.below(12) + 1})`,
    (e, d) => `(-${e.of("number", d)})`.replace("--", "- -"),
    (e, d) => `(~${e.of("number", d)})`,
    (e, d) => `((${e.of("number", d)}) ** ${e.random.below(4)})`,
    (e, d) =>
      `Math.${e.random.pick(["floor", "ceil", "round", "trunc", "abs", "sign", "sqrt", "clz32", "fround"])}(${e.of("number", d)})`,
    (e, d) => `Math.${e.random.pick(["min", "max", "imul"])}(${both(e, "number", d)})`,
    choice("number"),
    call("number"),
    (e, d) => `${e.of("string", d)}.length`,
    (e, d) => `${e.of("number[]", d)}.length`,
    (e, d) => `(${e.of("number[]", d)}[${index(e, d)}] ?? ${e.literal("number")})`,
    (e, d) => `${e.of("string", d)}.charCodeAt(${index(e, d)})`,
    (e, d) => `(${e.of("string", d)}.codePointAt(${index(e, d)}) ?? -1)`,
    (e, d) => `${e.of("string", d)}.${e.random.pick(["indexOf", "lastIndexOf"])}(${e.of("string", d)})`,
    (e, d) => `${e.random.pick(["Number", "parseFloat"])}(${e.of("string", d)})`,
    (e, d) => `parseInt(${e.of("string", d)}, ${e.random.pick([10, 16, 2, 36])})`,
    (e, d) => `Number(${e.of("bigint", d)})`,
    (e, d) => `Number(${e.of("boolean", d)})`,
    (e, d) => `${e.of("number[]", d)}.indexOf(${e.of("number", d)})`,
    (e, d) =>
      `${e.of("number[]", d)}.reduce(${e.lambda(["number", "number"], "number", Math.min(d, 1))}, ${e.literal("number")})`,
    (e, d) => `(${e.of("number[]", d)}.find(${e.lambda(["number"], "boolean", Math.min(d, 1))}) ?? -9)`,
  ],
  string: [
    (e, d) => `(${e.of("string", d)} + ${e.of("string", d)})`,
    (e, d) => `(${e.of("string", d)} + ${e.of("number", d)})`,
    (e, d) => `\`\${${e.of("number", d)}}:\${${e.of("string", d)}}\${${e.of("boolean", d)}}\``,
    (e, d) => `String(${e.of(e.random.pick(["number", "bigint", "boolean"]), d)})`,
    (e, d) => `(${e.of("number", d)}).toString(${e.random.pick([2, 10, 16, 36])})`,
    (e, d) => `(${e.of("number", d)} % 1e6).toFixed(${e.random.below(5)})`,
    (e, d) => `${e.of("string", d)}.${e.random.pick(["slice", "substring"])}(${index(e, d)})`,
    (e, d) => `${e.of("string", d)}.${e.random.pick(["slice", "substring"])}(${index(e, d)}, ${index(e, d)})`,
    (e, d) => `(${e.of("string", d)}[${index(e, d)}] ?? "-")`,
    (e, d) => `${e.of("string", d)}.${e.random.pick(["trim", "toUpperCase", "toLowerCase", "trimEnd"])}()`,
    (e, d) =>
      `${e.of("string", d)}.${e.random.pick(["padStart", "padEnd"])}(${e.random.below(8)}, ${e.of("string", d)})`,
    (e, d) => `${e.of("string", d)}.repeat(${e.random.below(3)})`,
    (e, d) => `${e.of("string", d)}.${e.random.pick(["replace", "replaceAll"])}(${both(e, "string", d)})`,
    (e, d) => `${e.of(e.random.pick(["number[]", "string[]"]), d)}.join(${e.literal("string")})`,
    (e, d) => `(${e.of("string[]", d)}[${index(e, d)}] ?? "?")`,
    (e, d) =>
      `JSON.stringify(${e.of(e.random.pick(["number[]", "string", "number", "string[]", "boolean"]), d)})`,
    choice("string"),
    call("string"),
  ],
  boolean: [
    comparison("number", ["<", "<=", ">", ">=", "===", "!=="]),
    comparison("number", ["<", "===", ">="]),
    comparison("string", ["<", "<=", ">", "===", "!=="]),
    comparison("bigint", ["<", "<=", "===", "!=="]),
    binary("boolean", ["&&", "||"]),
    (e, d) => `(!${e.of("boolean", d)})`,
    (e, d) =>
      `${e.of("string", d)}.${e.random.pick(["includes", "startsWith", "endsWith"])}(${e.of("string", d)})`,
    (e, d) =>
      `Number.${e.random.pick(["isInteger", "isNaN", "isFinite", "isSafeInteger"])}(${e.of("number", d)})`,
    (e, d) =>
      `${e.of("number[]", d)}.${e.random.pick(["some", "every"])}(${e.lambda(["number"], "boolean", Math.min(d, 1))})`,
    (e, d) => `${e.of("number[]", d)}.includes(${e.of("number", d)})`,
    choice("boolean"),
    call("boolean"),
  ],
  bigint: [
    (e, d) => `BigInt.asIntN(32, ${e.of("bigint", d)} ${e.random.pick(["+", "-"])} ${e.of("bigint", d)})`,
    (e, d) => `(BigInt.asIntN(16, ${e.of("bigint", d)}) * BigInt.asIntN(16, ${e.of("bigint", d)}))`,
    (e, d) =>
      `(BigInt.asIntN(48, ${e.of("bigint", d)}) ${e.random.pick(["/", "%"])} ${e.random.pick(["3n", "-7n", "10n", "1n"])})`,
    (e, d) =>
      `(BigInt.asIntN(40, ${e.of("bigint", d)}) ${e.random.pick(["&", "|", "^"])} BigInt.asIntN(40, ${e.of("bigint", d)}))`,
    (e, d) =>
      `(BigInt.asIntN(32, ${e.of("bigint", d)}) ${e.random.pick(["<<", ">>"])} ${e.random.below(9)}n)`,
    (e, d) => `BigInt(${e.of("number", d)} | 0)`,
    choice("bigint"),
    call("bigint"),
  ],
  "number[]": [
    (e, d) => `[${both(e, "number", d)}]`,
    (e, d) => `[...${e.of("number[]", d)}, ${e.of("number", d)}]`,
    (e, d) => `${e.of("number[]", d)}.slice(${index(e, d)})`,
    (e, d) => `${e.of("number[]", d)}.map(${e.lambda(["number"], "number", Math.min(d, 1))})`,
    (e, d) => `${e.of("number[]", d)}.filter(${e.lambda(["number"], "boolean", Math.min(d, 1))})`,
    (e, d) => `[...${e.of("number[]", d)}].sort((x, y) => x - y)`,
    (e, d) => `[...${e.of("number[]", d)}].reverse()`,
    (e, d) => `${e.of("string[]", d)}.map(${e.lambda(["string"], "number", Math.min(d, 1))})`,
    choice("number[]"),
    call("number[]"),
  ],
  "string[]": [
    (e, d) => `[${both(e, "string", d)}]`,
    (e, d) => `${e.of("string", d)}.split(${e.random.pick(['""', '","', '"a"', '"ab"'])})`,
    (e, d) => `[...${e.of("string", d)}]`,
    (e, d) => `[...${e.of("string[]", d)}].sort()`,
    (e, d) => `${e.of("number[]", d)}.map(${e.lambda(["number"], "string", Math.min(d, 1))})`,
    (e, d) => `${e.of("string[]", d)}.filter(${e.lambda(["string"], "boolean", Math.min(d, 1))})`,
    choice("string[]"),
    call("string[]"),
  ],
};

export const TYPES = Object.keys(FORMS);
