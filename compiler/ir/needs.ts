import type { IRFunction, Inst, Program } from "./ir.js";
import { walk } from "./ir.js";

/** A place in the author's files by which the program touches more than its memory and the clock. */
export interface Need {
  /** In the words of `touchesOf` (inspect/touches.ts). */
  readonly what: string;
  /** As the author calls it. */
  readonly by: string;
  readonly file: string;
  readonly line: number;
}

/** The functions of the runtime that touch something. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    "reads files",
    /^tsf_(lines_(open|follow)|tail_open|file_identity|watch_open|falco_(fileInfo|listDirectory)|fs_(read|stat|list|exists))$/,
  ],
  ["writes files", /^tsf_fs_(write|rename|unlink|rmdir|mkdir)$/],
  ["reads the environment", /^tsf_(env_\w+|http_start)$/],
  ["runs processes", /^tsf_child_start$/],
  ["uses the network", /^tsf_(net_(listen|connect|datagrams|lookup)|http_start)$/],
  ["starts threads", /^tsf_(events_run|capture_run|net_lookup)$/],
  ["loads libraries", /^tsf_(inflater_open|http_start)$/],
];

/** What authors call those of them that are not TypeScript. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["tsf_lines_open", "LineReader.open"],
  ["tsf_lines_follow", "LineReader.follow"],
  ["tsf_falco_fileInfo", "fileInfo"],
  ["tsf_falco_listDirectory", "listDirectory"],
  ["tsf_env_read", "process.env"],
  ["tsf_env_get", "process.env"],
  ["tsf_events_run", "run"],
  ["tsf_capture_run", "run"],
]);

/** By each place of the author's that does so itself, or by the library; in the order of the files. */
export function needsOf(program: Program): Need[] {
  const isLibrary = ({ loc }: IRFunction): boolean => program.libraryFiles.has(loc.file);
  const ofLibrary = reachedBy(program, isLibrary);
  const needs = new Map<string, Need>();
  for (const fn of program.functions) {
    if (isLibrary(fn)) continue;
    walk(fn.body, (inst) => {
      const called = calledBy(inst);
      const own = ownNeeds(inst);
      const callee = called === undefined ? undefined : program.functions[called];
      const kinds = callee && isLibrary(callee) ? (ofLibrary.get(called!) ?? []) : own;
      const by =
        callee?.name.replace(/_\d+$/, "") ?? (inst.op === "call.c" ? NAMES.get(inst.c.name) : undefined);
      for (const what of kinds) {
        const need = { what, by: by ?? what, file: program.files[inst.loc.file] ?? "", line: inst.loc.line };
        needs.set(Object.values(need).join("\0"), need);
      }
    });
  }
  const rank = (need: Need): number => SIGNS.findIndex(([what]) => what === need.what);
  return [...needs.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
  );
}

function ownNeeds(inst: Inst): string[] {
  if (inst.op !== "call.c") return [];
  return SIGNS.filter(([, sign]) => sign.test(inst.c.name)).map(([what]) => what);
}

function calledBy(inst: Inst): number | undefined {
  return inst.op === "call" || inst.op === "closure" || inst.op === "generator.new" ? inst.fn : undefined;
}

/** Of each function of the library what it does, with all that it calls and the methods of what it makes. */
function reachedBy(
  program: Program,
  isLibrary: (fn: IRFunction) => boolean,
): ReadonlyMap<number, readonly string[]> {
  const kinds = new Map<number, Set<string>>();
  const callers = new Map<number, number[]>();
  for (const fn of program.functions) {
    if (!isLibrary(fn)) continue;
    const found = new Set<string>();
    const calls = (callee: number): void => void callers.set(callee, [...(callers.get(callee) ?? []), fn.id]);
    walk(fn.body, (inst) => {
      for (const what of ownNeeds(inst)) found.add(what);
      const called = calledBy(inst);
      if (called !== undefined) calls(called);
      if (inst.op === "instance.new") program.shapes[inst.shape]!.methods.forEach(calls);
    });
    kinds.set(fn.id, found);
  }
  const work = [...kinds.keys()];
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    for (const caller of callers.get(id) ?? []) {
      const known = kinds.get(caller)!;
      const before = known.size;
      for (const what of kinds.get(id) ?? []) known.add(what);
      if (known.size > before) work.push(caller);
    }
  }
  return new Map(
    [...kinds].map(([id, found]) => [id, SIGNS.map(([what]) => what).filter((w) => found.has(w))]),
  );
}
