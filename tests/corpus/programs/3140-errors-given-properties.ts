// Errors that are given properties after they were made.
interface CodedError extends Error {
  code: string;
  status?: number | undefined;
}
type Loose = Error & { code?: string; path?: string };
const isCoded = (e: unknown): e is CodedError =>
  e instanceof Error && "code" in e && typeof (e as { code?: unknown }).code === "string";

function coded(message: string, code: string, status?: number): CodedError {
  return Object.assign(new Error(message), { code, status });
}
const shown = (e: unknown): string => (isCoded(e) ? `${e.code} ${e.status} ${e.message}` : `none: ${e}`);

class Own extends Error {
  code = "own";
  get level() {
    return 3;
  }
}
for (const e of [coded("a", "A"), coded("b", "B", 4.5), new Own("c"), new TypeError("d"), "text"]) {
  console.log(shown(e));
  if (e instanceof Error) console.log(Object.keys(e), JSON.stringify(e), { ...e }, Object.entries(e).length);
  console.log(e);
}

// The keys are in the order in which they came, whatever the type says.
const loose = new RangeError("loose") as Loose;
console.log(loose.code, loose.path, "path" in loose);
loose.path = "/p";
loose.code = "X";
console.log(Object.keys(loose), loose.code, loose.path, loose, { loose });
delete (loose as any).path;
loose.path = "/again";
console.log(JSON.stringify(loose), JSON.stringify({ list: [loose] }, null, 1), String(loose));
const { code, message, ...others } = loose;
console.log(code, message, others);
console.log({ ...loose, message: loose.message }, Object.getOwnPropertyNames(loose).slice(1));
console.log(Object.hasOwn(loose, "code"), loose.propertyIsEnumerable("code"), loose.hasOwnProperty("nothing"));

function failing(): never {
  const e: any = new Error("any");
  e.code = 42;
  e.details = { list: [1, 2] };
  e.code++;
  throw e;
}
try {
  failing();
} catch (e: any) {
  console.log(e.code, e.details.list[1], e.nothing, e.message, isCoded(e), Object.keys(e));
  delete e.code;
  console.log("code" in e, e.code, Object.keys(e), (e as { code?: number }).code);
  for (const key in e) console.log(key);
}

// Those of a class: what has a place there is set there.
const own = new Own("own") as Own & { extra?: number[] };
own.code = "set";
(own as any).more = true;
Object.assign(own, { extra: [1], code: "assigned" });
console.log(own, Object.keys(own), own.code, own.extra, own.level, JSON.stringify(own));

// What is assigned may have more than its type says.
interface Info {
  code: string;
  details?: Record<string, unknown>;
}
function withInfo(message: string, info: Info): Error & Info {
  const error = new SyntaxError(message) as Error & Info;
  Object.assign(error, info);
  return error;
}
const wide = { code: "W", hidden: 1, details: { a: 1 } as Record<string, unknown> };
const informed = withInfo("info", wide);
console.log(informed.code, informed.details, Object.keys(informed), (informed as { hidden?: number }).hidden);
informed.details = { n: Object.keys(informed).length };
console.log(informed, shown(informed));

// As a Record, and what is looked up by a key.
function serialize(e: Error): Record<string, unknown> {
  const out: Record<string, unknown> = { name: e.name, message: e.message };
  for (const key of Object.keys(e)) out[key] = (e as any)[key];
  return out;
}
console.log(serialize(informed), serialize(own), JSON.stringify(serialize(coded("s", "S"))));
const record = informed as unknown as Record<string, unknown>;
console.log(record.code, record["hidden"], "code" in record, record.nothing);

// Many of them, some of which go.
const kept: CodedError[] = [];
for (let i = 0; i < 300; i++) {
  const e = coded(`m${i}`, `C${i}`, i);
  if (i % 50 === 0) kept.push(e);
}
console.log(kept.map((e) => e.code + e.status).join(" "));
try {
  console.log((new Error("none") as CodedError).code.length);
} catch (e) {
  console.log(e instanceof TypeError);
}

// What the layout has a place for goes there, be it absent.
class Late extends Error {
  declare code?: string;
}
const late = new Late("late") as Late & { more?: number };
late.code = "L";
late.more = 1;
console.log(late.code, (late as Late).code, Object.keys(late), isCoded(late));
