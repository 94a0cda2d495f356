import type { ts } from "../project/typescript.js";
import type { Origin } from "../types/from-typescript.js";

/** What the rules ask of the walk: the checker, and where to put what they find. */
export interface CheckContext {
  readonly checker: ts.TypeChecker;
  /** Whose declarations a file holds. */
  originOf(node: ts.Node): Origin;
  /** What is checked is a plugin, not a program of its own. */
  readonly isPlugin: boolean;
  /** In the file that a program begins with. */
  isMain(node: ts.Node): boolean;
  /** Written by the plugin's author, not a part of the library that is compiled with it. */
  isWritten(node: ts.Node): boolean;
  /** Notes that `node` is outside the subset; `code` is one of the catalogue. */
  report(node: ts.Node, code: string, values?: Readonly<Record<string, string>>): void;
}

/** Looks at one node and reports what is wrong with it. It sees every node of its kind once. */
export type Rule = (node: never, c: CheckContext) => void;

/** The rules of one syntax family, by the kind of node they look at. */
export type RuleTable = readonly (readonly [ts.SyntaxKind, Rule])[];
