import {
  BACKWARD,
  HEADER,
  holds,
  nextOperation,
  NO_LIMIT,
  Op,
  ProgramFlag,
  Run,
} from "../../stdlib/regexp/program.js";
import { type Few, leadingSets, type Lookout, lookoutOf } from "./pattern-skip.js";
import { CWriter } from "./writer.js";

/**
 * A literal's program as C, for texts of ASCII; runtime-c/regexp/match.h runs programs for all others, and goes on where
 * the C gives up because of its work. Programs whose work has no bound, and very long ones, stay with the matcher altogether: undefined.
 */
export function patternFunction(words: readonly number[], name: string): string | undefined {
  if (words[2]! & ProgramFlag.unbounded || words.length > LONGEST_PROGRAM) return undefined;
  return new PatternCode(words, name).emit();
}

/** In words. clang takes time that grows with the square of a function's length, and its C is many times as long. */
const LONGEST_PROGRAM = 3000;

class PatternCode {
  private readonly w = new CWriter(1);
  private readonly tables = new CWriter();
  private readonly tableNames = new Map<number, string>();
  /** What each way back does, by its number. */
  private readonly ways: string[] = [];
  /** Places of the program that something jumps to. */
  private readonly targets = new Set<number>();
  private readonly slots: number;

  constructor(
    private readonly words: readonly number[],
    private readonly name: string,
  ) {
    this.slots = words[1]!;
  }

  emit(): string {
    for (let at = HEADER; ; at = nextOperation(this.words, at)) {
      this.noteTargets(at);
      if (this.words[at] === Op.match) break;
    }
    for (let at = HEADER; ; at = nextOperation(this.words, at)) {
      if (this.targets.has(at)) this.w.flush(`at_${at}:;`);
      this.operation(at);
      if (this.words[at] === Op.match) break;
    }
    const code = this.head() + this.w.toString() + this.tail();
    return this.tables.toString() + code;
  }

  private noteTargets(at: number): void {
    const op = this.words[at]!;
    if (op === Op.jump) this.targets.add(this.words[at + 1]!);
    if (op === Op.look) this.targets.add(this.words[at + 2]!);
    if (op === Op.split) this.targets.add(this.words[at + 1]!).add(this.words[at + 2]!);
  }

  // ---- the frame -----------------------------------------------------------------------------------

  private head(): string {
    const w = new CWriter();
    w.open(
      `static tsf_re_result ${this.name}(tsf_matcher *m, const uint8_t *text, int32_t n, int32_t from, bool only) {`,
    );
    w.line("tsf_back *stack = m->stack;");
    w.line("int32_t *slots = m->slots;");
    w.line("size_t top;");
    if (this.has(Op.look)) w.line("size_t look;");
    w.line("int32_t at, start = from;");
    const once = this.words[2]! & ProgramFlag.anchored ? "true" : "only";
    w.open("for (;; start++) {");
    w.line(`if (!(${once})) {`);
    w.line(`  ${this.candidate()}`);
    w.line("}");
    w.line("at = start;");
    w.line("top = 0;");
    if (this.has(Op.look)) w.line("look = 0;");
    for (let slot = 2; slot < this.slots; slot++) w.line(`slots[${slot}] = -1;`);
    return w.toString();
  }

  private has(op: number): boolean {
    for (let at = HEADER; ; at = nextOperation(this.words, at)) {
      if (this.words[at] === op) return true;
      if (this.words[at] === Op.match) return false;
    }
  }

  /** Sets `start` to the next place where a match may begin, or returns. */
  private candidate(): string {
    const prefix = this.words[5]!;
    if (prefix > 0) {
      const count = this.words[prefix]!;
      const text = this.packed(prefix + 1, count);
      return `if ((start = tsf_re_find(text, start, n, ${text}, ${count})) < 0) return TSF_RE_NO;`;
    }
    const first = this.words[4]!;
    if (first === 0) return "if (start > n) return TSF_RE_NO;";
    const only = this.onlyOf(first);
    if (only >= 0) return `if ((start = tsf_re_find_byte(text, start, n, ${only})) < 0) return TSF_RE_NO;`;
    const sets = leadingSets(this.words);
    // A character that every match has is none of ASCII.
    if (sets.some((set) => !set.includes(true))) return "return TSF_RE_NO;";
    const lookout = lookoutOf(sets);
    if (lookout) return this.lookout(lookout);
    return `while (start < n && !(${this.test(first, "text[start]")})) start++;\n    if (start >= n) return TSF_RE_NO;`;
  }

  private lookout({ few, distances, length, places }: Lookout): string {
    const name = `${this.name}_places`;
    this.tables.line(`static const uint16_t ${name}[128] = {${places.join(",")}};`);
    let find: string;
    if (few) {
      const [{ offset }, second] = few;
      const sets = few.map(fewInC).join(", ");
      const found = second
        ? `tsf_re_find_pair(text, start + ${offset}, n, ${sets}, ${second.offset - offset})`
        : `tsf_re_find_any(text, start + ${offset}, n, ${sets})`;
      find = `${found} - ${offset}`;
    } else {
      this.tables.line(`static const uint8_t ${this.name}_skip[128] = {${distances!.join(",")}};`);
      find = `tsf_re_skip(text, start, n, ${this.name}_skip, ${length})`;
    }
    return [
      `while ((start = ${find}) >= 0 &&`,
      `       !tsf_re_fits(text, start, n, ${name}, ${length})) start++;`,
      "if (start < 0) return TSF_RE_NO;",
    ].join("\n    ");
  }

  private tail(): string {
    const w = new CWriter(1);
    w.flush("  fail:");
    w.line("if (TSF_UNLIKELY(++m->work > m->most)) return TSF_RE_TOO_LONG;");
    w.open("if (top > 0) {");
    w.line("tsf_back back = stack[top--];");
    w.line("at = back.at;");
    w.open("switch (back.what) {");
    this.ways.forEach((way, i) => w.line(`case ${this.slots + i}: ${way}`));
    w.line("default: slots[back.what] = at; goto fail;");
    w.close();
    w.close();
    w.line(
      this.words[2]! & ProgramFlag.anchored
        ? "return TSF_RE_NO;"
        : "if (only || start >= n) return TSF_RE_NO;",
    );
    w.close();
    w.flush("}");
    return w.toString();
  }

  // ---- operations ----------------------------------------------------------------------------------

  private operation(at: number): void {
    const { w, words } = this;
    const op = words[at]! & ~BACKWARD;
    const backward = words[at]! !== op;
    const first = words[at + 1] ?? 0;
    switch (op) {
      case Op.match:
        w.line("slots[0] = start;");
        w.line("slots[1] = at;");
        return w.line("return TSF_RE_YES;");
      case Op.fail:
        return w.line("goto fail;");
      case Op.character:
        return this.one(backward, (c) => `${c} == ${first}`);
      case Op.set:
        return this.one(backward, (c) => this.test(first, c));
      case Op.any:
        return this.one(backward, () => "true");
      case Op.text:
        w.line(
          `if (n - at < ${first} || memcmp(text + at, ${this.packed(at + 2, first)}, ${first}) != 0) goto fail;`,
        );
        return w.line(`at += ${first};`);
      case Op.jump:
        return w.line(first < at ? `m->work++; goto at_${first};` : `goto at_${first};`);
      case Op.split:
        return this.split(at);
      case Op.run:
        return this.run(at, backward);
      case Op.save:
        return this.save(first, "at");
      case Op.clear:
        for (let slot = first; slot < words[at + 2]!; slot++) {
          w.open(`if (slots[${slot}] >= 0) {`);
          this.save(slot, "-1");
          w.close();
        }
        return;
      case Op.look:
        return this.look(at);
      case Op.looked:
        return this.looked();
      case Op.progress:
        return w.line(`if (slots[${first}] == at) goto fail;`);
      default:
        return this.assertion(op);
    }
  }

  private assertion(op: number): void {
    const word = (at: string): string => `tsf_re_is_word(text[${at}])`;
    const boundary = `((at > 0 && ${word("at - 1")}) != (at < n && ${word("at")}))`;
    const holds: Record<number, string> = {
      [Op.start]: "at == 0",
      [Op.end]: "at == n",
      [Op.startOfLine]: "(at == 0 || text[at - 1] == '\\n' || text[at - 1] == '\\r')",
      [Op.endOfLine]: "(at == n || text[at] == '\\n' || text[at] == '\\r')",
      [Op.boundary]: boundary,
      [Op.noBoundary]: `!${boundary}`,
    };
    this.w.line(`if (!(${holds[op]!})) goto fail;`);
  }

  private one(backward: boolean, fits: (character: string) => string): void {
    if (backward) {
      this.w.line(`if (at <= 0 || !(${fits("text[at - 1]")})) goto fail;`);
      this.w.line("at--;");
    } else {
      this.w.line(`if (at >= n || !(${fits("text[at]")})) goto fail;`);
      this.w.line("at++;");
    }
  }

  /** The slot's old place comes back when the way fails; where there is no other way nobody looks at it again. */
  private save(slot: number, value: string): void {
    this.w.line(`if (top > 0) ${this.pushed(String(slot), `slots[${slot}]`, "0")}`);
    this.w.line(`slots[${slot}] = ${value};`);
  }

  private pushed(what: string, at: string, rest: string): string {
    return `TSF_RE_PUSH(${what}, ${at}, ${rest});`;
  }

  /** A way back that does `action`: its number. */
  private way(action: string): string {
    return String(this.slots + this.ways.push(action) - 1);
  }

  private split(at: number): void {
    const { w, words } = this;
    const [to, other, firstSet, secondSet] = [1, 2, 3, 4].map((i) => words[at + i]!) as [
      number,
      number,
      number,
      number,
    ];
    const goes = (place: number): string => `goto at_${place};`;
    const first = this.begins(firstSet);
    const second = this.begins(secondSet);
    if (first === undefined && second === undefined) {
      w.line(this.pushed(this.way(`goto at_${other};`), "at", "0"));
      return w.line(goes(to));
    }
    if (first === undefined) {
      w.line(`if (${second!}) ${this.pushed(this.way(`goto at_${other};`), "at", "0")}`);
      return w.line(goes(to));
    }
    w.open(`if (${first}) {`);
    if (!this.areDisjoint(firstSet, secondSet)) {
      const push = this.pushed(this.way(`goto at_${other};`), "at", "0");
      w.line(second === undefined ? push : `if (${second}) ${push}`);
    }
    w.line(goes(to));
    w.close();
    w.line(second === undefined ? goes(other) : `if (${second}) ${goes(other)}`);
    if (second !== undefined) w.line("goto fail;");
  }

  /** Whether the next character is of the set; undefined when anything may come. */
  private begins(set: number): string | undefined {
    return set === 0 ? undefined : `(at < n && ${this.test(set, "text[at]")})`;
  }

  private areDisjoint(a: number, b: number): boolean {
    if (a === 0 || b === 0) return false;
    for (let i = 0; i < 4; i++) if (this.words[a + i]! & this.words[b + i]!) return false;
    return true;
  }

  private run(at: number, backward: boolean): void {
    const { w, words } = this;
    const [set, min, max, mode, next] = [1, 2, 3, 4, 5].map((i) => words[at + i]!) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const character = backward ? "text[at - 1]" : "text[at]";
    const there = backward ? "at > 0" : "at < n";
    const move = backward ? "at--" : "at++";
    const fits = set === 0 ? there : `${there} && ${this.test(set, character)}`;
    w.open("{");
    w.line("int32_t begun = at;");
    if (mode === Run.lazy) this.lazyRun(at, { fits, move, min, max, next });
    else {
      const far = max === NO_LIMIT ? "" : ` && ${backward ? "begun - at" : "at - begun"} < ${max}`;
      const skip = max === NO_LIMIT && !backward ? this.skip(set) : undefined;
      w.line(skip ?? `while (${fits}${far}) ${move};`);
      const taken = backward ? "begun - at" : "at - begun";
      if (min > 0) w.line(`if (${taken} < ${min}) goto fail;`);
      w.line(`m->work += (uint32_t)(${taken});`);
      if (mode === Run.greedy) {
        const shortest = backward ? `begun - ${min}` : `begun + ${min}`;
        const back = this.shorter(at, backward, next);
        w.line(`if (at != ${shortest}) ${this.pushed(back, "at", shortest)}`);
      }
    }
    w.close();
    w.flush(`after_${at}:;`);
  }

  /** A faster way over a run than one character at a time. */
  private skip(set: number): string | undefined {
    if (set === 0) return "at = n;";
    const outside = this.onlyOutside(set);
    return outside < 0 ? undefined : `if ((at = tsf_re_find_byte(text, at, n, ${outside})) < 0) at = n;`;
  }

  /** A greedy run gives back characters until what comes after may begin. */
  private shorter(at: number, backward: boolean, next: number): string {
    const number = this.slots + this.ways.length;
    const back = backward ? "at++" : "at--";
    const fits = this.begins(next);
    const search =
      fits === undefined
        ? `${back};`
        : `do { if (at == back.with) goto fail; m->work++; ${back}; } while (!${fits});`;
    return this.way(
      `${search} if (at != back.with) ${this.pushed(String(number), "at", "back.with")} goto after_${at};`,
    );
  }

  /** A lazy run: on failure one more character, and as many as it takes until what comes after may begin. */
  private lazyRun(
    at: number,
    run: { fits: string; move: string; min: number; max: number; next: number },
  ): void {
    const { w } = this;
    const number = this.slots + this.ways.length;
    const next = this.begins(run.next);
    const more = run.max === NO_LIMIT ? "" : `taken >= ${run.max} || `;
    const limit = run.max === NO_LIMIT ? "" : `if (taken < ${run.max}) `;
    this.way(
      `{ int32_t taken = back.with; do { if (${more}!(${run.fits})) goto fail; ${run.move}, taken++; m->work++; } while (!(${next ?? "true"})); ${limit}${this.pushed(String(number), "at", "taken")} goto after_${at}; }`,
    );
    w.line("int32_t taken = 0;");
    if (run.min > 0) w.line(`while (taken < ${run.min} && ${run.fits}) ${run.move}, taken++;`);
    if (run.min > 0) w.line(`if (taken < ${run.min}) goto fail;`);
    w.line("(void)begun;");
    w.line(`${limit}${this.pushed(String(number), "at", "taken")}`);
    if (next !== undefined) w.line(`if (!${next}) goto fail;`);
  }

  private look(at: number): void {
    const negative = this.words[at + 1] === 1;
    const to = this.words[at + 2]!;
    const way = this.way(`look = (size_t)back.with; ${negative ? `goto at_${to};` : "goto fail;"}`);
    this.lookWays.push({ way, negative, to });
    this.w.line(this.pushed(way, "at", "(int32_t)look"));
    this.w.line("look = top;");
  }

  /** Lookarounds not yet closed, the innermost last. */
  private readonly lookWays: { way: string; negative: boolean; to: number }[] = [];

  private looked(): void {
    const { w } = this;
    const { negative, to } = this.lookWays.pop()!;
    w.open("{");
    w.line("tsf_back begun = stack[look];");
    if (negative) {
      w.line(
        `for (; top > look; top--) if (stack[top].what < ${this.slots}) slots[stack[top].what] = stack[top].at;`,
      );
      w.line("top--;");
      w.line("look = (size_t)begun.with;");
      w.line("goto fail;");
    } else {
      w.line("size_t kept = look;");
      w.line(
        `for (size_t i = look + 1; i <= top; i++) if (stack[i].what < ${this.slots}) stack[kept++] = stack[i];`,
      );
      w.line("top = kept - 1;");
      w.line("look = (size_t)begun.with;");
      w.line("at = begun.at;");
      w.line(`goto at_${to};`);
    }
    w.close();
  }

  // ---- sets and texts ------------------------------------------------------------------------------

  /** Whether `character` is of the set. */
  private test(set: number, character: string): string {
    const ranges = this.ranges(set);
    if (ranges.length === 2) return rangeTest(character, ranges[0]!, ranges[1]!);
    const outside = this.onlyOutside(set);
    if (outside >= 0) return `${character} != ${outside}`;
    if (ranges.length === 4 && ranges[0]! + 32 === ranges[2]! && ranges[1]! + 32 === ranges[3]!)
      return rangeTest(`(${character} | 32)`, ranges[2]!, ranges[3]!);
    return `${this.table(set)}[${character}]`;
  }

  /** Of characters of ASCII. */
  private ranges(set: number): number[] {
    const ranges: number[] = [];
    for (let c = 0; c < 128; c++) {
      if (!holds(this.words, set, c)) continue;
      if (ranges.at(-1) === c - 1) ranges[ranges.length - 1] = c;
      else ranges.push(c, c);
    }
    return ranges;
  }

  /** The only character of ASCII in the set, or out of it; -1 when there are more. */
  private onlyOf(set: number): number {
    const ranges = this.ranges(set);
    return ranges.length === 2 && ranges[0] === ranges[1] ? ranges[0]! : -1;
  }

  private onlyOutside(set: number): number {
    const ranges = this.ranges(set);
    if (ranges.length === 4 && ranges[0] === 0 && ranges[3] === 127 && ranges[1]! + 2 === ranges[2]!)
      return ranges[1]! + 1;
    return -1;
  }

  private table(set: number): string {
    let name = this.tableNames.get(set);
    if (name === undefined) {
      name = `${this.name}_set_${set}`;
      this.tableNames.set(set, name);
      const bits = Array.from({ length: 128 }, (_, c) => (holds(this.words, set, c) ? "1" : "0"));
      this.tables.line(`static const bool ${name}[128] = {${bits.join(",")}};`);
    }
    return name;
  }

  private packed(at: number, count: number): string {
    let text = "";
    for (let i = 0; i < count; i++) {
      const c = (this.words[at + (i >> 2)]! >>> ((i & 3) * 8)) & 255;
      text += `\\${c.toString(8).padStart(3, "0")}`;
    }
    return `"${text}"`;
  }
}

function rangeTest(character: string, first: number, last: number): string {
  return first === last
    ? `${character} == ${first}`
    : `(uint8_t)(${character} - ${first}) <= ${last - first}`;
}

function fewInC({ any, anyCase }: Few): string {
  const four = [0, 1, 2, 3].map((i) => any[i] ?? any[0]!);
  return `(tsf_re_few){{${four.join(",")}},${anyCase ? 32 : 0}}`;
}
