function mandelbrot(width: number, height: number, limit: number): string[] {
  const shades = " .:-=+*#%@";
  const rows: string[] = [];
  for (let row = 0; row < height; row++) {
    let line = "";
    for (let column = 0; column < width; column++) {
      const cr = (column / width) * 3 - 2.2;
      const ci = (row / height) * 2 - 1;
      let x = 0, y = 0, n = 0;
      while (x * x + y * y <= 4 && n < limit) {
        [x, y] = [x * x - y * y + cr, 2 * x * y + ci];
        n++;
      }
      line += shades[n === limit ? shades.length - 1 : n % (shades.length - 1)]!;
    }
    rows.push(line.trimEnd());
  }
  return rows;
}
for (const line of mandelbrot(48, 16, 60)) console.log(line);
function plot(f: (x: number) => number, from: number, to: number, width = 40, height = 9): string {
  const ys = Array.from({ length: width }, (_, i) => f(from + ((to - from) * i) / (width - 1)));
  const [lo, hi] = [Math.min(...ys), Math.max(...ys)];
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, () => " "));
  ys.forEach((y, i) => {
    const row = hi === lo ? 0 : Math.round(((hi - y) / (hi - lo)) * (height - 1));
    grid[row]![i] = "*";
  });
  return grid.map((r) => r.join("").trimEnd()).join("\n");
}
console.log(plot((x) => x * x, -2, 2));
console.log(plot((x) => Math.abs(x) - 1, -3, 3, 21, 4));
console.log(plot(() => 5, 0, 1, 10, 3).split("\n").length);
