import { type Diagnostic, hasErrors } from "../../compiler/diagnostics/diagnostic.js";
import { PLAIN, renderDiagnostics } from "../../compiler/diagnostics/render.js";

/** @throws Error with the findings when there are errors among them. */
export function refuseErrors(entry: string, diagnostics: readonly Diagnostic[], hint = ""): void {
  if (!hasErrors(diagnostics)) return;
  const findings = renderDiagnostics(diagnostics, { paint: PLAIN, cwd: process.cwd() });
  throw new Error(`${entry} cannot be compiled:\n${findings}${hint}`);
}
