import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { toText } from "../lower/text.js";
import { signature, type Signature } from "./c-functions.js";
import { callStdlibValues } from "./stdlib-calls.js";

const MEMBERS: ReadonlyMap<string, Signature> = new Map([
  ["pid", signature("tsf_process_id", "-> num", "", [0, 4294967295])],
  ["platform", signature("tsf_process_platform", "-> str", "p")],
  ["arch", signature("tsf_process_arch", "-> str", "p")],
  ["argv", signature("tsf_process_argv", "-> str[]", "r")],
  ["exitCode", signature("tsf_process_exitCode", "-> num?", "")],
]);
const ENVIRONMENT = signature("tsf_env_read", "str -> str?", "rt");

/** `process.pid` and the like, `process.env.NAME`; undefined for what is no part of `process`. */
export function processMember(f: FunctionContext, node: ts.AccessExpression): ValueId | undefined {
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression) && isProcess(f, expression.expression))
    return expression.name.text === "env" ? variable(f, node) : undefined;
  if (!ts.isPropertyAccessExpression(node) || !isProcess(f, expression)) return undefined;
  const member = MEMBERS.get(node.name.text);
  if (member) return f.b.callC(member.c, [], member.result);
  return node.name.text === "env" ? f.refuse(node, "TSF4030") : undefined;
}

const SET_EXIT_CODE = signature("tsf_process_set_exitCode", "num? -> void", "rt");

/** `process.exitCode = code`; undefined for other assignments. */
export function setExitCode(f: FunctionContext, node: ts.BinaryExpression): ValueId | undefined {
  const { left } = node;
  if (!ts.isPropertyAccessExpression(left) || left.name.text !== "exitCode" || !isProcess(f, left.expression))
    return undefined;
  const code = f.expression(node.right, SET_EXIT_CODE.params[0]);
  f.b.callC(SET_EXIT_CODE.c, [code], undefined);
  return code;
}

/** `performance.timeOrigin`. */
export function performanceMember(f: FunctionContext, node: ts.AccessExpression): ValueId | undefined {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "timeOrigin") return undefined;
  if (!isLibraryName(f, node.expression, "performance")) return undefined;
  return callStdlibValues(f, "performanceOrigin", [], [], node);
}

function isProcess(f: FunctionContext, node: ts.Expression): boolean {
  return isLibraryName(f, node, "process");
}

function isLibraryName(f: FunctionContext, node: ts.Expression, name: string): boolean {
  const symbol = ts.isIdentifier(node) && node.text === name && f.checker.getSymbolAtLocation(node);
  const declaration = symbol ? symbol.declarations?.[0] : undefined;
  return declaration !== undefined && f.program.originOf(declaration) === "lib";
}

/** A variable of the environment, asked for at this moment. */
function variable(f: FunctionContext, node: ts.AccessExpression): ValueId {
  const name = ts.isPropertyAccessExpression(node)
    ? f.b.str(node.name.text)
    : toText(f, f.expression(node.argumentExpression), node.argumentExpression);
  return f.narrow(f.b.callC(ENVIRONMENT.c, [name], ENVIRONMENT.result), node, false);
}
