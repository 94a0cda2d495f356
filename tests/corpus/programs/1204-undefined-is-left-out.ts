// Undefined for an optional parameter of the library is the parameter left out, however it comes there.
function sorted(list: number[], compare?: (a: number, b: number) => number): string {
  return [...list].sort(compare).concat(list.toSorted(compare)).join();
}
console.log(sorted([3, 20, 1]), sorted([3, 20, 1], (a, b) => a - b), sorted([3, 20, 1], undefined));
function bytesOf(text?: string): string {
  return JSON.stringify(new TextEncoder().encode(text));
}
console.log(`[${bytesOf()}] [${bytesOf(undefined)}] [${bytesOf("hi")}]`);
function textOf(bytes?: Uint8Array): string {
  return new TextDecoder(undefined, undefined).decode(bytes);
}
console.log(`[${textOf()}] [${textOf(new TextEncoder().encode("yo"))}]`);
function tableOf(entries?: [string, number][] | null): number {
  return new Map(entries).size;
}
console.log(tableOf(), tableOf(null), tableOf(undefined), tableOf([["a", 1]]));
function setOf(values?: Set<string> | null): string {
  return [...new Set(values)].join();
}
console.log(`[${setOf()}] [${setOf(new Set(["a", "b"]))}]`);
class Failure extends Error {
  constructor(message?: string, options?: { cause?: unknown }) {
    super(message, options);
  }
}
function failure(message?: string, cause?: string): string {
  const error = new Failure(message, cause === undefined ? undefined : { cause });
  const plain = new RangeError(message);
  return `${error.message}|${String(error.cause)}|${"cause" in error}|${plain.message}`;
}
console.log(failure(), failure("m"), failure("m", "c"), failure(undefined, "c"));

// Where JavaScript tells the two apart.
const list = [1, 2, 1, 2];
const none: number | undefined = list.find((x) => x > 5);
console.log(list.lastIndexOf(1), list.lastIndexOf(1, undefined), list.lastIndexOf(1, none), "abab".lastIndexOf("a", none));
console.log([...list].splice(1).length, [...list].splice(1, none ?? 0).length, list.reduce((a, b) => a + b, 0));
console.log(Number(), Number(undefined), String() === "", String(undefined), Boolean(none));
console.log([[1], [2]].flat(undefined).join(), [[1], [2]].flat(1).length);
const [hours, minutes, seconds] = "13:55".split(":").map(Number);
console.log(Date.UTC(2000, 9, 10, hours, minutes), Date.UTC(2000, 9, 10, hours, minutes, seconds), Date.UTC(2000, undefined));
const date = new Date(0);
console.log(date.setUTCHours(1, 2, seconds), date.setTime(5), date.setUTCFullYear(2001, 1), date.setUTCMonth(1, seconds));

// The comparator is evaluated once, after the array.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
t("array", [2, 1]).sort(t("compare", undefined as ((a: number, b: number) => number) | undefined));
new Uint8Array(4).set(t("bytes", [1]), t<number | undefined>("offset", undefined));
new TextDecoder(t<"utf8" | undefined>("label", undefined)).decode(t<Uint8Array | undefined>("input", undefined));
console.log(log.join());
