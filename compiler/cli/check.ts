import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";
import { printable } from "../diagnostics/printable.js";
import type { ProgramMetadata } from "../pipeline.js";
import { compileToC } from "./compile.js";
import { FOUND, OK } from "./exit-codes.js";
import { checkSourceFile } from "./source-file.js";
import { printDiagnostics } from "./terminal.js";
import { Timings, timingsText } from "./timings.js";

/** The options of `tsfalco check`. */
export interface CheckArguments {
  readonly emit: "so" | "exe";
  readonly json?: boolean;
  readonly timings?: boolean;
}

/** `tsfalco check FILE...`: findings, and of each file without errors what it is. */
export async function checkCommand(entries: readonly string[], given: CheckArguments): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  const checked: ({ readonly entry: string } & ProgramMetadata)[] = [];
  for (const entry of entries) checkSourceFile(entry);
  const timings = given.timings ? new Timings() : undefined;
  const how = { stopAfter: "check", onStage: timings?.begin } as const;
  for (const entry of entries) {
    const result = await compileToC(entry, given.emit === "exe" ? "exe" : "library", how);
    diagnostics.push(...result.diagnostics);
    if (result.metadata) checked.push({ entry, ...result.metadata });
  }
  const stages = timings?.finish();
  if (given.json)
    console.log(JSON.stringify({ diagnostics, checked, ...(stages && { timings: stages }) }, null, 2));
  else {
    await printDiagnostics(diagnostics);
    for (const { entry, ...metadata } of checked)
      console.log(printable(`${entry}: ${description(metadata)}`));
    if (stages) process.stderr.write(timingsText(stages));
  }
  return hasErrors(diagnostics) ? FOUND : OK;
}

/** "plugin greeting 1.0.0, source greeting, fields greeting.number and greeting.word; 2 files" */
function description({ name, plugin, files }: ProgramMetadata): string {
  const parts = plugin ? [`plugin ${name} ${plugin.version}`] : [`program ${name}`];
  if (plugin?.source) parts.push(`event source ${plugin.source}`);
  if (plugin) parts.push(fieldsText(plugin.fields));
  return `no errors in ${files.length === 1 ? "1 file" : `${files.length} files`} (${parts.join(", ")})`;
}

function fieldsText(fields: readonly string[]): string {
  if (fields.length === 0) return "no fields";
  const names = fields.length > 8 ? [...fields.slice(0, 7), "..."] : fields;
  return `${fields.length === 1 ? "1 field" : `${fields.length} fields`}: ${names.join(" ")}`;
}
