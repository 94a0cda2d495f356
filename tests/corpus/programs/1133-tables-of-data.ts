interface Country {
  readonly name: string;
  readonly population: number;
  readonly area: number;
  readonly languages: readonly string[];
  readonly capital: { readonly name: string; readonly at: readonly [number, number] };
}
const COUNTRIES: readonly Country[] = [
  { name: "Österreich", population: 9_104_772, area: 83_879, languages: ["de"], capital: { name: "Wien", at: [48.21, 16.37] } },
  { name: "België", population: 11_754_004, area: 30_528, languages: ["nl", "fr", "de"], capital: { name: "Brussel", at: [50.85, 4.35] } },
  { name: "日本", population: 124_352_000, area: 377_975, languages: ["ja"], capital: { name: "東京", at: [35.69, 139.69] } },
  { name: "Éire", population: 5_149_139, area: 70_273, languages: ["ga", "en"], capital: { name: "Baile Átha Cliath", at: [53.35, -6.26] } },
  { name: "Uruguay", population: 3_444_263, area: 176_215, languages: ["es"], capital: { name: "Montevideo", at: [-34.88, -56.18] } },
  { name: "Luxembourg", population: 660_809, area: 2_586, languages: ["lb", "fr", "de"], capital: { name: "Lëtzebuerg", at: [49.61, 6.13] } },
];
const density = (c: Country): number => c.population / c.area;
const by = <K extends "population" | "area">(key: K) => (a: Country, b: Country): number => b[key] - a[key];
for (const c of COUNTRIES.toSorted((a, b) => density(b) - density(a))) console.log(c.name.padEnd(12), density(c).toFixed(2).padStart(8), c.capital.at.map((d) => d.toFixed(1)).join("/"), c.languages.join("+"));
console.log(COUNTRIES.toSorted(by("population")).map((c) => c.name).join(" > "));
console.log(COUNTRIES.toSorted(by("area")).slice(0, 3).map(({ capital: { name } }) => name).join(", "));
const byLanguage = new Map<string, string[]>();
for (const { name, languages } of COUNTRIES) for (const l of languages) byLanguage.set(l, [...(byLanguage.get(l) ?? []), name]);
for (const [l, names] of [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(l, names.join(","));
const south = COUNTRIES.filter(({ capital: { at: [latitude] } }) => latitude < 0);
console.log(south.length, south[0]?.name, COUNTRIES.find((c) => c.languages.includes("ga"))?.capital.name, COUNTRIES.findLast((c) => c.area > 1e5)?.name);
const distance = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number => {
  const rad = (deg: number): number => (deg * Math.PI) / 180;
  const h = Math.sin(rad(c - a) / 2) ** 2 + Math.cos(rad(a)) * Math.cos(rad(c)) * Math.sin(rad(d - b) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
};
let farthest = { pair: "", km: 0 };
for (const [i, a] of COUNTRIES.entries()) {
  for (const b of COUNTRIES.slice(0, i)) {
    const km = distance(a.capital.at, b.capital.at);
    if (km > farthest.km) farthest = { pair: `${a.capital.name}-${b.capital.name}`, km };
  }
}
console.log(farthest.pair, farthest.km.toFixed(0));
const stats = COUNTRIES.reduce((s, c) => ({ total: s.total + c.population, longest: c.name.length > s.longest.length ? c.name : s.longest }), { total: 0, longest: "" });
console.log(stats.total, stats.longest, JSON.stringify(COUNTRIES[2]));
