function show(u: unknown): string {
  if (typeof u === "string") return u.toUpperCase();
  if (typeof u === "number") return u.toFixed(2);
  if (typeof u === "bigint") return (u + 1n).toString();
  if (typeof u === "boolean") return u ? "yes" : "no";
  if (u === null) return "null";
  if (u === undefined) return "undefined";
  if (u instanceof Error) return u.message;
  if (Array.isArray(u)) return `[${u.map(show).join(";")}]`;
  if (typeof u === "object") return "object";
  return typeof u;
}
const input: unknown = JSON.parse('["text",1,true,null,[2,"x"],{"k":1}]');
console.log(show(input), show(5n), show(undefined), show(new RangeError("r")), show(() => 1));
let u: unknown = 1;
console.log(u === 1, u !== "1");
u = "now text";
if (typeof u === "string") console.log(u.length);
const holder: { payload: unknown } = { payload: 3 };
holder.payload = [1, 2];
console.log(Array.isArray(holder.payload), typeof holder.payload, holder.payload === null);
const list: unknown[] = [1, "a", null];
list.push(undefined, { x: 1 });
console.log(list.length, list.map((x) => typeof x).join(), list.indexOf("a"), list.includes(null));
const cast = JSON.parse('{"name":"n","ports":[1,2],"on":true,"nested":{"deep":null}}') as { name: string; ports: number[]; on: boolean; nested: { deep: string | null } };
console.log(cast.name, cast.ports.reduce((a, b) => a + b, 0), cast.on, cast.nested.deep);
const n = JSON.parse("17") as number;
const s = JSON.parse('"str"') as string;
console.log(n + 1, s + "!", (JSON.parse("[1,[2]]") as [number, number[]])[1].length);
function firstKey(v: unknown): string | undefined {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return undefined;
  for (const k in v as Record<string, unknown>) return k;
  return "";
}
console.log(firstKey(JSON.parse('{"z":1,"a":2}')), firstKey(JSON.parse("{}")) === "", firstKey(JSON.parse("[]")), firstKey(5));
const sum = (xs: unknown): number => (Array.isArray(xs) ? xs.reduce<number>((a, x) => a + (typeof x === "number" ? x : 0), 0) : NaN);
console.log(sum(JSON.parse("[1,2,\"3\",4]")), sum("x"));
