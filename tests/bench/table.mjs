/**
 * A part's result.
 * @typedef {{title: string, about?: string, skipped?: string, columns?: string[], rows?: string[][]}} Result
 */

/** Prints a heading, then a row each; or why the part was left out. @param {Result} result */
export function printTable({ title, skipped, columns = [], rows = [] }) {
  console.log(`\n${title}`);
  if (skipped !== undefined) return console.log(`  left out: ${skipped}`);
  for (const line of aligned([columns, ...rows])) console.log(`  ${line.join("  ")}`);
}

/** The same as Markdown. @param {Result} result */
export function markdown({ title, about, skipped, columns = [], rows = [] }) {
  const parts = [`## ${title}`];
  if (about !== undefined) parts.push(about);
  if (skipped !== undefined) parts.push(`Left out: ${skipped}`);
  else {
    const [head, ...body] = aligned([columns, ...rows]);
    const rule = head.map((cell, i) =>
      i === 0 ? "-".repeat(cell.length) : `${"-".repeat(cell.length - 1)}:`,
    );
    parts.push([head, rule, ...body].map((line) => `| ${line.join(" | ")} |`).join("\n"));
  }
  return parts.join("\n\n");
}

/** Cells of equal width in each column: the first holds names, the others numbers. */
function aligned(lines) {
  const widths = lines[0].map((_, i) => Math.max(2, ...lines.map((line) => line[i].length)));
  return lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))),
  );
}
