interface LogEvent {
  time: bigint;
  level: "DEBUG" | "INFO" | "WARN" | "ERROR";
  source: string;
  fields: Record<string, string>;
  message: string;
}
const LEVELS = ["DEBUG", "INFO", "WARN", "ERROR"] as const;
const isLevel = (s: string): s is LogEvent["level"] => (LEVELS as readonly string[]).includes(s);
function daysFromCivil(y: number, m: number, d: number): number {
  y -= m <= 2 ? 1 : 0;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146097 + doe - 719468;
}
function parseTime(t: string): bigint | undefined {
  if (t.length < 20 || t[10] !== "T" || !t.endsWith("Z")) return undefined;
  const [y, mo, d] = t.slice(0, 10).split("-").map(Number);
  const [h, mi, rest = ""] = t.slice(11, -1).split(":");
  const [s = "", frac = ""] = rest.split(".");
  if (y === undefined || mo === undefined || d === undefined) return undefined;
  const seconds = daysFromCivil(y, mo, d) * 86400 + Number(h) * 3600 + Number(mi) * 60 + Number(s);
  if (Number.isNaN(seconds)) return undefined;
  return BigInt(seconds) * 1000000000n + BigInt(frac.padEnd(9, "0").slice(0, 9) || "0");
}
function parseLine(line: string): LogEvent | string {
  const [time = "", level = "", source = "", ...rest] = line.split(" ");
  const ns = parseTime(time);
  if (ns === undefined) return `bad time '${time}'`;
  if (!isLevel(level)) return `bad level '${level}'`;
  const fields: Record<string, string> = {};
  const words: string[] = [];
  for (const w of rest) {
    const eq = w.indexOf("=");
    if (eq > 0) fields[w.slice(0, eq)] = w.slice(eq + 1);
    else words.push(w);
  }
  return { time: ns, level, source, fields, message: words.join(" ") };
}
const lines = [
  "2024-02-29T12:34:56.789Z INFO auth user=ann ip=10.0.0.1 login accepted",
  "1970-01-01T00:00:00Z DEBUG kernel boot",
  "1969-12-31T23:59:59.5Z WARN clock skew=-0.5",
  "2262-04-11T23:47:16.854775807Z ERROR end of=time",
  "yesterday INFO x",
  "2024-01-01T00:00:00Z LOUD x",
  "",
];
const byLevel = new Map<string, number>();
for (const line of lines) {
  const e = parseLine(line);
  if (typeof e === "string") console.log("error:", e);
  else {
    byLevel.set(e.level, (byLevel.get(e.level) ?? 0) + 1);
    console.log(e.time, e.level, e.source, Object.entries(e.fields).map(([k, v]) => `${k}:${v}`).join(","), e.message);
  }
}
console.log([...byLevel].map(([k, v]) => `${k}=${v}`).join(" "));
