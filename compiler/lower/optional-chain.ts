import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";

type ChainLink = ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression;

/**
 * Lowers one link of an optional chain (ECMA-262 13.3.9): the outermost link opens the chain, and every
 * `?.` inside leaves it with undefined when its base is nullish.
 */
export function optionalChain(f: FunctionContext, node: ChainLink, link: () => ValueId): ValueId {
  if (!ts.isOptionalChain(node)) return outsideChain(f, link);
  if (f.chain && !isOutermost(node)) return link();
  const outer = f.chain;
  const type = T.nullable(f.typeOf(node), true, false);
  const chain = { label: f.b.label(), result: f.b.slot("chain", type) };
  f.chain = chain;
  f.b.block(chain.label, () => {
    const value = link();
    f.b.set(chain.result, f.b.typeOf(value) === type ? value : f.coerce(value, type, node));
  });
  f.chain = outer;
  return f.b.get(chain.result);
}

function isOutermost(node: ts.Node): boolean {
  let at: ts.Node = node;
  while (ts.isNonNullExpression(at.parent)) at = at.parent;
  const parent = at.parent;
  return !(ts.isOptionalChain(parent) && (parent as ChainLink).expression === at);
}

/** The base of a link; with `?.` a nullish one ends the chain. The result is not nullish. */
export function chainBase(f: FunctionContext, node: ChainLink, base: ts.Expression): ValueId {
  const value = f.expression(base);
  return chainValue(f, node, value, base);
}

/** As chainBase for a value that is there already (the callee of `f?.()`). */
export function chainValue(
  f: FunctionContext,
  node: ChainLink,
  value: ValueId,
  base?: ts.Expression,
): ValueId {
  if (node.questionDotToken && f.chain) {
    const { label, result } = f.chain;
    f.b.if_(f.b.is("nullish", value), () => {
      f.b.set(result, f.b.undef(f.fn.slots[result]!.type));
      f.b.break_(label);
    });
  }
  return f.present(value, base);
}

/** Lowers what is no part of the chain around it, as the arguments of a call in it. */
export function outsideChain<R>(f: FunctionContext, lower: () => R): R {
  const outer = f.chain;
  f.chain = undefined;
  try {
    return lower();
  } finally {
    f.chain = outer;
  }
}
