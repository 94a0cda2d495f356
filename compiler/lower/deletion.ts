import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { guardField } from "./fixed.js";
import type { FunctionContext } from "./context.js";
import { byKey, keysOf } from "./elements.js";
import { lessenedCopy } from "./lessened-copies.js";
import { deleteFromRecord } from "./records.js";
import { skipParentheses } from "./syntax.js";
import { toText } from "./text.js";

type Member = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** `delete object.name`, `delete record[key]`: true, whether the key was there or not. */
export function visitDelete(f: FunctionContext, node: ts.DeleteExpression): ValueId {
  const target = skipParentheses(node.expression);
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target))
    return f.refuse(node, "TSF2006");
  const container = T.nonNullable(f.typeOf(target.expression));
  if (
    container !== T.VAL &&
    container.kind !== "dict" &&
    (container.kind !== "obj" || f.isErrorView(container.object))
  )
    return f.refuse(node, "TSF2006");
  const held = f.expression(target.expression);
  if (!ts.isOptionalChain(target)) deleteFrom(f, f.present(held), target, node);
  // Where the chain ends early there is nothing to delete, and no key is evaluated.
  else
    f.b.if_(f.b.not(f.b.is("nullish", held)), () =>
      deleteFrom(f, f.b.convert(held, container, "checked"), target, node),
    );
  return f.b.bool(true);
}

/** A value that the checker knows nothing of: what it is no key of cannot be told of other objects than Records. */
function recordOf(f: FunctionContext, value: ValueId): ValueId {
  f.b.callC({ name: "tsf_any_present", realm: true, throws: true, pure: false }, [value], undefined);
  return f.b.convert(value, T.dictOf(T.VAL), "checked");
}

function deleteFrom(f: FunctionContext, object: ValueId, target: Member, node: ts.DeleteExpression): void {
  const type = f.b.typeOf(object);
  if (type === T.VAL) return deleteFrom(f, recordOf(f, object), target, node);
  if (type.kind === "dict") {
    const key = ts.isPropertyAccessExpression(target)
      ? f.b.str(target.name.text)
      : toText(f, f.expression(target.argumentExpression), target);
    return deleteFromRecord(f, object, key);
  }
  if (type.kind !== "obj") return f.refuse(node, "TSF2006");
  const remove = (name: string): void => {
    guardField(f, "delete", object, type.object, name);
    f.b.emit("field.delete", [object], undefined, { view: type.object, name });
  };
  if (ts.isPropertyAccessExpression(target)) return remove(target.name.text);
  const properties = keysOf(f, type, target.argumentExpression);
  if (!properties && !lessenedCopy(f.checker, target.expression)) return f.refuse(node, "TSF2006");
  if (!properties) return deleteFrom(f, f.b.convert(object, T.VAL), target, node);
  const key = f.expression(target.argumentExpression);
  byKey(f, type, properties, object, key, ({ name }) => remove(name));
}
