function solve(grid: number[]): { solved: boolean; steps: number } {
  let steps = 0;
  const allowed = (at: number, v: number): boolean => {
    const row = Math.floor(at / 9), column = at % 9;
    const corner = Math.floor(row / 3) * 27 + Math.floor(column / 3) * 3;
    for (let i = 0; i < 9; i++) {
      if (grid[row * 9 + i] === v || grid[i * 9 + column] === v) return false;
      if (grid[corner + Math.floor(i / 3) * 9 + (i % 3)] === v) return false;
    }
    return true;
  };
  const search = (): boolean => {
    steps++;
    let best = -1;
    let options: number[] = [];
    for (let at = 0; at < 81; at++) {
      if (grid[at] !== 0) continue;
      const here = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((v) => allowed(at, v));
      if (best < 0 || here.length < options.length) [best, options] = [at, here];
      if (options.length === 0) return false;
    }
    if (best < 0) return true;
    for (const v of options) {
      grid[best] = v;
      if (search()) return true;
    }
    grid[best] = 0;
    return false;
  };
  return { solved: search(), steps };
}
const puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79";
const grid = [...puzzle].map((c) => (c === "." ? 0 : Number(c)));
const { solved, steps } = solve(grid);
console.log(solved, steps);
for (let r = 0; r < 9; r++) console.log(grid.slice(r * 9, r * 9 + 9).join(" "));
const broken = [...grid];
broken[0] = 0;
broken[1] = broken[2]!;
console.log(solve(broken).solved, broken[0]);
