import { CATALOGUE, findCode } from "../diagnostics/catalogue.js";
import { renderExplanation } from "../diagnostics/render.js";
import { OK, USAGE } from "./exit-codes.js";
import { paintFor } from "./terminal.js";

/** `tsfalco explain [CODE]`; without a code, the list of them. */
export async function explainCommand(text: string | undefined): Promise<number> {
  if (text === undefined) {
    for (const [code, entry] of Object.entries(CATALOGUE)) console.log(`${code}  ${entry.title}`);
    return OK;
  }
  const found = findCode(text);
  if (found) {
    process.stdout.write(renderExplanation(found.code, found.entry, await paintFor(process.stdout)));
    return OK;
  }
  const isTypeScript = /^TS\d+$/i.test(text);
  const answer = isTypeScript
    ? "is TypeScript's own error: see its documentation"
    : "is not a code of tsfalco";
  process.stderr.write(`${text} ${answer}\n`);
  return USAGE;
}
