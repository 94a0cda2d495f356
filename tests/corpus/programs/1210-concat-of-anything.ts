// concat takes arrays apart one level deep, whatever they come as.
const rows = [[1], [2, 3]];
console.log(JSON.stringify(rows.concat([[4]], [[5], [6]])), JSON.stringify(([] as number[]).concat(...rows)));
const row = [7, 8];
console.log(JSON.stringify(rows.concat([row])), ([] as number[]).concat(...rows, row, 9, ...new Set([10, 11])).join());
const words = ["a"].concat("b", ["c", "d"], [], [["e"]].flat());
console.log(words.join(), words.length);
function flatten(list: (number | number[])[]): number[] {
  return list.reduce<number[]>((all, item) => all.concat(item), []);
}
console.log(flatten([1, [2, 3], [], 4]).join());
const mixed: (string | number)[] = [1];
console.log(mixed.concat("x", [2, "y"], row).join());
const frozen: readonly number[] = row;
console.log(frozen.concat(frozen, frozen.length).join(), row.join());
const nested: number[][][] = [[[1]], [[2], [3]]];
console.log(JSON.stringify(([] as number[][]).concat(...nested)), JSON.stringify(nested.concat([[[4]]])));
const pair: [string, number] = ["p", 1];
console.log((["q"] as (string | number)[]).concat(pair, ...[pair, pair]).join());
const maybe: (number | undefined)[] = [1, undefined];
console.log(JSON.stringify(maybe.concat(undefined, [undefined, 2])));
const flags = [true].concat(false, [true, false]);
console.log(flags.join(), [1n].concat(2n, [3n]).join());
