import { ts } from "../project/typescript.js";
import type { FunctionId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { ProgramContext } from "./context.js";

/**
 * Variables of stdlib/'s modules: those that a program uses are set before its own modules run, in the order of the
 * files and in these of their lines.
 */
export class LibraryVariables {
  private readonly initialisers = new Map<ts.VariableStatement, FunctionId>();

  constructor(
    private readonly p: ProgramContext,
    private readonly files: readonly ts.SourceFile[],
  ) {}

  /** Lowers the statement that declares a variable. */
  lower(declaration: ts.Declaration): void {
    const statement = declaration.parent.parent;
    if (!ts.isVariableStatement(statement) || this.initialisers.has(statement)) return;
    const context = this.p.glue({ name: "library_variable", params: [], result: T.UNDEF, node: statement });
    this.initialisers.set(statement, context.fn.id);
    context.statement(statement);
  }

  /** Has the program's first function call the initialisers before all else. */
  runFirst(): void {
    const { functions, moduleInit } = this.p.program;
    const main = functions[moduleInit]!;
    const place = (statement: ts.VariableStatement): number =>
      this.files.indexOf(statement.getSourceFile()) * 1e6 + statement.pos;
    const ordered = [...this.initialisers].sort(([a], [b]) => place(a) - place(b));
    const calls = ordered.map(([, fn]) => ({ op: "call", out: -1, args: [], loc: main.loc, fn }) as const);
    main.body.insts.unshift(...calls.map((call) => ({ ...call, args: [] })));
    this.initialisers.clear();
  }
}
