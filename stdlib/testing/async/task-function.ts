import type { LoadedProject } from "../../../compiler/project/load.js";
import { ts } from "../../../compiler/project/typescript.js";

/** Where a task's function stands in the plugin's files. */
export interface TaskFunction {
  readonly file: string;
  /** The module's name for it, or for its class. */
  readonly name: string;
  /** Of a static method. */
  readonly member: string | undefined;
}

/**
 * The function that `fn` is, for a thread has to find its own. JavaScript tells a function's name only, so where the
 * plugin's files have several of it, their text decides.
 * @throws TypeError when there is none, or no telling which.
 */
export function findTaskFunction({ userFiles }: LoadedProject, fn: { name: string }): TaskFunction {
  const found = userFiles.flatMap((file) => candidates(file, fn.name));
  const text = bare(String(fn));
  const alike = found.length > 1 ? found.filter(({ node }) => bare(withoutTypes(node)) === text) : found;
  const [only] = alike;
  if (!only)
    throw new TypeError(
      "a task is the name of a function declared at the top of a file, or of a static method",
    );
  if (alike.length > 1)
    throw new TypeError(`there are several functions ${fn.name}: a task under Node needs another name`);
  return only;
}

interface Candidate extends TaskFunction {
  readonly node: ts.Node;
}

function candidates(file: ts.SourceFile, name: string): Candidate[] {
  return file.statements.flatMap((statement): Candidate[] => {
    const at = { file: file.fileName, name, member: undefined };
    if (ts.isFunctionDeclaration(statement))
      return statement.name?.text === name ? [{ ...at, node: statement }] : [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap((declaration) =>
        ts.isIdentifier(declaration.name) && declaration.name.text === name && declaration.initializer
          ? [{ ...at, node: declaration.initializer }]
          : [],
      );
    if (!ts.isClassDeclaration(statement) || !statement.name) return [];
    const owner = statement.name.text;
    return statement.members.flatMap((member) =>
      ts.isMethodDeclaration(member) && isStatic(member) && member.name.getText() === name
        ? [{ file: file.fileName, name: owner, member: name, node: member }]
        : [],
    );
  });
}

function isStatic(member: ts.MethodDeclaration): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
}

function withoutTypes(node: ts.Node): string {
  const text = ts.isMethodDeclaration(node) ? `class A { ${node.getText()} }` : node.getText();
  const made = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2023 } }).outputText;
  return ts.isMethodDeclaration(node) ? made.replace(/^class A \{\s*static|\}\s*$/g, "") : made;
}

/** Without what formatters and transpilers differ in. */
function bare(text: string): string {
  return text.replace(/^export (default )?/, "").replace(/[\s;]+/g, "");
}
