import { BACKWARD, HEADER, holds, nextOperation, NO_LIMIT, Op } from "../../stdlib/regexp/program.js";

/** Looking further ahead pays no more. */
const FARTHEST = 12;
/** With as many ways at once little is known of the next character. */
const MOST_STATES = 200;

/** A place of the program, and how many characters of the operation there have been taken. */
interface State {
  readonly at: number;
  readonly taken: number;
}

/**
 * The characters of ASCII that matches may have at their first places, as far as all of them are that long. A search
 * that finds another character there goes on behind it (Horspool's way, with sets).
 */
export function leadingSets(words: readonly number[]): boolean[][] {
  const sets: boolean[][] = [];
  let states: State[] = [{ at: HEADER, taken: 0 }];
  while (sets.length < FARTHEST) {
    const open = closure(words, states);
    if (open === undefined || open.length > MOST_STATES) break;
    const set = new Array<boolean>(128).fill(false);
    states = [];
    for (const state of open) take(words, state, set, states);
    sets.push(set);
  }
  return sets;
}

/** The states that take a character, reached without taking one; undefined when a match may end here. */
function closure(words: readonly number[], states: readonly State[]): State[] | undefined {
  const open: State[] = [];
  const seen = new Set<string>();
  const pending = [...states];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    const key = `${state.at},${state.taken}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { at } = state;
    const go = (to: number): unknown => pending.push({ at: to, taken: 0 });
    switch (words[at]! & ~BACKWARD) {
      case Op.match:
        return undefined;
      case Op.fail:
        break;
      case Op.character:
      case Op.set:
      case Op.any:
      case Op.text:
        open.push(state);
        break;
      case Op.run:
        if (state.taken < words[at + 3]!) open.push(state);
        if (state.taken >= words[at + 2]!) go(nextOperation(words, at));
        break;
      case Op.jump:
        go(words[at + 1]!);
        break;
      case Op.split:
        go(words[at + 1]!);
        go(words[at + 2]!);
        break;
      case Op.look:
        go(words[at + 2]!);
        break;
      default:
        go(nextOperation(words, at));
    }
  }
  return open;
}

/** Adds what the state takes to the set, and where that leads to the states. */
function take(words: readonly number[], { at, taken }: State, set: boolean[], states: State[]): void {
  switch (words[at]) {
    case Op.character:
      if (words[at + 1]! < 128) set[words[at + 1]!] = true;
      states.push({ at: nextOperation(words, at), taken: 0 });
      return;
    case Op.set:
      addSet(words, words[at + 1]!, set);
      states.push({ at: nextOperation(words, at), taken: 0 });
      return;
    case Op.any:
      set.fill(true);
      states.push({ at: nextOperation(words, at), taken: 0 });
      return;
    case Op.text: {
      set[(words[at + 2 + (taken >> 2)]! >>> ((taken & 3) * 8)) & 127] = true;
      const whole = taken + 1 === words[at + 1];
      states.push(whole ? { at: nextOperation(words, at), taken: 0 } : { at, taken: taken + 1 });
      return;
    }
    default: {
      if (words[at + 1] === 0) set.fill(true);
      else addSet(words, words[at + 1]!, set);
      // Beyond the least that a run takes all states are one, where it has no limit.
      const most = words[at + 3] === NO_LIMIT ? words[at + 2]! : words[at + 3]!;
      states.push({ at, taken: Math.min(taken + 1, most) });
    }
  }
}

function addSet(words: readonly number[], at: number, set: boolean[]): void {
  for (let c = 0; c < 128; c++) if (holds(words, at, c)) set[c] = true;
}

/** Four characters at most, `offset` places behind the beginning of a match; letters in both cases. */
export interface Few {
  readonly offset: number;
  readonly any: readonly number[];
  readonly anyCase: boolean;
}

/** How a search finds the next place where a match may begin. */
export interface Lookout {
  /** What is looked for sixteen places at once: the one, or the one and then the other. */
  readonly few?: readonly [Few] | readonly [Few, Few];
  /** Or how far to go on by the character at the last of `length` places; 0 where a match may be. */
  readonly distances?: readonly number[];
  /** How many places are compared before a match is tried. */
  readonly length: number;
  /** By character: a bit for each of the places that it may be at. */
  readonly places: readonly number[];
}

/** Undefined when nothing is gained by it. */
export function lookoutOf(sets: readonly boolean[][]): Lookout | undefined {
  // A set of nearly everything ends what is worth looking at.
  const end = sets.findIndex((set) => set.filter(Boolean).length > 64);
  const length = end < 0 ? sets.length : end;
  if (length === 0) return undefined;
  const near = sets.slice(0, length);
  const places = Array.from({ length: 128 }, (_, c) =>
    near.reduce((bits, set, i) => (set[c] ? bits | (1 << i) : bits), 0),
  );
  const distances = Array.from(
    { length: 128 },
    (_, c) => length - 1 - Math.max(-1, ...near.map((set, i) => (set[c] ? i : -1))),
  );
  const stride = distances.reduce((sum, distance, c) => sum + frequency(c) * Math.max(distance, 1), 0);
  const best = fewOf(near);
  if (best && best.cost < 1 / stride) return { few: best.few, length, places };
  return length > 1 ? { distances, length, places } : undefined;
}

/** What a step of `distances` costs is 1; here it is what a character's part of a block costs, and what false hits cost. */
function fewOf(near: readonly boolean[][]): { few: [Few] | [Few, Few]; cost: number } | undefined {
  let best: { few: [Few] | [Few, Few]; cost: number } | undefined;
  const consider = (few: [Few] | [Few, Few], cost: number): void => {
    if (!best || cost < best.cost) best = { few, cost };
  };
  near.forEach((set, offset) => {
    const first = anyOf(set, offset);
    if (!first) return;
    consider([first], 0.1 + share(set) * 3);
    near.slice(offset + 1).forEach((other, i) => {
      const second = anyOf(other, offset + 1 + i);
      // Characters beside each other are no accident: twice as often as by chance.
      if (second) consider([first, second], 0.17 + 2 * share(set) * share(other) * 3);
    });
  });
  return best;
}

function share(set: readonly boolean[]): number {
  return set.reduce((sum, has, c) => (has ? sum + frequency(c) : sum), 0);
}

/** The set as up to four characters; `anyCase` when letters stand for both of their cases. */
function anyOf(set: readonly boolean[], offset: number): Few | undefined {
  const exact: number[] = [];
  set.forEach((has, c) => has && exact.push(c));
  if (exact.length <= 4) return { offset, any: exact, anyCase: false };
  // c | 32 maps only letters to letters; what lies 32 below another character would be taken for it.
  const folded = [...new Set(exact.map((c) => c | 32))];
  const both = folded.every((c) => set[c] && (c < 64 || set[c - 32]));
  return both && folded.length <= 4 ? { offset, any: folded, anyCase: true } : undefined;
}

/** Roughly how often a character comes in lines of logs. */
function frequency(c: number): number {
  if (c === 32) return 0.09;
  if ("etaoinsr".includes(String.fromCharCode(c))) return 0.05;
  if (c >= 97 && c <= 122) return 0.018;
  if (c >= 48 && c <= 57) return 0.015;
  if ('./-:="'.includes(String.fromCharCode(c))) return 0.015;
  return c > 32 && c < 127 ? 0.003 : 0;
}
