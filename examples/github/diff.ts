import { minerIn, secretIn, type Secret } from "./secrets.js";

interface SecretMatch extends Secret {
  line: number;
}
interface MinerMatch {
  line: number;
  type: string;
}

/**
 * The secrets in the lines that a diff adds, with the numbers that the lines have then; null when there are none.
 * Throws when the diff has no head of a hunk.
 */
export function secretsOfDiff(diff: string): SecretMatch[] | null {
  const matches: SecretMatch[] = [];
  let line = -1;
  for (const text of diff.split("\n")) {
    const hunk = /^(@@@? -.*? \+(\d+)(?:,\d+)? @@@?)/.exec(text);
    if (hunk) line = Number(hunk[2]);
    else if (line < 0) throw new Error("a diff has no head of a hunk");
    else if (!text.startsWith("-")) {
      const secret = text.startsWith("+") ? secretIn(text.slice(1)) : undefined;
      if (secret) matches.push({ line, ...secret });
      line++;
    }
  }
  return matches.length > 0 ? matches : null;
}

/** The lines of a workflow that speak of crypto miners; null when there are none. */
export function minersOfWorkflow(workflow: string): MinerMatch[] | null {
  const matches: MinerMatch[] = [];
  for (const [i, text] of workflow.split("\n").entries()) {
    const type = minerIn(text);
    if (type !== undefined) matches.push({ line: i + 1, type });
  }
  return matches.length > 0 ? matches : null;
}
