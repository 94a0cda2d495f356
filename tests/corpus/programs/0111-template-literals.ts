const name = "Ann";
const n = 3;
const item: { label: string; price: number } = { label: "tea", price: 2.5 };
console.log(`Hello ${name}, ${n} times ${n * 2} ${n > 2 ? `nested ${name}` : "no"}`);
console.log(`${item.label}: ${item.price.toFixed(2)} ${item.price * n}`);
console.log(`${true} ${null} ${undefined} ${12n} ${-0} ${NaN} ${1e21}`);
console.log(`${""}${""}` === "", `${1}${2}` + 3, `a${1}` === "a1");
const multi = `first
  second ${name}
third`;
console.log(multi.split("\n").length, multi);
const list = ["x", "y"];
console.log(`${list.map((l) => `<${l}>`).join("")} ${list}`);
const maybe: string | undefined = [undefined, "v"][0];
console.log(`${maybe} ${maybe ?? "none"} ${maybe?.length}`);
const mixed: (string | number | boolean)[] = ["s", 1, false];
console.log(mixed.map((m) => `[${m}]`).join(""));
console.log(`\${escaped} \`tick\` \\ \u0041 ${"$"}{x}`);
const f = (parts: string[], ...rest: number[]): string => `${parts.length}/${rest.length}`;
console.log(`${f(["a"], 1, 2)}`);
