import { CATALOGUE, findCode } from "../diagnostics/catalogue.js";
import { renderExplanation } from "../diagnostics/render.js";
import { OK } from "./exit-codes.js";
import { paintFor } from "./terminal.js";
import { wrongUsage } from "./usage.js";

/** `tsfalco explain [CODE]`; without a code, the list of them. */
export async function explainCommand(text: string | undefined, json: boolean): Promise<number> {
  if (text === undefined) {
    if (json)
      console.log(
        JSON.stringify(
          Object.entries(CATALOGUE).map(([code, entry]) => ({ code, ...entry })),
          null,
          2,
        ),
      );
    else for (const [code, entry] of Object.entries(CATALOGUE)) console.log(`${code}  ${entry.title}`);
    return OK;
  }
  const found = findCode(text);
  if (found) {
    if (json) console.log(JSON.stringify({ code: found.code, ...found.entry }, null, 2));
    else process.stdout.write(renderExplanation(found.code, found.entry, await paintFor(process.stdout)));
    return OK;
  }
  const isTypeScript = /^TS\d+$/i.test(text);
  const answer = isTypeScript
    ? "is TypeScript's own error: see its documentation"
    : "is not a code of tsfalco";
  return wrongUsage("explain", `${text} ${answer}`);
}
