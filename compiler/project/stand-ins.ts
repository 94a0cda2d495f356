import {
  type Form,
  type PlainArray,
  plainArrayAt,
  type PlainElement,
  type PlainValue,
} from "./plain-data.js";
import type { ts } from "./typescript.js";

/**
 * TypeScript takes 60 microseconds for an object of a literal, and we as many again: seconds for a table of 100,000. Of a
 * long array literal of plain data they therefore see some of the elements only, one of each kind, where it stands, with
 * blanks for the others. What stands for the literal has the same type and the same errors or none
 * (stand-in-types.ts looks whether that is so); all elements come back when tables are made (passes/constant-tables.ts).
 */
export interface StandIn {
  /** All elements. */
  readonly whole: readonly PlainElement[];
  /** Those that are seen. */
  readonly seen: readonly PlainElement[];
  readonly start: number;
  readonly end: number;
  /** Of each form: the values of which not all are seen, by their numbers. */
  readonly unseen: ReadonlyMap<Form, ReadonlySet<number>>;
  /** Whether each combination of the values that are all seen is seen. */
  readonly hasCombinations: boolean;
}

/** A text with blanks in it, and what they stand for. */
export interface Shortened {
  readonly text: string;
  readonly standIns: readonly StandIn[];
}

/** Shorter arrays are seen as they are. */
const LONG = 1000;
/** Files that have none so long. */
const SMALL = 2 * LONG;
/** A value of more different ones is not seen in all of them. */
const MANY_VALUES = 32;
const MANY_COMBINATIONS = 512;

const ASSIGNED_ARRAY = /=[ \t\r\n]*\[/g;

/** The text with stand-ins for its long array literals; undefined when there is none. */
export function shortened(text: string): Shortened | undefined {
  // Other ends of lines would not stay what they are, and directives silence errors of some elements.
  if (text.length < SMALL || /\r(?!\n)|[\u2028\u2029]|@ts-/.test(text)) return undefined;
  const standIns: StandIn[] = [];
  const parts: string[] = [];
  let copied = 0;
  ASSIGNED_ARRAY.lastIndex = 0;
  while (ASSIGNED_ARRAY.exec(text)) {
    const array = plainArrayAt(text, ASSIGNED_ARRAY.lastIndex - 1);
    const standIn = array && standInFor(array);
    if (!standIn) continue;
    standIns.push(standIn);
    for (const [from, to] of unseenRanges(standIn)) {
      parts.push(text.slice(copied, from), blank(text, from, to));
      copied = to;
    }
    ASSIGNED_ARRAY.lastIndex = standIn.end;
  }
  return standIns.length > 0 ? { text: parts.join("") + text.slice(copied), standIns } : undefined;
}

function standInFor({ elements, start, end }: PlainArray): StandIn | undefined {
  if (elements.length < LONG) return undefined;
  const kinds = new Map<Form, Kind>();
  for (const element of elements) noteValues(element, kinds);
  const combined = oneOfEachCombination(elements, kinds);
  const seen = combined ?? oneOfEachValue(elements, kinds);
  if (seen.length > elements.length / 2) return undefined;
  const unseen = new Map(
    [...kinds].map(([form, { values }]) => [form, new Set(values.flatMap((of, i) => (of ? [] : [i])))]),
  );
  return { whole: elements, seen, start, end, unseen, hasCombinations: combined !== undefined };
}

/** Elements of one form. */
interface Kind {
  readonly id: number;
  /** Of each value the different ones, numbered; undefined where they are many. */
  readonly values: (Map<PlainValue, number> | undefined)[];
}

function noteValues({ form, values }: PlainElement, kinds: Map<Form, Kind>): void {
  let kind = kinds.get(form);
  if (!kind) kinds.set(form, (kind = { id: kinds.size, values: values.map(() => new Map()) }));
  for (let i = 0; i < values.length; i++) {
    const of = kind.values[i];
    if (!of || of.has(values[i]!)) continue;
    if (of.size === MANY_VALUES) kind.values[i] = undefined;
    else of.set(values[i]!, of.size);
  }
}

/** The first element of each combination of values that have few; undefined when there are many. */
function oneOfEachCombination(
  elements: readonly PlainElement[],
  kinds: ReadonlyMap<Form, Kind>,
): PlainElement[] | undefined {
  const combinations = new Set<string>();
  const seen: PlainElement[] = [];
  for (const element of elements) {
    const { id, values } = kinds.get(element.form)!;
    let key = String(id);
    for (let i = 0; i < values.length; i++) {
      const of = values[i];
      if (of) key += `,${of.get(element.values[i]!)!}`;
    }
    if (combinations.has(key)) continue;
    combinations.add(key);
    seen.push(element);
    if (seen.length > MANY_COMBINATIONS) return undefined;
  }
  return seen;
}

/** So many elements that each value of those that have few is in one of them. */
function oneOfEachValue(elements: readonly PlainElement[], kinds: ReadonlyMap<Form, Kind>): PlainElement[] {
  const taken = new Map<Kind, Set<PlainValue>[]>();
  return elements.filter(({ form, values: own }) => {
    const kind = kinds.get(form)!;
    let of = taken.get(kind);
    let isNew = of === undefined;
    if (!of) taken.set(kind, (of = own.map(() => new Set())));
    for (let i = 0; i < own.length; i++) {
      if (!kind.values[i] || of[i]!.has(own[i]!)) continue;
      of[i]!.add(own[i]!);
      isNew = true;
    }
    return isNew;
  });
}

/** Runs of elements that are not seen, with their commas. */
function unseenRanges({ whole, seen }: StandIn): [number, number][] {
  const ranges: [number, number][] = [];
  const shown = new Set(seen);
  let run: [number, number] | undefined;
  for (const element of whole) {
    if (shown.has(element)) run = undefined;
    else if (run) run[1] = element.end;
    else ranges.push((run = [element.start, element.end]));
  }
  return ranges;
}

/** As long as it was, with the same lines. */
function blank(text: string, from: number, to: number): string {
  const lines: string[] = [];
  for (let at = from; at <= to;) {
    const next = text.indexOf("\n", at);
    const end = next < 0 || next >= to ? to : next;
    lines.push(" ".repeat(end - at));
    at = end + 1;
  }
  return lines.join("\n");
}

const known = new WeakMap<ts.Node, StandIn>();

/** What an array literal stands for, if it stands for a longer one. */
export function standInOf(node: ts.Node): StandIn | undefined {
  return known.get(node);
}

export function noteStandIn(node: ts.Node, standIn: StandIn): void {
  known.set(node, standIn);
}
