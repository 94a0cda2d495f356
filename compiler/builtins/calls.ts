import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { typedMembers, valueByTypedArray } from "../lower/typed-unions.js";
import { describeType } from "../types/describe.js";
import type { Origin } from "../types/from-typescript.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { arrayMethod } from "./arrays.js";
import { bytesMethod } from "./bytes.js";
import { collectionMethod, newCollection } from "./collections.js";
import { newError } from "./errors.js";
import { falcoCall, falcoMethod } from "./falco.js";
import { globalCall } from "./globals.js";
import { httpCall } from "./http-calls.js";
import { intrinsicCall } from "./intrinsics.js";
import { nodeCall } from "./node-calls.js";
import { newArray } from "./new-array.js";
import { newTypedArray } from "./new-typed-array.js";
import { numberCall, numberMethod } from "./numbers.js";
import { optionalArgument, textOrEmpty } from "./optional.js";
import { newPromise, promiseCall, promiseIntrinsic, promiseMethod } from "./promises.js";
import { newRegExp } from "./regexps.js";
import { stringMethod } from "./strings.js";
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
      return nativeMethod(f, receiver, name, node);
    default:
      return methodOfUnion(f, receiver, name, node);
  }
}

/** Of a value that is one of several typed arrays. */
function methodOfUnion(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const members = typedMembers(f.b.typeOf(receiver));
  if (!members) return undefined;
  const refuse = (): never => f.refuse(node, "TSF4006", { name, type: describeType(f.b.typeOf(receiver)) });
  return valueByTypedArray(
    f,
    receiver,
    members,
    f.typeOf(node),
    (array) => bytesMethod(f, array, name, node) ?? refuse(),
  );
}

function nativeMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.b.typeOf(receiver) as T.NativeType;
  if (type.name === "textencoder" && name === "encode") {
    const c = { name: "tsf_textencoder_encode", realm: true, throws: true, pure: false };
    return f.b.callC(c, [textOrEmpty(f, node.arguments[0])], T.BYTES);
  }
  if (type.name === "textdecoder" && name === "decode") {
    const bytes = optionalArgument(f, node.arguments[0], T.BYTES, node);
    return f.b.callC(
      { name: "tsf_decode_text", realm: true, throws: true, pure: false },
      [bytes, receiver],
      T.STR,
    );
  }
  return falcoMethod(f, receiver, name, node);
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
    httpCall(f, name, node)
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
  // Neither has state: an encoder is the decoder without options, a decoder is its options.
  if (name === "TextEncoder") return f.b.callC(staticObject(0), [], T.nativeOf("textencoder"));
  if (name === "TextDecoder")
    return f.b.callC(staticObject(decoderOptions(f, node)), [], T.nativeOf("textdecoder"));
  return undefined;
}

function staticObject(index: number): CFunction {
  return { name: "TSF_TEXT_DECODER", realm: false, throws: false, pure: true, extra: [String(index)] };
}

/** The options as bits of the static decoder's number: they must be written out, since it has no state. */
function decoderOptions(f: FunctionContext, node: ts.NewExpression): number {
  const [label, options] = node.arguments ?? [];
  if (label) f.effect(label);
  if (!options || f.typeOf(options) === T.UNDEF) return 0;
  const refuse = (): never =>
    f.refuse(options, "TSF4004", { name: "new TextDecoder", option: "fatal: true" });
  if (!ts.isObjectLiteralExpression(options)) return refuse();
  let bits = 0;
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return refuse();
    const { kind } = property.initializer;
    if (kind !== ts.SyntaxKind.TrueKeyword && kind !== ts.SyntaxKind.FalseKeyword) return refuse();
    if (kind === ts.SyntaxKind.TrueKeyword) bits |= property.name.text === "fatal" ? 1 : 2;
  }
  return bits;
}
