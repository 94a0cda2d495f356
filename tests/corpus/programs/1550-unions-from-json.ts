// What JSON, casts and guards say is looked at where a union is entered or narrowed.
const attempt = (run: () => unknown): void => {
  try {
    console.log(String(run()));
  } catch (e) {
    console.log((e as Error).name);
  }
};
interface Rule {
  target: string | string[];
  level?: number | string;
}
const targets = (text: string): string[] => {
  const { target } = JSON.parse(text) as Rule;
  return typeof target === "string" ? [target] : target;
};
for (const text of ['{"target":"a"}', '{"target":["a","b"]}']) attempt(() => targets(text).join("+"));
for (const text of ['{"target":["a",7]}', "{}", '{"target":null}', '{"target":{"x":1}}'])
  attempt(() =>
    targets(text)
      .map((t) => t.toUpperCase())
      .join("+"),
  );
const level = (text: string): string => {
  const rule = JSON.parse(text) as Rule;
  if (rule.level === undefined) return "none";
  return typeof rule.level === "number" ? rule.level.toFixed(1) : rule.level.trim();
};
for (const text of ["{}", '{"level":3}', '{"level":" high "}', '{"level":[3]}', '{"level":{}}', '{"level":null}'])
  attempt(() => level(text));

const cache = new Map<string, number[] | string>([["a", [1, 2]]]);
const size = (key: string): number => {
  const found = cache.get(key)!;
  return typeof found === "string" ? found.length : found.reduce((sum, n) => sum + n, 0);
};
attempt(() => size("a"));

type Nested = number | Nested[];
const total = (n: Nested): number => (typeof n === "number" ? n : n.reduce<number>((sum, inner) => sum + total(inner), 0));
attempt(() => total([1, [2, [3, []]]]));
attempt(() => total(JSON.parse('[1,[2,[null]]]') as Nested));

class Holder<T> {
  private held?: T;
  put(value: T): this {
    this.held = value;
    return this;
  }
  get value(): T {
    return this.held!;
  }
}
const lengthOf = (h: Holder<string | boolean[]>): number => {
  const v = h.value;
  return typeof v === "string" ? -1 : v.length;
};
attempt(() => lengthOf(new Holder<string | boolean[]>().put([true])));
attempt(() => lengthOf(new Holder<string | boolean[]>()));

const isNames = (x: unknown): x is string[] => typeof x === "object";
attempt(() => {
  const x: unknown = JSON.parse('["n"]');
  return isNames(x) ? x.join() : "no";
});
attempt(() => {
  const x: unknown = JSON.parse("null");
  return isNames(x) ? x.join() : "no";
});

type Kind = "one" | "many";
const pick = (kind: Kind): string[] => {
  let list: string[];
  switch (kind) {
    case "one":
      list = ["x"];
      break;
    case "many":
      list = ["x", "y"];
      break;
  }
  return list;
};
attempt(() => pick("many").length);
attempt(() => pick((JSON.parse('{"kind":"none"}') as { kind: Kind }).kind).length);
