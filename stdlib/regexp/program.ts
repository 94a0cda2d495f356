/* Programs of the matcher, in words of 32 bits. runtime-c/regexp/program.h says the same in C. */
import { within } from "./character-set.js";
import type { CharacterSet } from "./tree.js";

/** What a matcher does. Operands are one word each, in this order; those called `to` are places in the program. */
export const Op = {
  /** The whole pattern has matched. */
  match: 0,
  fail: 1,
  /** character */
  character: 2,
  /** set */
  set: 3,
  /** Any character. */
  any: 4,
  /** count, and the characters of ASCII, four in a word */
  text: 5,
  /** to */
  jump: 6,
  /** to, to, set with which the first way begins, of the second (0: not known), memo */
  split: 7,
  /** set (0: any), min, max, `Run`, set of what comes after (0: not known), memo */
  run: 8,
  /** slot: where we are is kept there */
  save: 9,
  /** slot, slot: those before the second are forgotten */
  clear: 10,
  start: 11,
  startOfLine: 12,
  end: 13,
  endOfLine: 14,
  /** folded: whether case folding adds to the characters of words */
  boundary: 15,
  noBoundary: 16,
  /** group, whether case counts not */
  reference: 17,
  /** negative, to, whether groups are inside, memo */
  look: 18,
  looked: 19,
  /** slot: fails where a turn of a loop has matched nothing */
  progress: 20,
  /** slot */
  countFrom: 21,
  /** slot, min, max, greedy, to: another turn, or what comes after */
  count: 22,
  /** slot of the count, slot of the place, min */
  countProgress: 23,
} as const;
/** Added to an operation that goes backwards. */
export const BACKWARD = 128;

/** How many words follow each operation; texts have as many as they need. */
const OPERANDS: ReadonlyMap<number, number> = new Map<number, number>([
  [Op.match, 0],
  [Op.fail, 0],
  [Op.character, 1],
  [Op.set, 1],
  [Op.any, 0],
  [Op.jump, 1],
  [Op.split, 7],
  [Op.run, 8],
  [Op.save, 1],
  [Op.clear, 2],
  [Op.start, 0],
  [Op.startOfLine, 0],
  [Op.end, 0],
  [Op.endOfLine, 0],
  [Op.boundary, 1],
  [Op.noBoundary, 1],
  [Op.reference, 2],
  [Op.look, 6],
  [Op.looked, 0],
  [Op.progress, 1],
  [Op.countFrom, 1],
  [Op.count, 5],
  [Op.countProgress, 3],
]);

/** Where the operation behind the one at `at` begins. */
export function nextOperation(words: readonly number[], at: number): number {
  const op = words[at]! & (BACKWARD - 1);
  if (op === Op.text) return at + 2 + Math.ceil(words[at + 1]! / 4);
  return at + 1 + OPERANDS.get(op)!;
}

/** Whether the set at `set` has a character below 256. */
export function holds(words: readonly number[], set: number, character: number): boolean {
  return ((words[set + (character >>> 5)]! >>> (character & 31)) & 1) === 1;
}

/** How a run of one set's characters is taken. */
export const Run = {
  greedy: 0,
  lazy: 1,
  /** The longest, and no other: what comes after cannot begin with a character of the run. */
  possessive: 2,
} as const;

export const NO_LIMIT = 0xffffffff;

/** Words before the operations: groups, slots, flags, memos, set of beginnings, place of the prefix, of the code. */
export const HEADER = 8;
export const ProgramFlag = {
  unicode: 1,
  /** Matches begin at the start of the text only. */
  anchored: 2,
  /** Has back-references or counts: what failed once may succeed another time. */
  unbounded: 4,
  /** A text and nothing else: V8 looks for it as indexOf does, from the very unit that lastIndex says. */
  plain: 8,
} as const;

/** A program being written. */
export class ProgramWriter {
  readonly words: number[] = [];
  private readonly sets: CharacterSet[] = [];
  private readonly setIndexes = new Map<string, number>();
  /** Words that name a set until the end, when sets get their places. */
  private readonly setUses: number[] = [];
  /** Memos handed out so far: one a place and a state of the loops around it. */
  memos = 0;

  constructor() {
    for (let i = 0; i < HEADER; i++) this.words.push(0);
  }

  get here(): number {
    return this.words.length;
  }

  emit(op: number, ...operands: readonly number[]): void {
    this.words.push(op, ...operands);
  }

  /** The next word is the set; undefined stands for none. */
  set(set: CharacterSet | undefined): void {
    if (set === undefined) {
      this.words.push(0);
      return;
    }
    const key = set.join();
    let index = this.setIndexes.get(key);
    if (index === undefined) {
      index = this.sets.length;
      this.setIndexes.set(key, index);
      this.sets.push(set);
    }
    this.setUses.push(this.words.length);
    this.words.push(index);
  }

  /** The next three words: the first of `turns + 1` memos, and the slots of the loops around. */
  memo(firstSlot: number, loops: number): void {
    this.words.push(this.memos, firstSlot, loops);
    this.memos += loops + 1;
  }

  /** A word to be filled in by `land`. */
  hole(): number {
    return this.words.push(0) - 1;
  }

  land(hole: number): void {
    this.words[hole] = this.words.length;
  }

  /** Puts the sets behind the code. */
  finish(): void {
    const places = this.sets.map((set) => {
      const place = this.words.length;
      this.words.push(...setWords(set));
      return place;
    });
    for (const use of this.setUses) this.words[use] = places[this.words[use]!]!;
  }
}

/** A bit for each character below 256, how many ranges there are beyond, and those. */
function setWords(set: CharacterSet): number[] {
  const words = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < set.length; i += 2) {
    const last = Math.min(set[i + 1]!, 255);
    for (let c = set[i]!; c <= last; c++) words[c >>> 5] = (words[c >>> 5]! | (1 << (c & 31))) >>> 0;
  }
  const beyond = within(set, 256, 0x10ffff);
  return [...words, beyond.length / 2, ...beyond];
}
