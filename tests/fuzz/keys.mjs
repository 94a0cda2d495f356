// Programs about the keys of objects: literals, copies, rest patterns, writes, undefined and delete, of interfaces,
// classes and JSON; after each step what is there, and in what order.
import { Random } from "./random.mjs";

/** A key means one type wherever it is, so that any object can be spread over any other. */
const TYPES = {
  a: "number",
  b: "string",
  c: "boolean",
  d: "number | string",
  e: "{ n?: number | undefined }",
  1: "string",
  0: "number",
};
const KEYS = Object.keys(TYPES);

/** The source of one program. */
export function randomKeys(seed) {
  return `// seed ${seed}\n${new KeysWriter(new Random(seed)).program()}`;
}

const named = (key) => (/^\d/.test(key) ? `"${key}"` : key);
const member = (object, key) => (/^\d/.test(key) ? `${object}["${key}"]` : `${object}.${key}`);

class KeysWriter {
  constructor(random) {
    this.random = random;
    this.lines = [];
    this.count = 0;
    /** What a variable is: its type's name, whether it is of that type and may be written to, its keys by kind. */
    this.variables = [];
    // Every key, each optional and possibly undefined: whatever there is can be copied into it.
    this.all = { name: "All", fields: KEYS.map((key) => ({ key, optional: true, undef: true })) };
  }

  program() {
    const types = [this.all, ...Array.from({ length: 3 }, (_, i) => this.interface(`I${i}`))];
    this.types = [...types, this.class("C0"), this.class("C1")];
    const declarations = this.types.map((type) => this.declaration(type));
    for (const type of this.types) this.make(type);
    for (let i = 0; i < 24; i++) this.step();
    return `${declarations.join("\n")}
function show(name: string, o: object): void {
  let walked = "";
  for (const key in o) walked += key;
  const there = [${KEYS.map((key) => `"${key}" in o`).join(", ")}];
  const own = [${KEYS.map((key) => `Object.hasOwn(o, "${key}")`).join(", ")}];
  console.log(name, JSON.stringify(o), Object.keys(o).join(), walked, there.join() === own.join() ? there.join() : "differs");
}
function entries(o: All): string {
  return Object.entries(o).map(([key, value]) => key + "=" + String(value)).join();
}
const yes = (): boolean => ${JSON.stringify("x")}.length === 1;
${this.lines.join("\n")}
`;
  }

  // ---- types ------------------------------------------------------------------------------------------

  shuffled(list) {
    const rest = [...list];
    return list.map(() => rest.splice(this.random.below(rest.length), 1)[0]);
  }

  interface(name) {
    const keys = this.shuffled(KEYS).slice(0, 3 + this.random.below(4));
    const fields = keys.map((key) => ({
      key,
      optional: !this.random.once(4),
      undef: this.random.once(2),
    }));
    return { name, fields };
  }

  class(name) {
    const { fields } = this.interface(name);
    return { name, isClass: true, fields: fields.map((field) => ({ ...field, undef: true })) };
  }

  declaration({ name, isClass, fields }) {
    const lines = fields.map(({ key, optional, undef }) => {
      const type = `${TYPES[key]}${undef && optional ? " | undefined" : ""}`;
      if (!optional)
        return isClass ? `${named(key)}: ${type} = ${this.value(key)};` : `${named(key)}: ${type};`;
      const initial = isClass && this.random.once(2) ? ` = ${this.value(key)}` : "";
      return `${named(key)}?: ${type}${initial};`;
    });
    return `${isClass ? "class" : "interface"} ${name} { ${lines.join(" ")} }`;
  }

  value(key, undef = false) {
    if (undef && this.random.once(3)) return "undefined";
    const n = this.random.below(100);
    switch (key) {
      case "a":
      case "0":
        return String(n);
      case "c":
        return n % 2 === 0 ? "true" : "false";
      case "d":
        return n % 2 === 0 ? `"d${n}"` : String(n);
      case "e":
        return ["{}", `{ n: ${n} }`, "{ n: undefined }"][n % 3];
      default:
        return `"${n}"`;
    }
  }

  // ---- variables --------------------------------------------------------------------------------------

  add(variable, text) {
    const name = `v${this.count++}`;
    this.variables.push({ name, ...variable });
    this.lines.push(text(name), `show("${name}", ${name});`);
  }

  /** A first object of the type. */
  make(type) {
    const variable = { type, fields: type.fields, isOwn: true };
    if (type.isClass) return this.add(variable, (name) => `const ${name} = new ${type.name}();`);
    const given = this.shuffled(type.fields).filter(({ optional }) => !optional || this.random.once(2));
    const parts = given.map(
      ({ key, undef, optional }) => `${named(key)}: ${this.value(key, undef && optional)}`,
    );
    const literal = `{ ${parts.join(", ")} }`;
    const fromJson = this.random.once(5) && !literal.includes("undefined");
    this.add(variable, (name) =>
      fromJson
        ? `const ${name} = JSON.parse(${JSON.stringify(jsonOf(literal))}) as ${type.name};`
        : `const ${name}: ${type.name} = ${literal};`,
    );
  }

  step() {
    const { random } = this;
    const kind = random.pick([
      "copy",
      "copy",
      "copy",
      "inferred",
      "inferred",
      "rest",
      "write",
      "write",
      "delete",
      "call",
    ]);
    this[kind]();
  }

  /** `{ ...x, k: v, ... }` as a type. */
  copy() {
    const type = this.random.pick(this.types.filter(({ isClass }) => !isClass));
    const isAll = type === this.all;
    const { parts } = this.parts(
      isAll ? this.variables : this.variables.filter((v) => v.type === type),
      type,
    );
    const source = this.random.pick(this.variables.filter((v) => v.type === type && v.isOwn)).name;
    const literal = isAll ? parts : [`...${source}`, ...parts];
    this.add(
      { type, fields: type.fields, isOwn: true },
      (name) => `const ${name}: ${type.name} = { ${literal.join(", ")} };`,
    );
  }

  /** The same as what the checker makes of it. */
  inferred() {
    const { parts, fields } = this.parts(this.variables, this.all);
    this.add({ type: undefined, fields, isOwn: false }, (name) => `const ${name} = { ${parts.join(", ")} };`);
  }

  /** Spreads of `sources` and keys of the type between them; fields: of what comes out. */
  parts(sources, type) {
    const count = 1 + this.random.below(4);
    const spreads = Array.from({ length: count }, () => this.random.pick(sources));
    const written = new Set();
    const fields = new Map();
    const parts = [];
    spreads.forEach((source, i) => {
      parts.push(this.spread(source));
      for (const field of source.fields) {
        const known = fields.get(field.key);
        const isOptional = field.optional || parts.at(-1).startsWith("...(");
        if (!known || !isOptional) fields.set(field.key, { ...field, optional: isOptional });
      }
      if (this.random.once(2)) return;
      // TypeScript refuses a key that a later spread overwrites for certain.
      const later = spreads
        .slice(i + 1)
        .flatMap((one) => one.fields.filter((f) => !f.optional).map((f) => f.key));
      const free = type.fields.filter(({ key }) => !written.has(key) && !later.includes(key));
      if (free.length === 0) return;
      const { key, undef, optional } = this.random.pick(free);
      written.add(key);
      parts.push(`${named(key)}: ${this.value(key, undef && optional)}`);
      fields.set(key, { key, optional: false, undef: true });
    });
    return { parts, fields: [...fields.values()] };
  }

  spread({ name }) {
    switch (this.random.below(6)) {
      case 0:
        return `...(yes() ? ${name} : {})`;
      case 1:
        return `...(yes() && ${name})`;
      default:
        return `...${name}`;
    }
  }

  rest() {
    const source = this.random.pick(this.variables);
    const taken = this.shuffled(source.fields.filter(({ key }) => !/^\d/.test(key))).slice(
      0,
      1 + this.random.below(2),
    );
    const fields = source.fields.filter((field) => !taken.includes(field));
    const names = taken.map(({ key }) => `${key}: ${key}${this.count}`);
    this.add(
      { type: undefined, fields, isOwn: false },
      (name) => `const { ${[...names, `...${name}`].join(", ")} } = ${source.name};`,
    );
  }

  write() {
    const variable = this.random.pick(this.variables.filter(({ isOwn }) => isOwn));
    const { key, undef, optional } = this.random.pick(variable.fields);
    this.lines.push(
      `${member(variable.name, key)} = ${this.value(key, undef && optional)};`,
      this.shown(variable),
    );
  }

  delete() {
    const variable = this.random.pick(this.variables.filter(({ isOwn }) => isOwn));
    const free = variable.fields.filter(({ optional }) => optional);
    if (free.length > 0)
      this.lines.push(`delete ${member(variable.name, this.random.pick(free).key)};`, this.shown(variable));
  }

  /** Copied in a function that knows the parameter's type only. */
  call() {
    const source = this.random.pick(this.variables.filter(({ isOwn }) => isOwn));
    const { key } = this.random.pick(KEYS.map((one) => ({ key: one })));
    const isCertain = source.fields.some((field) => field.key === key && !field.optional);
    const before = isCertain ? "" : `${named(key)}: ${this.value(key)}, `;
    const after = this.random.pick(KEYS.filter((one) => one !== key));
    const literal = `{ ${before}...o, ${named(after)}: ${this.value(after, true)} }`;
    this.add({ type: this.all, fields: this.all.fields, isOwn: true }, (name) => {
      const make = `function make_${name}(o: ${source.type.name}): All { return ${literal}; }`;
      return `${make}\nconst ${name} = make_${name}(${source.name});`;
    });
  }

  shown({ name, type }) {
    const more = type === this.all ? ` console.log(entries(${name}));` : "";
    return `show("${name}", ${name});${more}`;
  }
}

/** An object literal of plain values as JSON. */
function jsonOf(literal) {
  return literal.replace(/\b([a-e]|n): /g, '"$1": ');
}
