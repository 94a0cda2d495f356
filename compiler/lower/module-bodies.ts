import { ts } from "../project/typescript.js";
import type { CFunction } from "../ir/ir.js";
import * as T from "../types/type.js";
import { FRAME } from "./async.js";
import type { FunctionContext, ProgramContext } from "./context.js";
import { moduleName } from "./function-names.js";
import { block } from "./statements.js";

/** The program ends with 13 when this is never settled, as Node does. */
const AWAITED: CFunction = { name: "tsf_program_awaits", realm: true, throws: false, pure: false };

/** What a file has at its top level, as a function that `main` calls. One that awaits there is an async function's body. */
export function lowerModuleBody(p: ProgramContext, main: FunctionContext, file: ts.SourceFile): void {
  const spec = { name: `init_${moduleName(file)}`, params: [], result: T.UNDEF, node: file };
  const awaits = awaitsAtTop(file);
  const f = p.glue(awaits ? { ...spec, name: `${spec.name}_body`, yields: T.VAL, async: "function" } : spec);
  if (awaits) f.settles = T.VAL;
  p.guard(() => block(f, file.statements));
  if (!awaits) return void main.b.emit("call", [], T.UNDEF, { fn: f.fn.id });
  const frame = main.b.emit("generator.new", [], FRAME, { fn: f.fn.id });
  main.b.callC(AWAITED, [main.b.emit("async.start", [frame], T.promiseOf(T.VAL), {})], undefined);
}

function awaitsAtTop(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node)) return false;
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
  return ts.forEachChild(node, (child) => awaitsAtTop(child) || undefined) ?? false;
}
