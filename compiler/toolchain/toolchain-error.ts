import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Thrown by the toolchain for what the user can put right, and for C that the C compiler refused. */
export class ToolchainError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = "ToolchainError";
  }
}
