/** Strings and maps: split a text into words and count them. */
import { measure } from "./measure.js";

function makeText(lines: number): string {
  const stems = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"];
  let seed = 42;
  const out: string[] = [];
  for (let line = 0; line < lines; line++) {
    const words: string[] = [];
    for (let i = 0; i < 12; i++) {
      seed = (seed * 16807) % 2147483647;
      words.push(stems[seed % stems.length]! + String(seed % 97));
    }
    out.push(words.join(" "));
  }
  return out.join("\n");
}

function countWords(text: string, counts: Map<string, number>): void {
  for (const line of text.split("\n")) {
    for (const word of line.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

function digest(counts: Map<string, number>): number {
  let sum = 0;
  for (const [word, n] of counts) sum = (sum * 31 + word.length * 7 + word.charCodeAt(0) + n) % 1000003;
  return sum;
}

const text = makeText(5000);

measure(() => {
  const counts = new Map<string, number>();
  countWords(text, counts);
  return digest(counts);
});
