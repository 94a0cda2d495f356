// A key of a literal type is evaluated, in its place; what is not of that type is a checked error.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
const first = "first";
const key = (): "key" => t("key", "key");
const one = (): 1 => t("one", 1);
const o = { [key()]: t("a", 1), [one()]: t("b", 2), [first]: t("c", 3), ["plain"]: t("d", 4) };
console.log(JSON.stringify(o), log.splice(0).join(" "));
let n = 0;
const twice = { ["x"]: n++, [(n++, "y" as const)]: n++, z: n };
console.log(JSON.stringify(twice));
try {
  const failing = (): "k" => {
    throw new Error("no key");
  };
  console.log(JSON.stringify({ [failing()]: t("never", 1) }));
} catch (e) {
  console.log((e as Error).message, log.length);
}
const table: Record<string, number> = { [t("p", "p")]: t("v", 1), ...t("q", { w: 2 }), [t("r", "r")]: t("u", 3) };
console.log(JSON.stringify(table), log.splice(0).join(" "));
