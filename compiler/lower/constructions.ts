import { ts } from "../project/typescript.js";
import type { SlotId, ValueId } from "../ir/ir.js";
import { CONSTRUCT, isConstructible } from "../types/class-types.js";
import * as T from "../types/type.js";
import { argumentsFor, writtenCount } from "./arguments.js";
import { callSignature, invoke } from "./calls.js";
import { classValue, newInstance } from "./class-objects.js";
import { namedClass } from "./class-uses.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { symbolOf } from "./names.js";
import { outsideChain } from "./optional-chain.js";

function visitNew(f: FunctionContext, node: ts.NewExpression): ValueId {
  const type = f.typeOf(node);
  const symbol = symbolOf(f, node.expression);
  const origin = f.program.originOf(symbol?.declarations?.[0] ?? node);
  if (origin !== "program") {
    const builtin = outsideChain(f, () =>
      f.program.library.construct(f, node.expression.getText(), node, type),
    );
    if (builtin !== undefined) return builtin;
  }
  const named = namedClass(f.checker, node.expression);
  // A class of stdlib/ that stands behind a name of the library needs no declaration to run.
  if (origin !== "program" && type.kind === "obj" && type.object.classDeclaration)
    return construct(f, node, type, newInstance(f, type, undefined));
  if (!named || type.kind !== "obj" || type.object.classDeclaration !== named) return newOfValue(f, node);
  return construct(f, node, type, newInstance(f, type, classValue(f, node.expression, named)));
}

function construct(f: FunctionContext, node: ts.NewExpression, type: T.ObjectRefType, self: SlotId): ValueId {
  invoke(f, f.program.constructorInstance(type.object), [f.b.get(self)], node);
  return f.b.get(self);
}

/** `new` of a value: whichever class it is makes the object. */
function newOfValue(f: FunctionContext, node: ts.NewExpression): ValueId {
  const type = T.nonNullable(f.typeOf(node.expression));
  const signature = f.checker.getResolvedSignature(node);
  if (type.kind !== "obj" || !isConstructible(type.object) || !signature)
    return f.refuse(node.expression, "TSF2018", { name: node.expression.getText() });
  const object = f.present(f.expression(node.expression), node.expression);
  f.program.requestMethod(CONSTRUCT, []);
  const { params, rest } = callSignature(f, node, signature, type);
  const made = f.typeOf(node);
  const values = argumentsFor(f, node, params, rest);
  return f.b.emit("call.method", [object, ...values], made, {
    view: type.object,
    name: CONSTRUCT,
    ...writtenCount(node, { params, rest }),
  });
}

export const constructionVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [ts.SyntaxKind.NewExpression, visitNew],
];
