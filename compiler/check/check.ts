import { ts } from "../project/typescript.js";
import { Refusal } from "../project/refusal.js";
import type { LoadedProject } from "../project/load.js";
import type { OriginOf } from "../types/from-typescript.js";
import { classRules } from "./classes.js";
import { declarationRules, isAmbient } from "./declarations.js";
import { functionRules } from "./functions.js";
import { literalRules } from "./literals.js";
import { moduleRules } from "./modules.js";
import { nameRules } from "./names.js";
import { payloadRules } from "./payloads.js";
import type { CheckContext, Rule } from "./rule.js";
import { statementRules } from "./statements.js";

const RULES = new Map<ts.SyntaxKind, Rule[]>();
for (const [kind, rule] of [
  ...literalRules,
  ...statementRules,
  ...functionRules,
  ...classRules,
  ...declarationRules,
  ...moduleRules,
  ...nameRules,
  ...payloadRules,
]) {
  RULES.set(kind, [...(RULES.get(kind) ?? []), rule]);
}

/**
 * What the user's files use that is outside the subset, as far as syntax and the checker tell: also in
 * code that nothing calls, which the lowering never sees. In source order within a file.
 */
export function checkFiles(
  { checker, userFiles, entry }: LoadedProject,
  originOfFile: OriginOf,
  isPlugin: boolean,
): Refusal[] {
  const found: Refusal[] = [];
  const context: CheckContext = {
    checker,
    originOf: (node) => originOfFile(node.getSourceFile()),
    isPlugin,
    isMain: (node) => !isPlugin && node.getSourceFile() === entry,
    isWritten: (node) => userFiles.includes(node.getSourceFile()),
    report: (node, code, values = {}) => void found.push(new Refusal(node, code, values)),
  };
  const visit = (node: ts.Node): void => {
    for (const rule of RULES.get(node.kind) ?? []) rule(node as never, context);
    // What `declare namespace` holds is refused as a whole.
    if (!isAmbient(node)) ts.forEachChild(node, visit);
  };
  for (const file of userFiles) visit(file);
  return found;
}
