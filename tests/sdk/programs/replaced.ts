/**
 * Follows a file that is always another one by the time it is opened, and what it was renamed to; then once more, with the
 * cursor: the line at which the first loop was left comes again, as nobody has said that it was taken.
 */
import { follow } from "tsfalco";

const path = process.env["TSF_REPLACED"] ?? "";

async function numbers(count: number): Promise<number[]> {
  const seen: number[] = [];
  for await (const { text } of follow(`${path}*`, { from: "start", cursor: `${path}-cursor` })) {
    seen.push(Number(text));
    if (seen.length === count) break;
  }
  return seen;
}

const shown = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(" ");

async function main(): Promise<void> {
  const before = await numbers(12);
  console.log(shown(before));
  const after = await numbers(4);
  console.log(shown(after.filter((n) => n !== before[11])));
}

void main();
