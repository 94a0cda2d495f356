/** Characters: a scanner of log lines that tells words, numbers, quoted texts and punctuation by charCodeAt. */
import { measure } from "./measure.js";

const QUOTE = 34;
const BACKSLASH = 92;

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isWord(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isDigit(c) || c === 95;
}

function makeText(lines: number): string {
  const out: string[] = [];
  for (let i = 0; i < lines; i++)
    out.push(
      `2024-05-${(i % 28) + 1} host${i % 9} sshd[${1000 + i}]: Failed password for user_${i % 77} ` +
        `from 10.1.${i % 5}.${i % 251} port ${40000 + i} msg="said \\"no\\" ${i} times"`,
    );
  return out.join("\n");
}

/** Counts and hashes the tokens of `text`. */
function scan(text: string): number {
  let hash = 0;
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    const start = i;
    if (isDigit(c)) {
      let value = 0;
      while (i < text.length && isDigit(text.charCodeAt(i))) value = value * 10 + text.charCodeAt(i++) - 48;
      hash = (hash * 31 + value) % 1000003;
    } else if (isWord(c)) {
      while (i < text.length && isWord(text.charCodeAt(i))) i++;
      hash = (hash * 31 + (i - start) * 7 + c) % 1000003;
    } else if (c === QUOTE) {
      i++;
      while (i < text.length && text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === BACKSLASH ? 2 : 1;
      i++;
      hash = (hash * 31 + i - start) % 1000003;
    } else {
      i++;
      if (c > 32) hash = (hash * 31 + c) % 1000003;
    }
  }
  return hash;
}

const text = makeText(10_000);
measure(() => scan(text));
