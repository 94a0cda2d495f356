// Random plugins with a state: what a field keeps of one event is read again many events later, when the memory
// of the calls in between has been given back.
import { Expressions } from "./expressions.mjs";
import { Random } from "./random.mjs";

const STEPS = 10;

/** Members of the plugin that outlive a call. */
const STATE = `
  private text = "";
  private count = 0;
  private words: string[] = [];
  private numbers: number[] = [];
  private byName = new Map<string, Note>();
  private seen = new Set<string>();
  private notes: Note[] = [];
  private last: Note | undefined;
  private nested: { list: string[]; inner: { note: Note | undefined } } = { list: [], inner: { note: undefined } };
  private later: (() => string)[] = [];
  private table: Record<string, string[]> = {};
`;

const SHOW = `
  private show(): string {
    const notes = this.notes.map((n) => \`\${n.name}/\${n.at}/\${n.tags.join("+")}\`);
    const names = [...this.byName].map(([name, n]) => \`\${name}>\${n.name}.\${n.at}.\${n.next?.name}\`);
    const table = Object.entries(this.table).map(([key, list]) => \`\${key}=\${list.join("|")}\`);
    return [
      this.text, String(this.count), this.words.join(), this.numbers.join(), names.join(), [...this.seen].join(),
      notes.join(), this.last?.name ?? "-", this.nested.list.join(), this.nested.inner.note?.name ?? "-",
      this.later.map((f) => f()).join(), table.join(),
    ].join(";");
  }
`;

/** What a field may do with the text of its event; the plugin stays small. */
const ACTIONS = [
  (e) => `this.text = (${e.of("string", 2)}).slice(0, 60);`,
  (e) => `this.text = (this.text + ${e.of("string", 1)}).slice(-60);`,
  (e) => `this.count = (this.count + ${e.of("number", 1)}) | 0;`,
  (e) => `this.words.push(${e.of("string", 2)}.slice(0, 30)); if (this.words.length > 6) this.words.shift();`,
  (e) => `this.words = [...this.words, ${e.of("string", 1)}.slice(-30)].slice(-5);`,
  (e) => `this.words = ${e.of("string[]", 2)}.slice(0, 5).map((w) => w.slice(0, 30));`,
  () => `this.words.sort();`,
  (e) => `this.numbers = ${e.of("number[]", 2)}.slice(0, 6);`,
  (e) =>
    `this.byName.set(${e.of("string", 1)}.slice(0, 6), note(${e.of("string", 1)}, this.count, this.last));`,
  (e) => `this.byName.delete(${e.of("string", 1)});`,
  () => `if (this.byName.size > 8) this.byName.clear();`,
  (e) => `this.seen.add(${e.of("string", 1)}.slice(0, 8)); if (this.seen.size > 9) this.seen.clear();`,
  (e) =>
    `this.notes.push(note(${e.of("string", 2)}, ${e.of("number", 1)}, undefined)); if (this.notes.length > 5) this.notes.splice(0, 2);`,
  (e) => `this.last = this.byName.get(${e.of("string", 1)}.slice(0, 6)) ?? this.notes[${e.random.below(4)}];`,
  (e) =>
    `if (this.last) { this.last.name = ${e.of("string", 1)}.slice(0, 30); this.last.tags = [this.last.name.slice(0, 3), ...this.last.tags].slice(0, 3); }`,
  (e) =>
    `this.nested.inner.note = this.last; this.nested.list.push((${e.of("string", 1)}).slice(1, 30)); this.nested.list.splice(0, this.nested.list.length - 3);`,
  (e) =>
    `this.nested = { list: [...this.nested.list], inner: { note: note(${e.of("string", 1)}, 1, this.last) } };`,
  (e) =>
    `{ const kept = ${e.of("string", 2)}; this.later.push(() => kept.slice(0, 5) + this.count); if (this.later.length > 3) this.later.shift(); }`,
  (e) =>
    `this.table[${e.of("string", 1)}.slice(0, 2)] = e.text.split(" ").slice(0, 3); if (Object.keys(this.table).length > 6) this.table = {};`,
  (e) =>
    `try { if (${e.of("boolean", 1)}) throw new Error(${e.of("string", 1)}); } catch (thrown) { this.text = String(thrown).slice(0, 30); }`,
  (e) =>
    `for (const part of ${e.of("string[]", 1)}.slice(0, 4)) { if (part.length > 2) this.words.push(part.slice(0, 30)); }\nthis.words.splice(0, this.words.length - 6);`,
  () =>
    `{ const parsed = e.memo(parse); this.notes.push(parsed); this.last = parsed.next ?? this.last; this.notes.splice(0, this.notes.length - 5); }`,
];

/** The source of a plugin with two fields. */
export function randomPlugin(seed) {
  const random = new Random(seed);
  const variables = new Map([
    ["e.text", "string"],
    ["this.text", "string"],
    ["this.count", "number"],
    ["this.words", "string[]"],
    ["this.numbers", "number[]"],
  ]);
  const field = (name) => {
    const e = new Expressions(random, variables, []);
    const steps = Array.from(
      { length: STEPS },
      (_, i) => `case ${i}: {\n${random.pick(ACTIONS)(e)}\nbreak;\n}`,
    );
    return `  /** Changes the state and shows it. */
  "state.${name}"(e: PluginEvent): string | undefined {
    switch (e.text.length % ${STEPS}) {\n${steps.join("\n")}\n}
    return visible(this.show());
  }`;
  };
  return `// seed ${seed}
import { Plugin, type PluginEvent } from "tsfalco";

interface Note { name: string; at: number; tags: string[]; next: Note | undefined; }

function note(name: string, at: number, next: Note | undefined): Note {
  return { name: name.slice(0, 10), at, tags: name.split("a").slice(0, 2), next };
}
function parse(e: PluginEvent): Note {
  const [first = "", second = ""] = e.text.split(" ");
  return note(first, second.length, note(second, first.length, undefined));
}
function visible(text: string): string {
  return text.replaceAll("\\0", "0").toWellFormed();
}

export default class State extends Plugin {
  static readonly id = 11;
  static readonly source = "state";
  static readonly name = "state";
  static readonly version = "1.0.0";
  static readonly contact = "https://github.com/tsfalco";
${STATE}
${field("one")}
${field("two")}
${SHOW}
}
`;
}

/** Payloads for it. */
export function randomTexts(seed, count) {
  const random = new Random(seed);
  const words = [
    "alpha",
    "b",
    "grüße",
    "\u{1f600}",
    "/etc/passwd",
    "x=1",
    "12",
    "",
    "a,b,c",
    "UPPER",
    "tab\there",
  ];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(12) }, () => random.pick(words)).join(" "),
  );
}
