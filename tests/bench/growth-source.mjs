/**
 * A plugin of about `lines` lines, as people write them: for each kind of event an interface, a class that
 * extends a common one, access to JSON, a handler, a table, and fields. Nothing is the same twice but in form.
 */
export function pluginOfLines(lines) {
  const sections = [];
  let written = HEAD.split("\n").length + 20;
  for (let i = 0; written < lines; i++) {
    const section = sectionOf(i);
    sections.push(section);
    written += section.text.split("\n").length + section.fields.split("\n").length + 2;
  }
  const names = sections.map(({ name }) => name);
  return [
    HEAD,
    ...sections.map(({ text }) => text),
    `const handlers = new Map<string, Handler>([`,
    ...names.map((name) => `  ["${name}", handle${name}],`),
    `]);\n`,
    `export default class Growth extends Plugin {`,
    `  static readonly id = 999;`,
    `  static readonly source = "growth";\n`,
    `  *open() {\n    for (let i = 0; i < 10; i++) yield JSON.stringify({ kind: "Kind" + i, n: i });\n  }\n`,
    ...sections.map(({ fields }) => fields),
    `}\n`,
  ].join("\n");
}

const HEAD = `import { parseJson, Plugin, type JsonNode, type PluginEvent } from "tsfalco";

interface Sink {
  add(name: string, value: number): void;
  text(): string;
}
type Handler = (node: JsonNode, sink: Sink) => number;

class Totals implements Sink {
  private readonly names: string[] = [];
  private total = 0;

  add(name: string, value: number): void {
    this.names.push(name);
    this.total += value;
  }

  text(): string {
    return this.names.join(",") + "=" + this.total;
  }
}

abstract class Record0 {
  constructor(readonly id: string) {}
  abstract weight(): number;
  label(): string {
    return this.id + ":" + this.weight();
  }
}

function root(e: PluginEvent): JsonNode {
  return parseJson(e.text);
}

function dispatch(e: PluginEvent, sink: Sink): number {
  const node = e.memo(root);
  const kind = node.get("kind")?.text;
  if (kind === undefined) return -1;
  return handlers.get(kind)?.(node, sink) ?? 0;
}
`;

const WORDS = ["user", "group", "verb", "path", "agent", "region", "bucket", "account", "token", "policy"];

function sectionOf(i) {
  const word = (k) => WORDS[(i * 7 + k * 3) % WORDS.length];
  const [a, b, c] = [`${word(0)}A`, `${word(1)}B`, `${word(2)}C`];
  const name = `Kind${i}`;
  const text = `/** What an event of kind ${i} carries. */
interface ${name}Data {
  ${a}: string;
  ${b}: number;
  ${c}?: string[];
  nested: { first: string; count${i % 5}: number };
}

class ${name} extends Record0 {
  private readonly seen = new Map<string, number>();
  last = ${i};

  constructor(private readonly data: ${name}Data) {
    super(data.${a});
  }

  weight(): number {
    return this.data.${b} * ${i % 9} + this.data.nested.count${i % 5} + this.last;
  }

  note${i % 20}(key: string): number {
    const before = this.seen.get(key) ?? 0;
    this.seen.set(key, before + 1);
    this.last = before;
    return before;
  }

  summary(): string {
    const parts = (this.data.${c} ?? []).filter((part) => part.length > ${i % 4}).map((part) => part + "-${i}");
    return \`\${this.label()} \${parts.join("/")} \${this.data.nested.first}\`;
  }
}

const limits${i} = [${Array.from({ length: 6 }, (_, k) => (i * 31 + k * 17) % 1000).join(", ")}];

function read${name}(node: JsonNode): ${name}Data {
  const ${c} = node.get("${c}")?.items().map((item) => item.text);
  const data: ${name}Data = {
    ${a}: node.get("${a}")?.text ?? "none${i}",
    ${b}: node.get("${b}")?.number ?? ${i},
    nested: { first: node.get("nested", "first")?.text ?? "", count${i % 5}: limits${i}[${i % 6}]! },
  };
  if (${c} !== undefined) data.${c} = ${c};
  return data;
}

function handle${name}(node: JsonNode, sink: Sink): number {
  const record = new ${name}(read${name}(node));
  let sum = 0;
  for (const limit of limits${i}) {
    if (limit > record.weight()) continue;
    sum += limit;
  }
  switch (node.get("verb")?.text) {
    case "create":
      sum += record.note${i % 20}("created");
      break;
    case "delete${i}":
      sum -= record.note${i % 20}("deleted");
      break;
    default:
      record.last++;
  }
  try {
    const raw: unknown = JSON.parse(node.get("raw")?.text ?? "null");
    if (typeof raw === "object" && raw !== null && "${a}" in raw) sum += 1;
  } catch (error) {
    sink.add(error instanceof Error ? error.message : "unknown", ${i});
  }
  sink.add(record.summary(), sum);
  return sum;
}
`;
  const fields = `  /** The ${word(0)} of kind ${i}. */
  "growth.kind${i}.${a.toLowerCase()}"(e: PluginEvent): string | undefined {
    const node = e.memo(root);
    return node.get("kind")?.text === "${name}" ? read${name}(node).${a} : undefined;
  }

  /** The sum that the handler of kind ${i} comes to. */
  "growth.kind${i}.sum"(e: PluginEvent): bigint {
    const totals = new Totals();
    return BigInt(dispatch(e, totals)) + ${i}n;
  }
`;
  return { name, text, fields };
}
