// delete on Records; `...rest` of a Record.
const counts: Record<string, number> = { b: 1, a: 2, "10": 3, "9": 4 };
console.log(delete counts["a"], delete counts.missing, JSON.stringify(counts), Object.keys(counts).length);
counts["a"] = 5;
console.log(Object.keys(counts).join(), "b" in counts, counts["x"] ?? "none");
delete counts["b"];
delete counts["10"];
console.log(JSON.stringify(counts), Object.entries(counts).length, Object.hasOwn(counts, "b"));

// While it is walked: for-in leaves out what is gone.
const walked: Record<string, string> = { one: "1", two: "2", three: "3", four: "4" };
const seen: string[] = [];
for (const key in walked) {
  seen.push(key);
  if (key === "one") delete walked["two"];
  if (key === "three") walked["five"] = "5";
}
console.log(seen.join(), JSON.stringify(walked));
for (const [key, value] of Object.entries(walked)) if (value > "3") delete walked[key];
console.log(JSON.stringify(walked));

// Many keys, in turn set and deleted.
const table: Record<string, { n: number }> = {};
let live = 0;
for (let i = 0; i < 5000; i++) {
  const key = `k${(i * 7919) % 613}`;
  if (key in table) {
    delete table[key];
    live--;
  } else {
    table[key] = { n: i };
    live++;
  }
}
let sum = 0;
for (const key in table) sum = (sum * 31 + (table[key]?.n ?? 0) + key.length) % 1000003;
console.log(live, Object.keys(table).length, sum);

const calls: string[] = [];
function note(text: string): string {
  calls.push(text);
  return text;
}
function record(): Record<string, number> {
  note("record");
  return counts;
}
console.log(delete record()[note("9")], calls.join(), JSON.stringify(counts));
const byNumber: { [id: string]: boolean } = { "1": true, "2": false };
delete byNumber[1];
console.log(JSON.stringify(byNumber), delete byNumber["toString"]);

const row: Record<string, string> = { time: "t", name: "n", host: "h", zone: "z" };
const { time, name, ...labels } = row;
console.log(time ?? "", name ?? "", JSON.stringify(labels), JSON.stringify(row));
const { ...all } = row;
delete all["host"];
console.log(JSON.stringify(all), row["host"] ?? "");
function tags({ host, ...others }: Record<string, string>): string {
  return `${host ?? "-"} ${Object.keys(others).join()}`;
}
console.log(tags(row), tags({}));
const parsed = JSON.parse('{"a":1,"b":{"c":2}}') as Record<string, unknown>;
delete parsed["a"];
console.log(JSON.stringify(parsed));
