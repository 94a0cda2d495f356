// Programs that take JSON apart by its type. A random type, functions that narrow values of it in every way, and
// texts that fit it, almost fit it or do not.
import { Random } from "./random.mjs";

const KEYS = ["alpha", "beta", "gamma", "delta"];
const WORDS = ["", "a", "ab", "x1", "héé"];
const NUMBERS = [0, 1, -2, 3.5, 1e21];

/** The source of one program; each line it prints starts with "fits" or "odd". */
export function randomNarrowing(seed) {
  const writer = new NarrowingWriter(new Random(seed));
  return `// seed ${seed}\n${writer.program()}`;
}

/** Whether the compiled program may print the line where Node prints another: what does not fit is a TypeError. */
export function mayDiffer(line) {
  return line.endsWith(" TypeError") && line.startsWith("odd ");
}

class NarrowingWriter {
  constructor(random) {
    this.random = random;
    this.declarations = [];
    this.functions = [];
    this.names = 0;
  }

  program() {
    const type = this.type(3);
    const show = this.show(type);
    const texts = Array.from({ length: 24 }, (_, i) => {
      const value = this.value(type);
      return i % 3 === 0 ? ["fits", value] : ["odd", this.spoilt(value, i % 3 === 1 ? 1 : 3)];
    });
    const runs = texts.map(([tag, value]) => `run("${tag}", ${JSON.stringify(JSON.stringify(value))});`);
    return `${[...this.declarations, ...this.functions].join("\n")}
function run(tag: string, text: string): void {
  let out: string;
  try {
    out = ${show}(JSON.parse(text) as ${type.text});
  } catch (e) {
    out = (e as Error).name;
  }
  console.log(tag + " " + out);
}
${runs.join("\n")}
`;
  }

  name(prefix) {
    return `${prefix}${this.names++}`;
  }

  // ---- types --------------------------------------------------------------------------------------

  type(depth) {
    const kinds =
      depth === 0
        ? ["string", "number", "boolean"]
        : [
            "string",
            "number",
            "boolean",
            "array",
            "array",
            "record",
            "object",
            "object",
            "union",
            "union",
            "union",
            "variants",
            "tuple",
          ];
    return this[`${this.random.pick(kinds)}Type`](depth);
  }

  stringType() {
    return { kind: "string", text: "string" };
  }
  numberType() {
    return { kind: "number", text: "number" };
  }
  booleanType() {
    return { kind: "boolean", text: "boolean" };
  }
  arrayType(depth) {
    const element = this.type(depth - 1);
    return { kind: "array", text: `(${element.text})[]`, element };
  }
  recordType(depth) {
    const element = this.type(depth - 1);
    return { kind: "record", text: `Record<string, ${element.text}>`, element };
  }
  tupleType(depth) {
    const items = [this.type(depth - 1), this.type(depth - 1)];
    return { kind: "tuple", text: `[${items.map((item) => item.text).join(", ")}]`, items };
  }
  objectType(depth) {
    const fields = KEYS.slice(0, 1 + this.random.below(4)).map((name) => ({
      name,
      type: this.type(depth - 1),
      optional: this.random.once(3),
    }));
    return this.interfaceOf(fields);
  }
  interfaceOf(fields) {
    const text = this.name("I");
    const lines = fields.map(({ name, type, optional }) => `  ${name}${optional ? "?" : ""}: ${type.text};`);
    this.declarations.push(`interface ${text} {\n${lines.join("\n")}\n}`);
    return { kind: "object", text, fields };
  }
  /** A union told by typeof, Array.isArray and null. */
  unionType(depth) {
    const kinds = [
      "string",
      "number",
      "boolean",
      this.random.once(2) ? "array" : "tuple",
      this.random.once(3) ? "record" : "object",
    ];
    const members = kinds.filter(() => this.random.once(2)).map((kind) => this[`${kind}Type`](depth));
    if (members.length < 2) members.push({ kind: "null", text: "null" });
    if (members.length < 2) members.push(this.stringType());
    for (let i = members.length - 1; i > 0; i--) members.push(...members.splice(this.random.below(i + 1), 1));
    return this.aliased({ kind: "union", text: members.map((member) => member.text).join(" | "), members });
  }
  /** A union told by a property. */
  variantsType(depth) {
    const members = ["dot", "line", "box"].slice(0, 2 + this.random.below(2)).map((tag) => {
      const fields = [{ name: "kind", type: { kind: "tag", text: `"${tag}"`, tag }, optional: false }];
      for (const name of KEYS)
        if (this.random.once(2))
          fields.push({ name, type: this.type(depth - 1), optional: this.random.once(4) });
      return { ...this.interfaceOf(fields), tag };
    });
    return this.aliased({
      kind: "variants",
      text: members.map((member) => member.text).join(" | "),
      members,
    });
  }
  aliased(type) {
    const text = this.name("U");
    this.declarations.push(`type ${text} = ${type.text};`);
    return { ...type, text };
  }

  // ---- values -------------------------------------------------------------------------------------

  value(type) {
    const { random } = this;
    switch (type.kind) {
      case "string":
        return random.pick(WORDS);
      case "number":
        return random.pick(NUMBERS);
      case "boolean":
        return random.once(2);
      case "null":
        return null;
      case "tag":
        return type.tag;
      case "array":
        return Array.from({ length: random.below(4) }, () => this.value(type.element));
      case "tuple":
        return type.items.map((item) => this.value(item));
      case "record":
        return Object.fromEntries(
          KEYS.filter(() => random.once(2)).map((key) => [key, this.value(type.element)]),
        );
      case "object": {
        const there = type.fields.filter(({ optional }) => !optional || random.once(2));
        return Object.fromEntries(there.map((field) => [field.name, this.value(field.type)]));
      }
      default:
        return this.value(random.pick(type.members));
    }
  }

  /** The value with something else in `times` places. */
  spoilt(value, times) {
    let result = value;
    for (let i = 0; i < times; i++) result = this.replaced(result, 3);
    return result;
  }

  replaced(value, depth) {
    const { random } = this;
    const keys = value !== null && typeof value === "object" ? Object.keys(value) : [];
    if (keys.length === 0 || depth === 0 || random.once(4))
      return random.pick([null, true, 5, "odd", [], [null], {}, { alpha: 1 }, ["x", 2], { kind: "none" }]);
    const key = random.pick(keys);
    const copy = Array.isArray(value) ? [...value] : { ...value };
    if (!Array.isArray(copy) && random.once(4)) delete copy[key];
    else copy[key] = this.replaced(copy[key], depth - 1);
    return copy;
  }

  // ---- what takes values apart --------------------------------------------------------------------

  /** The name of a function that shows a value of the type. */
  show(type) {
    const name = this.name("show");
    const body = this[`${type.kind}Body`]?.(type) ?? [`return ${this.shown(type, "v")};`];
    this.functions.push(
      `function ${name}(v: ${type.text}): string {\n${body.map((line) => `  ${line}`).join("\n")}\n}`,
    );
    return name;
  }

  /** An expression for a value that is read from `text`, by one of the roads a value can take. */
  shown(type, text) {
    const { random } = this;
    switch (type.kind) {
      case "string":
        return random.pick([
          `${text}.toUpperCase()`,
          `String(${text}.length)`,
          `(${text} + "!").slice(0, 3)`,
          `\`<\${${text}.trim()}>\``,
        ]);
      case "number":
        return random.pick([
          `(${text} + 1).toFixed(1)`,
          `String(${text} * 2)`,
          `String(Math.floor(${text}))`,
          `${text}.toString()`,
        ]);
      case "boolean":
        return random.pick([
          `String(!${text})`,
          `(${text} ? "yes" : "no")`,
          `String(${text})`,
          `String(${text} === true)`,
        ]);
      case "null":
        return `String(${text})`;
      case "tag":
        return text;
      default:
        return `${this.show(type)}(${this.road(type, text)})`;
    }
  }

  /** The same value by a detour. */
  road(type, text) {
    const { random } = this;
    // `!` looks for null.
    const asserted = type.members?.some(({ kind }) => kind === "null")
      ? []
      : [() => `[${text}][0]!`, () => `new Map<string, ${type.text}>([["k", ${text}]]).get("k")!`];
    const detours = [
      () => text,
      () => text,
      ...asserted,
      () => `(${text} as unknown as ${type.text})`,
      () => `{ held: ${text} }.held`,
      () => `${this.boxed()}(${text})`,
      () => `((x: ${type.text}): ${type.text} => x)(${text})`,
    ];
    return random.pick(detours)();
  }

  /** A generic function that keeps a value in a field on the way. */
  boxed() {
    if (!this.box) {
      this.box = "through";
      this.functions.push(
        "class Box<T> {\n  private held?: T;\n  put(value: T): this {\n    this.held = value;\n    return this;\n  }\n  get value(): T {\n    return this.held!;\n  }\n}\nfunction through<T>(value: T): T {\n  return new Box<T>().put(value).value;\n}",
      );
    }
    return this.box;
  }

  arrayBody({ element }) {
    const item = (text) => this.shown(element, text);
    return this.random.pick([
      () => [`return v.map((x) => ${item("x")}).join("/");`],
      () => ['let out = "";', `for (const x of v) out += ${item("x")};`, "return out;"],
      () => [
        "const out: string[] = [];",
        `for (let i = 0; i < v.length; i++) out.push(${item("v[i]!")});`,
        "return out.join();",
      ],
      () => [
        "const [first, ...rest] = v;",
        `return first === undefined ? "none" : ${item("first")} + rest.length;`,
      ],
      () => ["const last = v.at(-1);", `if (last === undefined) return "empty";`, `return ${item("last")};`],
      () => [`return v.reduce((text, x) => text + ${item("x")}, "");`],
    ])();
  }

  tupleBody({ items: [a, b] }) {
    return this.random.pick([
      () => ["const [a, b] = v;", `return ${this.shown(a, "a")} + ${this.shown(b, "b")};`],
      () => [`return ${this.shown(a, "v[0]")} + ${this.shown(b, "v[1]")};`],
    ])();
  }

  recordBody({ element }) {
    const item = (text) => this.shown(element, text);
    return this.random.pick([
      () => [`return Object.entries(v).map(([key, x]) => key + ${item("x")}).join();`],
      () => ['let out = "";', `for (const key in v) out += key + ${item("v[key]!")};`, "return out;"],
      () => ["const x = v.alpha;", `return x === undefined ? "-" : ${item("x")};`],
      () => ['let out = "";', `for (const x of Object.values(v)) out += ${item("x")};`, "return out;"],
    ])();
  }

  objectBody({ fields }) {
    if (this.random.once(3)) {
      const names = fields.map(({ name }) => name);
      return [
        `const { ${names.join(", ")} } = v;`,
        `return ${fields.map((field) => this.field(field, field.name)).join(" + ")};`,
      ];
    }
    return [`return ${fields.map((field) => this.field(field, `v.${field.name}`)).join(" + ")};`];
  }

  field({ type, optional }, text) {
    if (!optional) return this.shown(type, text);
    const shown = this.shown(type, text);
    return this.random.pick([
      `(${text} === undefined ? "-" : ${shown})`,
      `(${text} !== undefined ? ${shown} : "-")`,
      `(typeof ${text} === "undefined" ? "-" : ${shown})`,
    ]);
  }

  variantsBody({ members }) {
    const shown = (member) => `${this.show(member)}(v)`;
    const [last] = members.slice(-1);
    const others = members.slice(0, -1);
    return this.random.pick([
      () => [
        ...others.map((m) => `if (v.kind === "${m.tag}") return ${shown(m)};`),
        `return ${shown(last)};`,
      ],
      () => ["switch (v.kind) {", ...members.map((m) => `  case "${m.tag}": return ${shown(m)};`), "}"],
      () => [
        "let out: string;",
        "switch (v.kind) {",
        ...members.map((m) => `  case "${m.tag}": out = ${shown(m)}; break;`),
        "}",
        "return out;",
      ],
      () => [`return ${others.map((m) => `v.kind === "${m.tag}" ? ${shown(m)} : `).join("")}${shown(last)};`],
    ])();
  }

  unionBody({ members }) {
    const test = (member) => this.test(member);
    const [last] = members.slice(-1);
    const others = members.slice(0, -1);
    const needsOrder = members.some(({ kind }) => kind === "object" || kind === "record");
    const ordered = needsOrder ? [...members].sort((a, b) => rank(a) - rank(b)) : members;
    const byTests = (list) => list.map((m) => [test(m), this.shown(m, "v")]);
    const chain = byTests(needsOrder ? ordered.slice(0, -1) : others);
    const end = this.shown(needsOrder ? ordered.at(-1) : last, "v");
    return this.random.pick([
      () => [...chain.map(([t, s]) => `if (${t}) return ${s};`), `return ${end};`],
      () => [`return ${chain.map(([t, s]) => `${t} ? ${s} : `).join("")}${end};`],
      () => [
        "let out: string;",
        ...chain.map(([t, s], i) => `${i ? "else " : ""}if (${t}) out = ${s};`),
        `else out = ${end};`,
        "return out;",
      ],
      () => [
        ...chain.map(([t], i) => `const is${i} = ${t};`),
        ...chain.map(([, s], i) => `if (is${i}) return ${s};`),
        `return ${end};`,
      ],
      () => [
        ...chain.map(([t, s]) => `if (!(${t})) {} else return ${s};`),
        `const rest = v;`,
        `return ${this.renamed(end)};`,
      ],
      () => [
        "const held: { v: typeof v } = { v };",
        ...chain.map(([t, s]) => `if (${inHeld(t)}) return ${inHeld(s)};`),
        `return ${inHeld(end)};`,
      ],
      () => ["for (;;) {", ...chain.map(([t, s]) => `  if (${t}) return ${s};`), `  return ${end};`, "}"],
    ])();
  }

  renamed(text) {
    return text.replaceAll(/\bv\b/g, "rest");
  }

  test({ kind, tag }) {
    const { random } = this;
    switch (kind) {
      case "null":
        return random.pick(["v === null", "v == null"]);
      case "array":
      case "tuple":
        return "Array.isArray(v)";
      case "object":
      case "record":
        return 'typeof v === "object" && v !== null && !Array.isArray(v)';
      case "tag":
        return `v === "${tag}"`;
      default:
        return random.pick([`typeof v === "${kind}"`, `"${kind}" === typeof v`]);
    }
  }
}

const rank = ({ kind }) => (kind === "object" || kind === "record" ? 1 : 0);
const inHeld = (text) => text.replaceAll(/(?<![\w.])v\b/g, "held.v");
