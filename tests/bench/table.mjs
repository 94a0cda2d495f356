/**
 * Prints a part's result: a heading, then a row each; or why it was left out.
 * @param {{title: string, skipped?: string, columns?: string[], rows?: string[][]}} result
 */
export function printTable({ title, skipped, columns = [], rows = [] }) {
  console.log(`\n${title}`);
  if (skipped !== undefined) return console.log(`  left out: ${skipped}`);
  const lines = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  // The first column is a name, the others are numbers.
  const pad = (cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
  for (const line of lines) console.log(`  ${line.map(pad).join("  ")}`);
}
