/** A place in a source file. Lines and columns count from 1; columns are UTF-16 code units. */
export interface SourceLocation {
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Last line and the column just after the last character; same as the start when unknown. */
  readonly endLine: number;
  readonly endColumn: number;
}

export type Severity = "error" | "warning";

/** One finding, ready to be shown. Made by `report` (our codes) or `fromTypeScript` (TSnnnn). */
export interface Diagnostic {
  /** "TSF2001", or "TS2322" for TypeScript's own. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence with the names of the source filled in, no full stop at the end. */
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
  /** Absent when the finding is about no place in a file (toolchain, usage). */
  readonly location?: SourceLocation;
  /** Other places that explain this one. */
  readonly related?: readonly { readonly message: string; readonly location: SourceLocation }[];
}

/** Whether any of them forbids output. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}
