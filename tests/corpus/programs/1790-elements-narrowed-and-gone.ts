// The checker forgets that an element may be missing once it was assigned or tested; what deletes it in between counts.
const scores: Partial<Record<string, number>> = {};
scores["z"] = 1;
scores["a"] = 2;
scores["1"] = 3;
delete scores["z"];
console.log(JSON.stringify(scores), scores["z"]);

const counts: Record<string, number> = {};
const drop = (): void => {
  delete counts["k"];
};
counts["k"] = 1;
drop();
console.log(counts["k"] === undefined, counts["k"], typeof counts["k"]);
counts.q = 5;
delete counts.q;
console.log(counts.q === undefined ? "gone" : "there", counts.q ?? "none");

const list = [1, 2, 3];
if (list[2] !== undefined) {
  list.pop();
  console.log(list[2], typeof list[2], list[2] ?? "none");
  const last = list[2];
  console.log(last === undefined, last || "nothing");
}

const lists: Record<string, string[]> = {};
(lists["a"] ??= []).push("x");
lists["b"] = ["y"];
console.log(lists["b"].length, lists["a"].length);
delete lists["b"];
try {
  console.log(lists["b"].length);
} catch (error) {
  console.log((error as Error).name);
}

counts["n"] = 4;
counts["n"] += 2;
counts["n"]++;
const twice = (n: number): number => 2 * n;
console.log(counts["n"] * 2, `${counts["n"]}`, counts["n"].toFixed(1), twice(counts["n"]));
