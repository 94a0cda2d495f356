// Programs that search random texts with random patterns, written as literals and handed to RegExp when they run, and
// print every place that V8 reports; and what is no pattern, with the error's text.
import { Random } from "./random.mjs";

const ATOMS = [
  ..."abcx1",
  ..."abcx1",
  ..."éKsßǆİΣς",
  "ab",
  "abc",
  "\\d",
  "\\w",
  "\\s",
  "\\S",
  "\\W",
  ".",
  "[ab]",
  "[^a]",
  "[a-c1]",
  "[^\\d]",
  "[^\\W]",
  '[^"]',
  "\u{1F600}",
  "\\u{1F600}",
  "\\ud83d",
  "\\ude00",
  "[\u{1F600}é]",
];
const QUANTIFIERS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}", "{1,3}?", "{0}", "{2,3}"];
const CHARACTERS = [
  ..."abcababx12 _AB\n",
  ..."abcababx12 _AB\n",
  ..."éKkſßẞǆǅΣσςİi",
  "\u{1F600}",
  "\ud83d",
  "\ude00",
];
const FLAGS = ["", "", "i", "u", "iu", "m", "s", "smi", "g", "y", "gi"];
/** What a pattern is made of that is none as often as it is one. */
const PIECES = [
  ..."()[]{}*+?|^$.\\-/,<>=!:abk019\n",
  "(?:",
  "(?=",
  "(?!",
  "(?<=",
  "(?<!",
  "(?<a>",
  "(?<b>",
  "[^",
  "\\1",
  "\\2",
  "\\k<a>",
  "\\k",
  "\\d",
  "\\w",
  "\\b",
  "{1}",
  "{1,2}",
  "{2,1}",
  "{1,",
  "\\u0041",
  "\\u{41}",
  "\\x41",
  "\\x",
  "\\cA",
  "\\c",
  "\\0",
  "\\07",
  "\\8",
];

/** The program of a seed. */
export function randomRegExps(seed) {
  const random = new Random(seed);
  const searches = Array.from({ length: 60 }, () => search(random));
  const broken = Array.from({ length: 60 }, () => [
    Array.from({ length: 1 + random.below(7) }, () => random.pick(PIECES)).join(""),
    random.pick(FLAGS),
  ]);
  const calls = searches.flatMap(({ pattern, flags, texts }) =>
    texts.map((text) => {
      const given = `${JSON.stringify(text)}`;
      const literal = new RegExp(pattern, flags).toString();
      return `look(${literal}, ${given}); look(new RegExp(${JSON.stringify(pattern)}, "${flags}"), ${given});`;
    }),
  );
  return `${HEAD}
${calls.join("\n")}
for (const [pattern, flags] of ${JSON.stringify(broken)} as [string, string][]) {
  try {
    console.log(String(new RegExp(pattern, flags)));
  } catch (error) {
    console.log(String(error));
  }
}
`;
}

const HEAD = `function look(pattern: RegExp, text: string): void {
  for (const from of [0, 1, text.length]) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    const groups: string[] = [];
    if (found) for (let i = 0; i < found.length; i++) groups.push(JSON.stringify(found[i] ?? null));
    console.log(found?.index ?? -1, pattern.lastIndex, groups.join());
  }
  pattern.lastIndex = 0;
  console.log(JSON.stringify(text.replace(pattern, "[$&$1]")), JSON.stringify(text.split(pattern, 5)));
}`;

function search(random) {
  for (;;) {
    const state = { groups: 0 };
    const pattern = term(random, 4, state);
    const flags = random.pick(FLAGS);
    try {
      new RegExp(pattern, flags);
    } catch {
      continue;
    }
    const texts = [12, 30].map((most) =>
      Array.from({ length: random.below(most) }, () => random.pick(CHARACTERS)).join(""),
    );
    return { pattern, flags, texts };
  }
}

/** A pattern that no text makes V8 take long for: nothing repeated lies in something repeated more than once. */
function term(random, depth, state, repeated = false) {
  const inner = (again = repeated) => term(random, depth - 1, state, again);
  const kind = depth <= 0 ? 0 : random.below(20);
  if (kind < 7) return random.pick(ATOMS);
  if (kind < 11) return inner() + inner() + (random.below(2) ? inner() : "");
  if (kind < 13) return `(?:${inner()}|${inner()}${random.below(3) ? "" : "|"})`;
  if (kind < 15) {
    state.groups++;
    return `(${inner()}${random.below(3) ? "" : `|${inner()}`})`;
  }
  if (kind < 17) return repeated ? inner() : `(?:${inner(true)})${random.pick(QUANTIFIERS)}`;
  if (kind === 17) return `(${random.pick(["?=", "?!", "?<=", "?<!"])}${inner()})`;
  if (kind === 18) return random.pick(["^", "$", "\\b", "\\B"]);
  if (state.groups > 0 && random.below(2)) return `\\${1 + random.below(state.groups)}`;
  return random.pick(ATOMS) + random.pick(QUANTIFIERS);
}
