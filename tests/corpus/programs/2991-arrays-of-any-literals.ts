// Elements of an any[] are looked at when they are read as something else.
interface Point { n: number }
const list: any[] = [{ n: 2 }, { n: 1 }];
for (const { n } of list as Point[]) console.log(n);
console.log((list as Point[]).reduce((sum, { n }) => sum + n, 0));
const pair: [any, string] = [{ n: 3 }, "x"];
const [first, second] = pair as [Point, string];
console.log(first.n, second, (list as Point[]).map(({ n }) => n).sort());
