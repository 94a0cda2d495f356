// Random programs that end: functions of a few parameters that call the functions before them, and a main
// part that prints what they give for a few arguments.
import { Expressions, TYPES } from "./expressions.mjs";
import { Random } from "./random.mjs";

const FUNCTIONS = 10;

/** Assignments keep texts and arrays short, or loops would double them. */
const CUT = { string: ".slice(0, 40)", "number[]": ".slice(0, 12)", "string[]": ".slice(0, 12)" };

/** The source of one program; the same seed gives the same program. */
export function randomProgram(seed) {
  const random = new Random(seed);
  const functions = [];
  const parts = [];
  for (let i = 0; i < FUNCTIONS; i++) {
    const parameters = Array.from({ length: 1 + random.below(3) }, () => random.pick(TYPES));
    const made = { name: `f${i}`, parameters, result: random.pick(TYPES) };
    parts.push(new FunctionWriter(random, made, functions).write());
    functions.push(made);
  }
  for (const made of functions) parts.push(calls(random, made));
  return `// seed ${seed}\n${HEAD}${parts.join("\n")}\n`;
}

const HEAD = `function digits(n: number): string {
  return n === 0 && 1 / n < 0 ? "-0" : String(n);
}
`;

/** An expression that shows all of a value. */
function shown(name, type) {
  if (type === "number") return `digits(${name})`;
  if (type === "number[]") return `${name}.map(digits).join()`;
  return type === "bigint" ? `String(${name})` : `JSON.stringify(${name})`;
}

function calls(random, { name, parameters, result }) {
  const constant = new Expressions(random, new Map(), []);
  return Array.from({ length: 4 }, () => {
    const given = parameters.map((p) => constant.literal(p)).join(", ");
    return `try {\n  const r = ${name}(${given});\n  console.log("${name}", ${shown("r", result)});\n} catch (e) {\n  console.log("${name} threw", String(e));\n}`;
  }).join("\n");
}

class FunctionWriter {
  constructor(random, made, functions) {
    this.random = random;
    this.made = made;
    this.functions = functions;
    this.names = 0;
    this.loops = 0;
  }

  write() {
    const { name, parameters, result } = this.made;
    const readable = new Map(parameters.map((type, i) => [`a${i}`, type]));
    const assignable = new Map(readable);
    const lines = [];
    for (let i = 0; i < 3 + this.random.below(5); i++) lines.push(this.statement(readable, assignable, 3));
    const trace = [...readable].map(([variable, type]) => `"${variable}", ${shown(variable, type)}`);
    lines.push(`console.log("  in ${name}", ${trace.join(", ")});`);
    const last = this.expression(result, readable, 3);
    const head = parameters.map((type, i) => `a${i}: ${type}`).join(", ");
    return `function ${name}(${head}): ${result} {\n${lines.join("\n")}\nreturn ${last}${CUT[result] ?? ""};\n}`;
  }

  expression(type, readable, depth) {
    return new Expressions(this.random, readable, this.functions).of(type, depth);
  }

  name() {
    return `v${this.names++}`;
  }

  /** A block with variables of its own. */
  block(readable, assignable, depth, count = 1 + this.random.below(2)) {
    const [r, a] = [new Map(readable), new Map(assignable)];
    return Array.from({ length: count }, () => this.statement(r, a, depth)).join("\n");
  }

  statement(readable, assignable, depth) {
    const forms = depth > 0 ? FLAT.concat(NESTED) : FLAT;
    return this.random.pick(forms)(this, readable, assignable, depth - 1);
  }

  assignment(readable, assignable) {
    const [name, type] = this.random.pick([...assignable]);
    const value = this.expression(type, readable, 2);
    if (type === "number" && this.random.once(2)) {
      if (this.random.once(3)) return `${name}${this.random.pick(["++", "--"])};`;
      return `${name} ${this.random.pick(["+=", "-=", "*=", "%=", "|=", "&=", ">>=", "^="])} ${value};`;
    }
    return `${name} = ${value}${CUT[type] ?? ""};`;
  }
}

function declaration(w, readable, assignable) {
  const type = w.random.pick(TYPES);
  const name = w.name();
  const value = w.expression(type, readable, 2);
  readable.set(name, type);
  if (w.random.once(3)) return `const ${name} = ${value};`;
  assignable.set(name, type);
  return `let ${name}: ${type} = ${value}${CUT[type] ?? ""};`;
}

function elementStore(w, readable) {
  const arrays = [...readable].filter(([, type]) => type === "number[]").map(([name]) => name);
  if (arrays.length === 0) return declaration(w, readable, new Map());
  const array = w.random.pick(arrays);
  const value = w.expression("number", readable, 1);
  const at = `(${w.expression("number", readable, 1)} >>> 0) % ${array}.length`;
  return w.random.pick([
    `if (${array}.length > 0) ${array}[${at}] = ${value};`,
    `if (${array}.length < 16) ${array}.push(${value});`,
    `${array}.pop();`,
  ]);
}

/** A closure that changes a variable around it. */
function closure(w, readable, assignable) {
  const name = w.name();
  const change = w.assignment(readable, assignable);
  const value = w.expression("number", readable, 1);
  const call = `${name}(${w.expression("number", readable, 1)});`;
  return `const ${name} = (n: number): number => { ${change} return n + ${value}; };\n${call}\n${call}`;
}

const FLAT = [
  declaration,
  declaration,
  (w, readable, assignable) => w.assignment(readable, assignable),
  (w, readable, assignable) => w.assignment(readable, assignable),
  elementStore,
  closure,
];

function forLoop(w, readable, assignable, depth) {
  const i = `i${w.loops++}`;
  const inner = new Map(readable).set(i, "number");
  const body = w.block(inner, assignable, depth);
  const most = 1 + w.random.below(6);
  const heads = [
    `let ${i} = 0; ${i} < ${most}; ${i}++`,
    `let ${i} = ${most}; ${i} >= 0; ${i}--`,
    `let ${i} = 0; ${i} < ${most * 3}; ${i} += ${1 + w.random.below(4)}`,
    `let ${i} = ${most}; ${i} > 0.25; ${i} /= 2`,
    `let ${i} = 1; ${i} < 1e${1 + w.random.below(12)}; ${i} *= ${7 + w.random.below(90)}`,
  ];
  const exits = [
    "",
    "",
    `if (${w.expression("boolean", inner, 1)}) continue;`,
    `if (${w.expression("boolean", inner, 1)}) break;`,
  ];
  return `for (${w.random.pick(heads)}) {\n${w.random.pick(exits)}\n${body}\n}`;
}

function forOf(w, readable, assignable, depth) {
  const name = w.name();
  const type = w.random.pick(["number", "string"]);
  const list = w.expression(`${type}[]`, readable, 2);
  const inner = new Map(readable).set(name, type);
  return `for (const ${name} of ${list}.slice(0, 6)) {\n${w.block(inner, assignable, depth)}\n}`;
}

function whileLoop(w, readable, assignable, depth) {
  const fuel = w.name();
  const body = w.block(readable, assignable, depth);
  return `let ${fuel} = ${1 + w.random.below(5)};\nwhile (${fuel}-- > 0 && ${w.expression("boolean", readable, 1)}) {\n${body}\n}`;
}

function conditional(w, readable, assignable, depth) {
  const otherwise = w.random.once(2) ? ` else {\n${w.block(readable, assignable, depth)}\n}` : "";
  return `if (${w.expression("boolean", readable, 2)}) {\n${w.block(readable, assignable, depth)}\n}${otherwise}`;
}

function switchStatement(w, readable, assignable, depth) {
  const cases = Array.from({ length: 3 }, (_, i) => {
    const end = w.random.once(3) ? "" : "break;";
    return `case ${i}: {\n${w.block(readable, assignable, depth, 1)}\n${end}\n}`;
  });
  return `switch (${w.expression("number", readable, 1)} & 3) {\n${cases.join("\n")}\ndefault: {\n${w.block(readable, assignable, depth, 1)}\n}\n}`;
}

function tryStatement(w, readable, assignable, depth) {
  const body = w.block(readable, assignable, depth);
  const raise = `if (${w.expression("boolean", readable, 1)}) throw new ${w.random.pick(["Error", "RangeError", "TypeError"])}(${w.expression("string", readable, 1)});`;
  const handler = w.block(readable, assignable, depth, 1);
  const last = w.random.once(2) ? ` finally {\n${w.block(readable, assignable, depth, 1)}\n}` : "";
  return `try {\n${body}\n${raise}\n} catch (e) {\n${handler}\n}${last}`;
}

const NESTED = [forLoop, forLoop, forOf, whileLoop, conditional, conditional, switchStatement, tryStatement];
