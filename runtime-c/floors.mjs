// Checks that the runtime's floors stand on each other: a file includes and calls only what is on its own
// floor or below, enters another floor through its one header, and no files of a floor call each other in a
// circle. Reads the sources as text, so it needs no C compiler. Run: node runtime-c/floors.mjs
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Lowest first; docs/runtime.md says what each holds. */
const FLOORS = [
  "base",
  "numbers",
  "heap",
  "text",
  "collections",
  "hashes",
  "regexp",
  "values",
  "json",
  "os",
  "loop",
  "tls",
  "http",
  "tasks",
  "net",
  "plugin",
  "program",
];

const root = dirname(fileURLToPath(import.meta.url));
const height = (file) => FLOORS.indexOf(dirname(file));

/** Without comments, texts and characters; as many lines as before. */
function bare(text) {
  return text.replace(/\/\*[^]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, (found, at) => {
    if (found[0] === '"' && /#include\s*$/.test(text.slice(text.lastIndexOf("\n", at) + 1, at))) return found;
    return found.replace(/[^\n]/g, " ");
  });
}

/** What others can see begins with tsf_, or is a macro. */
const names = (text) => new Set(text.match(/\b(?:tsf_|[A-Z])\w*/g) ?? []);

/** Of macros with parameters: those and the body. */
const macros = new Map();

/** Directives taken out, and the functions that macros define at the top level written out. */
function expanded(text) {
  const code = text.replace(/^[ \t]*#(?:\\\n|[^\n])*/gm, (found) => found.replace(/[^\n]/g, " "));
  return code.replace(/^(\w+)\(([^()]*)\);?$/gm, (found, name, given) => {
    const macro = macros.get(name);
    if (!macro) return found;
    const values = given.split(",").map((value) => value.trim());
    const filled = macro.body.replace(/\w+/g, (word) => {
      const at = macro.parameters.indexOf(word);
      return at < 0 ? word : (values[at] ?? "");
    });
    return filled.replace(/\\\n/g, " ").replace(/\s*##\s*/g, "");
  });
}

/** What a file includes and defines: of each function, macro and variable the names that it uses. */
function read(file, text) {
  const includes = [...text.matchAll(/^[ \t]*#[ \t]*include\s+"([^"]+)"/gm)].map((m) => m[1]);
  const own = [...text.matchAll(/^[ \t]*#[ \t]*define[ \t]+(\w+)((?:\\\n|[^\n])*)/gm)].map(
    ([, name, rest]) => ({
      name,
      uses: names(rest),
      shared: file.endsWith(".h"),
    }),
  );
  return { includes, definitions: [...own, ...definitions(file, expanded(text))] };
}

/** Others see it: not static, or in a header. */
const isShared = (file, head) => file.endsWith(".h") || !/\bstatic\b/.test(head);

/** Everything with a body at the top level: `head { body }`. What only declares has none. */
function definitions(file, code) {
  const found = [];
  let depth = 0;
  let from = 0;
  let open = 0;
  for (let i = 0; i < code.length; i++) {
    if (code[i] === "{" && depth++ === 0) open = i;
    else if (code[i] === "}" && --depth === 0) {
      const head = code.slice(from, open);
      const isType = /^\s*(typedef\b|(struct|union|enum)\b[^(=]*$)/.test(head);
      // The name of a function stands before its first bracket that is no attribute's, of a variable before "=".
      const plain = head.replace(/__attribute__\s*\(\(.*?\)\)/gs, "");
      const name = /(\w+)\s*(?:\[[^\]]*\]\s*)*(?:\(|=)/.exec(plain)?.[1];
      if (name !== undefined && !isType) {
        found.push({ name, uses: names(code.slice(open, i)), shared: isShared(file, head) });
      }
      from = i + 1;
    } else if (code[i] === ";" && depth === 0) {
      const name = /(\w+)\s*(?:\[[^\]]*\]\s*)*=/.exec(code.slice(from, i))?.[1];
      if (name !== undefined)
        found.push({ name, uses: names(code.slice(from, i)), shared: isShared(file, code.slice(from, i)) });
      from = i + 1;
    }
  }
  return found;
}

const files = FLOORS.flatMap((floor) =>
  readdirSync(join(root, floor))
    .filter((name) => /\.[ch]$/.test(name))
    .map((name) => `${floor}/${name}`),
);
const texts = new Map(files.map((file) => [file, bare(readFileSync(join(root, file), "utf8"))]));
for (const text of texts.values()) {
  for (const [, name, parameters, body] of text.matchAll(
    /^[ \t]*#[ \t]*define[ \t]+(\w+)\(([^)]*)\)((?:\\\n|[^\n])*)/gm,
  ))
    macros.set(name, { parameters: parameters.split(",").map((parameter) => parameter.trim()), body });
}
const sources = new Map([...texts].map(([file, text]) => [file, read(file, text)]));
const problems = [];

// ---- includes

for (const [file, { includes }] of sources) {
  for (const included of includes) {
    const there = height(included);
    if (!sources.has(included)) problems.push(`${file} includes ${included}, which is on no floor`);
    else if (there > height(file)) problems.push(`${file} includes ${included}, from above`);
    else if (there < height(file) && basename(included, ".h") !== dirname(included))
      problems.push(`${file} includes ${included} instead of ${dirname(included)}/${dirname(included)}.h`);
  }
}

// ---- calls

/** Of everything shared: the file that defines it. */
const home = new Map();
for (const [file, { definitions }] of sources) {
  for (const { name, shared } of definitions) {
    if (!shared) continue;
    const before = home.get(name) ?? file;
    // On one floor a file may have what a header inlines in other builds.
    if (
      before !== file &&
      (height(before) !== height(file) || (before.endsWith(".c") && file.endsWith(".c")))
    )
      problems.push(`${name} is defined in ${before} and in ${file}`);
    if (!home.has(name) || file.endsWith(".c")) home.set(name, file);
  }
}

/** A .c file and the header of its name are one. */
const unit = (file) => file.replace(/\.[ch]$/, "");
const calls = new Map();
for (const [file, { definitions }] of sources) {
  const called = calls.get(unit(file)) ?? new Map();
  calls.set(unit(file), called);
  const own = new Set(definitions.map(({ name }) => name));
  for (const { name, uses } of definitions) {
    for (const use of uses) {
      const there = home.get(use);
      if (there === undefined || own.has(use)) continue;
      if (height(there) > height(file)) problems.push(`${file}: ${name} uses ${use} of ${there}, from above`);
      if (unit(there) !== unit(file)) called.set(unit(there), use);
    }
  }
}

// ---- circles of files (floors cannot have one when nothing goes up)

const state = new Map();
function walk(file, path) {
  if (state.get(file) === "done") return;
  if (state.get(file) === "open") {
    const circle = path.slice(path.findIndex(([at]) => at === file));
    problems.push(`circle: ${circle.map(([at, use]) => `${at} -${use}->`).join(" ")} ${file}`);
    return;
  }
  state.set(file, "open");
  for (const [next, use] of calls.get(file)) walk(next, [...path, [file, use]]);
  state.set(file, "done");
}
for (const file of calls.keys()) walk(file, []);

for (const problem of [...new Set(problems)].sort()) console.error(problem);
if (process.argv.includes("--calls")) {
  for (const [file, called] of calls)
    console.log(file, "->", [...called].map(([to, use]) => `${to}(${use})`).join(" "));
}
process.exitCode = problems.length > 0 ? 1 : 0;
