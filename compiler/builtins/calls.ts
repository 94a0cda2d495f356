import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { toldMembers, valueByMember } from "../lower/told-unions.js";
import { describeType } from "../types/describe.js";
import type { Origin } from "../types/from-typescript.js";
import type { Type } from "../types/type.js";
import { arrayMethod } from "./arrays.js";
import { bytesMethod } from "./bytes.js";
import { collectionMethod, newCollection } from "./collections.js";
import { textOfValues } from "./console.js";
import { newError } from "./errors.js";
import { falcoCall, falcoMethod } from "./falco.js";
import { globalCall } from "./globals.js";
import { httpCall } from "./http-calls.js";
import { intrinsicCall } from "./intrinsics.js";
import { nodeCall } from "./node-calls.js";
import { newArray } from "./new-array.js";
import { newTypedArray } from "./new-typed-array.js";
import { numberCall, numberMethod } from "./numbers.js";
import { newPromise, promiseCall, promiseIntrinsic, promiseMethod } from "./promises.js";
import { newRegExp } from "./regexps.js";
import { stringMethod } from "./strings.js";
import { taskCall } from "./tasks.js";
import { timerCall } from "./timers.js";

/** A method of a builtin type; undefined when there is none of that name. */
export function builtinMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  switch (f.b.typeOf(receiver).kind) {
    case "str":
      return stringMethod(f, receiver, name, node);
    case "arr":
      return arrayMethod(f, receiver, name, node);
    case "num":
    case "big":
    case "bool":
      return numberMethod(f, receiver, name, node);
    case "map":
    case "set":
      return collectionMethod(f, receiver, name, node);
    case "bytes":
      return bytesMethod(f, receiver, name, node);
    case "promise":
      return promiseMethod(f, receiver, name, node);
    case "native":
      return falcoMethod(f, receiver, name, node);
    default:
      return methodOfUnion(f, receiver, name, node);
  }
}

/** Of a value of one of several builtin types. */
function methodOfUnion(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const members = toldMembers(f, f.b.typeOf(receiver));
  if (!members) return undefined;
  const refuse = (): never => f.refuse(node, "TSF4006", { name, type: describeType(f.b.typeOf(receiver)) });
  return valueByMember(
    f,
    receiver,
    members,
    f.typeOf(node),
    (value) => builtinMethod(f, value, name, node) ?? refuse(),
  );
}

/** A call of a library or SDK function by its dotted name; undefined when it is not a builtin. */
export function builtinCall(
  f: FunctionContext,
  name: string,
  node: ts.CallExpression,
  origin: Origin,
): ValueId | undefined {
  if (origin === "sdk") return falcoCall(f, name, node);
  return (
    numberCall(f, name, node) ??
    globalCall(f, name, node) ??
    promiseCall(f, name, node) ??
    timerCall(f, name, node) ??
    intrinsicCall(f, name, node) ??
    promiseIntrinsic(f, name, node) ??
    nodeCall(f, name, node) ??
    textOfValues(f, name, node) ??
    httpCall(f, name, node) ??
    taskCall(f, name, node)
  );
}

/** `new X(...)` of a library class. */
export function builtinNew(
  f: FunctionContext,
  name: string,
  node: ts.NewExpression,
  type: Type,
): ValueId | undefined {
  if (type.kind === "map" || type.kind === "set") return newCollection(f, type, node);
  if (type.kind === "bytes") return newTypedArray(f, node, type);
  if (name === "Array" && type.kind === "arr") return newArray(f, node);
  if (type.kind === "promise") return newPromise(f, node, type);
  if (name === "RegExp") return newRegExp(f, node);
  if (type.kind === "obj" && type.object.builtinError) return newError(f, type, node);
  return undefined;
}
