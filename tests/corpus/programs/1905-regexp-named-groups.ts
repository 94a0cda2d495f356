// Groups by name, indices, and the object without a prototype that holds them.
const date = /(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?/u;
const m = date.exec("on 2024-05.")!;
const { year, month, day } = m.groups!;
console.log(year ?? "", month ?? "", day ?? "no day");
console.log(m.groups?.["year"] ?? "", m.groups!["day"] === undefined, m.groups!["other"] === undefined);
console.log(Object.keys(m.groups!).join(), JSON.stringify(m.groups), JSON.stringify(m));
for (const name in m.groups) console.log(name);
console.log("year" in m.groups!, "toString" in m.groups!, "constructor" in m.groups!, m.groups!["toString"] === undefined);
console.log(Object.hasOwn(m.groups!, "day"), Object.keys(m).join(), "groups" in m);
const parse = (line: string): { host: string; port: number } | undefined => {
  const groups = /^(?<host>[\w.]+):(?<port>\d+)$/.exec(line)?.groups;
  return groups && { host: groups["host"]!, port: Number(groups["port"]) };
};
console.log(JSON.stringify(parse("example.org:80")), parse("nothing") === undefined);
const asRecord: Record<string, string> = "k=v".match(/(?<key>\w)=(?<value>\w)/)?.groups ?? {};
console.log(Object.entries(asRecord).map(([k, v]) => `${k}:${v}`).join());
for (const { groups } of "a1 b2".matchAll(/(?<letter>[a-z])(?<digit>\d)/g))
  console.log(groups?.["letter"] ?? "", groups?.["digit"] ?? "");
const spread = { ...m.groups };
console.log(JSON.stringify(spread), /(a)/.exec("a")!.groups === undefined);
console.log(JSON.stringify(/(?<__proto__>a)(?<b2>b)/.exec("ab")!.groups));
try {
  console.log(m.groups!["day"]!.length);
} catch (e) {
  console.log(e instanceof TypeError);
}

const places = /(?<n>b)(c)?/d.exec("abd")!;
console.log(JSON.stringify(places.indices), JSON.stringify(places.indices!.groups), places.indices![0]![0]);
for (const place of places.indices!) console.log(place ? place.join("-") : "none");
console.log(/a/.exec("a")!.indices === undefined, /b/dg.exec("ab")!.indices![0]!.join());
const [start, end] = places.indices!.groups!["n"]!;
console.log(start, end);
