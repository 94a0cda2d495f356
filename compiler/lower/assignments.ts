import { ts } from "../project/typescript.js";
import type { ArithmeticFn, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { arithmetic } from "./arithmetic.js";
import { describeType, type FunctionContext } from "./context.js";
import { readElement, writeElement } from "./elements.js";
import { propertyKey } from "./member-names.js";
import { mustBeDeclared } from "./early-uses.js";
import { symbolOf } from "./names.js";
import { skipOuter } from "./syntax.js";

const K = ts.SyntaxKind;

export function visitAssignment(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  const left = skipOuter(node.left);
  if (ts.isArrayLiteralExpression(left) || ts.isObjectLiteralExpression(left)) {
    const value = f.expression(node.right);
    f.visitors.assign(f, node.left, value);
    return value;
  }
  // Object and index are evaluated before the value (ECMA-262 13.15.2).
  const target = stableTarget(f, node.left);
  const value = f.expression(node.right, targetType(f, node.left));
  target.write(value);
  return value;
}

/** The declared type of an assignment's target, which narrowing does not change. */
export function targetType(f: FunctionContext, target: ts.Expression): Type | undefined {
  const inner = skipOuter(target);
  if (ts.isIdentifier(inner)) {
    const symbol = f.checker.getSymbolAtLocation(inner);
    return symbol ? f.convertType(f.checker.getTypeOfSymbol(symbol), inner) : undefined;
  }
  if (ts.isElementAccessExpression(inner)) {
    const container = T.nonNullable(f.typeOf(inner.expression));
    if (container.kind === "arr" || container.kind === "dict") return container.element;
    return container === T.BYTES ? T.NUM : undefined;
  }
  if (ts.isPropertyAccessExpression(inner)) {
    const base = T.nonNullable(f.typeOf(inner.expression));
    if (base.kind === "obj") return base.object.properties.get(propertyKey(f.checker, inner.name))?.type;
  }
  return undefined;
}

export function visitCompound(f: FunctionContext, node: ts.BinaryExpression, fn: ArithmeticFn): ValueId {
  const target = stableTarget(f, node.left);
  const result = arithmetic(f, fn, target.read(), f.expression(node.right), node);
  target.write(result);
  return result;
}

/** `++` and `--`. */
export function step(
  f: FunctionContext,
  operand: ts.Expression,
  operator: ts.SyntaxKind,
  prefix: boolean,
): ValueId {
  const target = stableTarget(f, operand);
  const before = target.read();
  const one = T.nonNullable(f.b.typeOf(before)) === T.BIG ? f.b.big(1n) : f.b.num(1);
  const after = arithmetic(f, operator === K.PlusPlusToken ? "add" : "sub", before, one, operand);
  target.write(after);
  return prefix ? after : before;
}

interface StableTarget {
  /** The value, at the type that narrowing leaves there. */
  read(): ValueId;
  /** The value at the place's declared type. */
  readDeclared(): ValueId;
  write(value: ValueId): void;
}

/** A place that is read and then written: its object and index are evaluated once. */
export function stableTarget(f: FunctionContext, node: ts.Expression): StableTarget {
  const inner = skipOuter(node);
  if (ts.isPropertyAccessExpression(inner) && inner.expression.kind !== K.SuperKeyword) {
    const symbol = f.checker.getSymbolAtLocation(inner.name);
    const isStatic =
      symbol?.valueDeclaration &&
      ts.getCombinedModifierFlags(symbol.valueDeclaration) & ts.ModifierFlags.Static;
    const base = f.typeOf(inner.expression);
    if (isStatic) mustBeDeclared(f, symbol.valueDeclaration!.parent, inner);
    if (!isStatic && base.kind === "obj") {
      const object = f.expression(inner.expression);
      return pinned(f, [object], ([o]) => ({
        kind: "property",
        object: o!,
        name: propertyKey(f.checker, inner.name),
        node: inner,
      }));
    }
  }
  if (ts.isElementAccessExpression(inner)) {
    const object = f.expression(inner.expression);
    const index = f.expression(inner.argumentExpression);
    return pinned(f, [object, index], ([o, i]) => ({ kind: "element", object: o!, index: i!, node: inner }));
  }
  return {
    read: () => f.expression(node),
    readDeclared: () => {
      const symbol = ts.isIdentifier(inner) ? symbolOf(f, inner) : undefined;
      const binding = symbol && (f.bindings.get(symbol) ?? f.program.globalBinding(symbol, inner));
      return binding ? f.readBinding(binding) : f.expression(node);
    },
    write: (value) => f.visitors.assign(f, node, value),
  };
}

type Place =
  | { kind: "property"; object: ValueId; name: string; node: ts.PropertyAccessExpression }
  | { kind: "element"; object: ValueId; index: ValueId; node: ts.ElementAccessExpression };

function pinned(f: FunctionContext, values: ValueId[], place: (values: ValueId[]) => Place): StableTarget {
  const at = place(values);
  const readDeclared = (): ValueId => {
    if (at.kind === "property") {
      const view = f.b.typeOf(at.object);
      if (view.kind !== "obj")
        return f.refuse(at.node, "TSF4006", { name: at.name, type: describeType(view) });
      const property = view.object.properties.get(at.name);
      if (!property) return f.refuse(at.node, "TSF4006", { name: at.name, type: describeType(view) });
      f.program.requestMethod(view.object, at.name, []);
      return f.b.emit("field.get", [at.object], property.type, { view: view.object, name: at.name });
    }
    return readElement(f, at.object, at.index, at.node);
  };
  return {
    readDeclared,
    read: () => f.narrow(readDeclared(), at.node, false),
    write: (value) => {
      if (at.kind === "element") return writeElement(f, at.object, at.index, value, at.node);
      const view = f.b.typeOf(at.object) as T.ObjectRefType;
      writeProperty(f, at.object, view, at.name, value, at.node);
    },
  };
}

export function writeProperty(
  f: FunctionContext,
  object: ValueId,
  view: T.ObjectRefType,
  name: string,
  value: ValueId,
  node: ts.Node,
): void {
  const property =
    view.object.properties.get(name) ?? f.refuse(node, "TSF4006", { name, type: describeType(view) });
  f.program.requestMethod(view.object, name, []);
  f.b.emit("field.set", [object, f.coerce(value, property.type, node)], undefined, {
    view: view.object,
    name,
  });
}
