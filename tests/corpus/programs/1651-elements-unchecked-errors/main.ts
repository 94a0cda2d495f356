// Without noUncheckedIndexedAccess an element that is not there is a TypeError where it is used as what it is said
// to be; Node throws one, too, as soon as something is read from it.
interface Box {
  size: number;
  items: string[];
  open(): string;
}
const boxes: Box[] = [];
const byName: Record<string, Box> = {};
const lists: Record<string, string[]> = {};
const maps: Map<string, number>[] = [];
const functions: (() => string)[] = [];
const words: string[] = [];

function attempt(what: string, run: () => unknown): void {
  try {
    console.log(what, String(run()));
  } catch (error) {
    console.log(what, error instanceof TypeError);
  }
}
attempt("property", () => boxes[0].size);
attempt("method", () => boxes[0].open());
attempt("quoted", () => boxes[0]["open"]());
attempt("of a record", () => byName["a"].items.length);
attempt("named", () => byName.a.size);
attempt("element", () => lists["a"][0]);
attempt("builtin", () => words[3].toUpperCase());
attempt("map", () => maps[0].get("x"));
attempt("call", () => functions[0]());
attempt("spread", () => [...lists["b"]].length);
attempt("for-of", () => {
  for (const word of lists["c"]) console.log(word);
  return "done";
});
attempt("entries", () => {
  for (const [key, value] of maps[1]) console.log(key, value);
  return "done";
});
attempt("pattern", () => {
  const { size } = boxes[2];
  return size;
});
attempt("nested pattern", () => {
  const [{ items }] = boxes;
  return items;
});
attempt("array pattern", () => {
  const [word] = lists["d"];
  return word;
});
attempt("write", () => {
  boxes[0].size = 3;
});
attempt("write an element", () => {
  lists["a"][0] = "x";
});
attempt("step", () => boxes[0].size++);
attempt("delete", () => {
  const records: Record<string, string>[] = [];
  return delete records[0]["x"];
});
attempt("in", () => "size" in boxes[0]);
attempt("variable", () => {
  const box = boxes[0];
  return box.size;
});
attempt("after a test", () => {
  const box = byName["q"];
  if (box === undefined) return "none";
  return box.size;
});
attempt("chain", () => boxes[0]?.items.length);
attempt("chain in a chain", () => boxes[0]?.items[0].length);
attempt("chain of a present one", () => {
  boxes.push({ size: 1, items: [], open: () => "open" });
  return boxes[0]?.items[0]?.length;
});
attempt("present", () => boxes[0].open() + boxes[0]["open"]() + boxes[0].size++ + boxes[0].size);
