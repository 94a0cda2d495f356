/* From the tree of a pattern to a program for the matcher. */
import {
  beginning,
  type Beginning,
  beginningOfAll,
  depthOf,
  isAlwaysEmpty,
  isAnchored,
  isPlain,
  mayBeEmpty,
  onlyCharacter,
  sizeOf,
} from "./analysis.js";
import { disjoint, HIGHEST_CODE_POINT, HIGHEST_UNIT, normalized, union } from "./character-set.js";
import { BACKWARD, HEADER, NO_LIMIT, Op, ProgramFlag, ProgramWriter, Run } from "./program.js";
import type {
  Alternatives,
  CharacterSet,
  Lookaround,
  MatchFlags,
  PatternNode,
  Repetition,
  Sequence,
} from "./tree.js";

/** Anything may come, the end of the text too. */
const ANYTHING: Beginning = { set: [], nullable: true };
/** Repetitions that are longer when written out are counted. */
const LONGEST_COPIES = 3000;

/** The program's words, for runtime-c/regexp. `groups` counts the match itself. */
export function compileTree(tree: PatternNode, groups: number, flags: MatchFlags): number[] {
  const compiler = new TreeCompiler(groups, flags, depthOf(tree));
  compiler.whole(tree);
  return compiler.words;
}

class TreeCompiler {
  private readonly writer = new ProgramWriter();
  private readonly highest: number;
  private slots: number;
  /** Where loops that may match nothing keep their places: those around lie from `loopSlot` on, as many as `loops`. */
  private loopSlot: number;
  private loops = 0;
  private countSlot: number;
  private unbounded = false;
  private backward = false;

  constructor(
    private readonly groups: number,
    private readonly flags: MatchFlags,
    /** How deep loops lie in each other at most. */
    depth: number,
  ) {
    this.highest = flags.unicode ? HIGHEST_CODE_POINT : HIGHEST_UNIT;
    this.loopSlot = groups * 2;
    this.countSlot = this.loopSlot + depth;
    this.slots = this.countSlot;
  }

  get words(): number[] {
    return this.writer.words;
  }

  whole(tree: PatternNode): void {
    const { writer } = this;
    this.node(tree, ANYTHING);
    writer.emit(Op.match);
    const { set, nullable } = beginning(tree, this.highest);
    const first = writer.here;
    writer.set(nullable || this.isAll(set) ? undefined : set);
    const prefix = prefixOf(tree);
    const prefixAt = prefix.length > 1 ? writer.here : 0;
    if (prefix.length > 1) this.packed(prefix);
    writer.finish();
    const { words } = writer;
    words[0] = this.groups;
    words[1] = Math.max(this.slots, this.countSlot);
    words[2] =
      (this.flags.unicode ? ProgramFlag.unicode : 0) +
      (isAnchored(tree) && !this.flags.multiline ? ProgramFlag.anchored : 0) +
      (this.unbounded ? ProgramFlag.unbounded : 0) +
      (isPlain(tree) && !this.flags.ignoreCase ? ProgramFlag.plain : 0);
    words[3] = writer.memos;
    words[4] = words[first]!;
    words[5] = prefixAt;
    words[6] = HEADER;
    words[7] = words.length;
  }

  private op(op: number): number {
    return this.backward ? op + BACKWARD : op;
  }

  private isAll(set: CharacterSet): boolean {
    return set.length === 2 && set[0] === 0 && set[1] === this.highest;
  }

  /** `after`: how what comes after the node begins. */
  private node(node: PatternNode, after: Beginning): void {
    const { writer } = this;
    switch (node.kind) {
      case "empty":
        return;
      case "character":
        return this.character(node.set);
      case "sequence":
        return this.sequence(node, after);
      case "alternatives":
        return this.alternatives(node, after);
      case "group": {
        const [first, last] = this.backward ? [1, 0] : [0, 1];
        writer.emit(Op.save, node.index * 2 + first);
        this.node(node.body, after);
        writer.emit(Op.save, node.index * 2 + last);
        return;
      }
      case "repetition":
        return this.repetition(node, after);
      case "assertion":
        return this.assertion(node.what);
      case "lookaround":
        return this.lookaround(node);
      case "reference":
        this.unbounded = true;
        writer.emit(this.op(Op.reference), node.group, this.flags.ignoreCase ? 1 : 0);
    }
  }

  private character(set: CharacterSet): void {
    const { writer } = this;
    const only = onlyCharacter(set);
    if (only >= 0) {
      writer.emit(this.op(Op.character), only);
    } else if (set.length === 0) {
      writer.emit(Op.fail);
    } else if (this.isAll(set)) {
      writer.emit(this.op(Op.any));
    } else {
      writer.emit(this.op(Op.set));
      writer.set(set);
    }
  }

  private sequence({ items }: Sequence, after: Beginning): void {
    if (this.backward) {
      for (let i = items.length - 1; i >= 0; i--) this.node(items[i]!, ANYTHING);
      return;
    }
    for (let i = 0; i < items.length; i++) {
      const text = textFrom(items, i);
      if (text.length > 1) {
        this.writer.emit(Op.text);
        this.packed(text);
        i += text.length - 1;
      } else {
        this.node(items[i]!, then(beginningOfAll(items, i + 1, this.highest), after));
      }
    }
  }

  /** A count and characters of ASCII, four in a word. */
  private packed(text: readonly number[]): void {
    this.writer.emit(text.length);
    for (let i = 0; i < text.length; i += 4) {
      let word = 0;
      for (let k = 0; k < 4; k++) word += (text[i + k] ?? 0) * 256 ** k;
      this.writer.emit(word);
    }
  }

  private alternatives({ items }: Alternatives, after: Beginning): void {
    const { writer } = this;
    const beginnings = items.map((item) => this.first(item, after));
    const ends: number[] = [];
    for (let i = 0; i < items.length - 1; i++) {
      const next = this.choice(true, beginnings[i], this.joined(beginnings, i + 1));
      this.node(items[i]!, after);
      writer.emit(Op.jump);
      ends.push(writer.hole());
      writer.land(next);
    }
    this.node(items[items.length - 1]!, after);
    for (const end of ends) writer.land(end);
  }

  /** What the node, or what comes after it, begins with; undefined when that is not known. */
  private first(node: PatternNode, after: Beginning): CharacterSet | undefined {
    return this.known(this.backward ? ANYTHING : then(beginning(node, this.highest), after));
  }

  private known({ set, nullable }: Beginning): CharacterSet | undefined {
    return nullable || this.backward || this.isAll(set) ? undefined : set;
  }

  private joined(sets: readonly (CharacterSet | undefined)[], from: number): CharacterSet | undefined {
    const ranges: number[] = [];
    for (let i = from; i < sets.length; i++) {
      const set = sets[i];
      if (set === undefined) return undefined;
      ranges.push(...set);
    }
    return normalized(ranges);
  }

  /** Two ways: the one that comes next in the program, tried first or last, and another, whose place the hole is for. */
  private choice(
    nextFirst: boolean,
    next: CharacterSet | undefined,
    other: CharacterSet | undefined,
  ): number {
    const { writer } = this;
    writer.emit(Op.split);
    const first = writer.hole();
    const second = writer.hole();
    writer.set(nextFirst ? next : other);
    writer.set(nextFirst ? other : next);
    this.memo();
    writer.land(nextFirst ? first : second);
    return nextFirst ? second : first;
  }

  private memo(): void {
    this.writer.memo(this.loopSlot, this.loops);
  }

  private repetition(node: Repetition, after: Beginning): void {
    const { body, min, max } = node;
    if (max === 0) return;
    // Turns beyond those that have to be are none when they match nothing (22.2.2.3.1).
    if (isAlwaysEmpty(body)) {
      if (min > 0) this.node(body, after);
      return;
    }
    if (min === 1 && max === 1) return this.node(body, after);
    if (body.kind === "character") return this.run(node, body.set, after);
    const start = this.backward ? ANYTHING : beginning(body, this.highest);
    const again: Beginning = { set: union(start.set, after.set), nullable: after.nullable };
    const copies = max === Infinity ? min + 1 : max;
    if (copies > 1 && copies * sizeOf(body) > LONGEST_COPIES) return this.counted(node, again);
    for (let i = 0; i < min; i++) this.turn(node, again);
    const ways: [CharacterSet | undefined, CharacterSet | undefined] = [
      this.first(body, after),
      this.known(after),
    ];
    if (max === Infinity) {
      const loop = this.writer.here;
      const exit = this.choice(node.greedy, ...ways);
      this.turnThatMoves(node, again);
      this.writer.emit(Op.jump, loop);
      this.writer.land(exit);
    } else {
      const exits: number[] = [];
      for (let i = min; i < max; i++) {
        exits.push(this.choice(node.greedy, ...ways));
        this.turnThatMoves(node, again);
      }
      for (const exit of exits) this.writer.land(exit);
    }
  }

  /** A repetition of one character. */
  private run({ min, max, greedy }: Repetition, set: CharacterSet, after: Beginning): void {
    const { writer } = this;
    const next = this.known(after);
    const possessive = next !== undefined && disjoint(set, next);
    writer.emit(this.op(Op.run));
    writer.set(this.isAll(set) ? undefined : set);
    writer.emit(
      Math.min(min, NO_LIMIT),
      Math.min(max, NO_LIMIT),
      possessive ? Run.possessive : greedy ? Run.greedy : Run.lazy,
    );
    writer.set(next);
    this.memo();
  }

  private turn({ body, firstGroup, endGroup }: Repetition, after: Beginning): void {
    if (firstGroup < endGroup) this.writer.emit(Op.clear, firstGroup * 2, endGroup * 2);
    this.node(body, after);
  }

  /** A turn beyond those that have to be, which does not count when it matches nothing. */
  private turnThatMoves(node: Repetition, after: Beginning): void {
    if (!mayBeEmpty(node.body)) return this.turn(node, after);
    const slot = this.loopSlot + this.loops;
    this.slots = Math.max(this.slots, slot + 1);
    this.writer.emit(Op.save, slot);
    this.loops++;
    this.turn(node, after);
    this.loops--;
    this.writer.emit(Op.progress, slot);
  }

  private counted(node: Repetition, after: Beginning): void {
    const { writer } = this;
    const { min, max, greedy } = node;
    this.unbounded = true;
    const count = this.countSlot;
    this.countSlot += 2;
    writer.emit(Op.countFrom, count);
    const loop = writer.here;
    writer.emit(Op.count, count, Math.min(min, NO_LIMIT), Math.min(max, NO_LIMIT), greedy ? 1 : 0);
    const exit = writer.hole();
    writer.emit(Op.save, count + 1);
    this.turn(node, after);
    writer.emit(Op.countProgress, count, count + 1, Math.min(min, NO_LIMIT));
    writer.emit(Op.jump, loop);
    writer.land(exit);
  }

  private assertion(what: "start" | "end" | "boundary" | "no boundary"): void {
    const { multiline, ignoreCase, unicode } = this.flags;
    if (what === "start") this.writer.emit(multiline ? Op.startOfLine : Op.start);
    else if (what === "end") this.writer.emit(multiline ? Op.endOfLine : Op.end);
    else this.writer.emit(what === "boundary" ? Op.boundary : Op.noBoundary, ignoreCase && unicode ? 1 : 0);
  }

  private lookaround({ behind, negative, body, firstGroup, endGroup }: Lookaround): void {
    const { writer, backward, loopSlot, loops } = this;
    writer.emit(Op.look, negative ? 1 : 0);
    const end = writer.hole();
    // Of what must not come nothing is kept.
    writer.emit(firstGroup < endGroup && !negative ? 1 : 0);
    this.memo();
    // Whether the loops outside have moved is nothing to what is inside.
    this.backward = behind;
    this.loopSlot += loops;
    this.loops = 0;
    this.node(body, ANYTHING);
    this.backward = backward;
    this.loopSlot = loopSlot;
    this.loops = loops;
    writer.emit(Op.looked);
    writer.land(end);
  }
}

/** One after the other. */
function then(first: Beginning, second: Beginning): Beginning {
  return first.nullable ? { set: union(first.set, second.set), nullable: second.nullable } : first;
}

/** The characters of ASCII that the items from `from` on are. */
function textFrom(items: readonly PatternNode[], from: number): number[] {
  const text: number[] = [];
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    const only = item.kind === "character" ? onlyCharacter(item.set) : -1;
    if (only < 0 || only > 127) break;
    text.push(only);
  }
  return text;
}

/** What every match begins with. */
function prefixOf(node: PatternNode): number[] {
  if (node.kind === "sequence") return textFrom(node.items, 0);
  return node.kind === "group" ? prefixOf(node.body) : textFrom([node], 0);
}
