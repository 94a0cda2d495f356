import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { callSignature, signature, type Signature } from "./c-functions.js";
import { callStdlibFunction } from "./stdlib-calls.js";

/** What stdlib/fetch/ asks of the runtime (stdlib/lib/http-intrinsics.d.ts). */
const FUNCTIONS: ReadonlyMap<string, Signature> = new Map([
  ["httpStart", signature("tsf_http_start", "str[] str[] bytes? num num str[] -> val", "rt")],
  ["httpNotify", signature("tsf_http_notify", "val val -> void", "r")],
  ["httpHead", signature("tsf_http_head", "val -> str?", "r")],
  ["httpRead", signature("tsf_http_read", "val -> bytes?", "r")],
  ["httpEnd", signature("tsf_http_end", "val -> num", "")],
  ["httpProblem", signature("tsf_http_problem", "val -> str[]", "r")],
  ["httpCancel", signature("tsf_http_cancel", "val -> void", "r")],
]);

export function httpCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  if (name === "fetch") {
    f.program.noteLater(f.fn.id, node);
    f.program.noteLinux(node, "fetch");
    return callStdlibFunction(f, "fetchResource", node);
  }
  const found = FUNCTIONS.get(name);
  return found && callSignature(f, found, undefined, node.arguments, node);
}
