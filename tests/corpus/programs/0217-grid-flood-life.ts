const parse = (text: string): string[][] => text.split("/").map((row) => [...row]);
const show = (grid: string[][]): string => grid.map((row) => row.join("")).join("/");
function fill(grid: string[][], x: number, y: number, from: string, to: string): number {
  if (grid[y]?.[x] !== from) return 0;
  grid[y]![x] = to;
  return 1 + fill(grid, x + 1, y, from, to) + fill(grid, x - 1, y, from, to) + fill(grid, x, y + 1, from, to) + fill(grid, x, y - 1, from, to);
}
const g = parse("..#../.##../....#/###../....#");
console.log(fill(g, 0, 0, ".", "o"), show(g));
console.log(fill(g, 4, 0, ".", "x"), show(g), fill(g, 9, 9, ".", "y"));
function life(grid: string[][]): string[][] {
  return grid.map((row, y) =>
    row.map((cell, x) => {
      let n = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) if ((dx || dy) && grid[y + dy]?.[x + dx] === "#") n++;
      return n === 3 || (n === 2 && cell === "#") ? "#" : ".";
    }),
  );
}
let world = parse("....../..#.../...#../.###../....../......");
for (let i = 0; i < 5; i++) {
  console.log(show(world));
  world = life(world);
}
function shortest(grid: string[][]): number {
  const queue: [number, number, number][] = [[0, 0, 0]];
  const seen = new Set(["0,0"]);
  for (const [x, y, d] of queue) {
    if (y === grid.length - 1 && x === grid[0]!.length - 1) return d;
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      const key = `${x + dx},${y + dy}`;
      if (grid[y + dy]?.[x + dx] !== "." || seen.has(key)) continue;
      seen.add(key);
      queue.push([x + dx, y + dy, d + 1]);
    }
  }
  return -1;
}
console.log(shortest(parse("..../.##./.#../....")), shortest(parse(".#/#.")));
