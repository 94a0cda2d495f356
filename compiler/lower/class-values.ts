import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import { HAS_INSTANCE, isConstructible } from "../types/class-types.js";
import * as T from "../types/type.js";
import { CONSTRUCTOR, CONSTRUCTOR_NAME } from "./class-members.js";
import { classValue, instanceView } from "./class-objects.js";
import { keptLevels } from "./class-levels.js";
import { namedClass } from "./class-uses.js";
import { isLibraryName } from "./names.js";
import { chainBase } from "./optional-chain.js";
import { skipOuter } from "./syntax.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";

const K = ts.SyntaxKind;

/** `x instanceof C` for a class of the program, or for a value that is one; undefined for what is none. */
export function instanceOfClass(
  f: FunctionContext,
  value: ValueId,
  right: ts.Expression,
): ValueId | undefined {
  const named = namedClass(f.checker, right);
  if (!named) return instanceOfValue(f, value, right);
  if (f.program.originOf(named) !== "program") return undefined;
  const object = classValue(f, right, named);
  return isInstance(f, value, instanceView(f, named), object);
}

export function isInstance(
  f: FunctionContext,
  value: ValueId,
  view: T.ObjectType,
  object: ValueId | undefined,
): ValueId {
  const level = keptLevels(f.program, view).find(({ declaration }) => declaration === view.classDeclaration);
  if (!level || object === undefined) return f.b.emit("instanceof", [value], T.BOOL, { view });
  return f.b.emit("instance.of", [value, object], T.BOOL, { view, kept: level.kept });
}

function instanceOfValue(f: FunctionContext, value: ValueId, right: ts.Expression): ValueId | undefined {
  const told = T.nonNullable(f.typeOf(right));
  const type = told === T.VAL ? f.program.types.anyClass() : told;
  if (type.kind !== "obj" || !isConstructible(type.object)) return undefined;
  const object = f.b.convert(f.present(f.expression(right), right), type, "checked");
  f.program.requestMethod(HAS_INSTANCE, []);
  return f.b.emit("call.method", [object, value], T.BOOL, { view: type.object, name: HAS_INSTANCE });
}

/** `object.constructor`, and its name; undefined for another property. */
export function readConstructor(f: FunctionContext, node: ts.PropertyAccessExpression): ValueId | undefined {
  if (node.name.text === CONSTRUCTOR) return classOf(f, node);
  const { expression: of } = node;
  if (node.name.text !== "name") return undefined;
  if (ts.isMetaProperty(of)) return nameOfTarget(f, of);
  if (!ts.isPropertyAccessExpression(of) || of.name.text !== CONSTRUCTOR) return undefined;
  const object = objectOf(f, of.expression, of);
  return object ? readOf(f, object, CONSTRUCTOR_NAME, T.STR) : nameOfMaker(f, of);
}

const MAKER: CFunction = { name: "tsf_maker", realm: true, throws: true, pure: false };

/** `value.constructor.name` of what is no object of a known class: undefined where `constructor` is no such property. */
function nameOfMaker(f: FunctionContext, of: ts.PropertyAccessExpression): ValueId | undefined {
  if (!isMadeBy(f, of)) return undefined;
  const value = f.b.slot("value", T.VAL);
  f.b.set(value, f.b.convert(chainBase(f, of, of.expression), T.VAL));
  const name = f.b.slot("name", T.VAL);
  f.b.set(name, f.b.callC(MAKER, [f.b.get(value)], T.VAL));
  f.b.if_(f.b.is("undefined", f.b.get(name)), () => {
    const view = f.program.types.ownView("of a class", "object", () => []);
    const object = f.b.convert(f.b.get(value), view, "checked");
    f.b.set(
      name,
      f.b.convert(readOf(f, { object: view.object, value: object }, CONSTRUCTOR_NAME, T.STR), T.VAL),
    );
  });
  return f.b.convert(f.b.get(name), T.STR, "checked");
}

/** `constructor` is what every value has, be it by the checker's word or as nothing is known. */
function isMadeBy(f: FunctionContext, { name, expression }: ts.PropertyAccessExpression): boolean {
  if (f.typeOf(expression).kind === "dict" || f.isFunctionOfLibrary(expression)) return false;
  const declaration = f.checker.getSymbolAtLocation(name)?.valueDeclaration;
  return declaration ? f.program.originOf(declaration) === "lib" : f.typeOf(expression) === T.VAL;
}

/** `value.constructor === Map` of a class of the library; undefined for other comparisons. */
export function madeBy(f: FunctionContext, { left, right }: ts.BinaryExpression): ValueId | undefined {
  const [of, maker] = [left, right].map(skipOuter).sort((a) => (ts.isPropertyAccessExpression(a) ? -1 : 1));
  if (!of || !maker || !ts.isPropertyAccessExpression(of) || of.name.text !== CONSTRUCTOR) return undefined;
  if (!ts.isIdentifier(maker) || !isLibraryName(f, maker) || !isMadeBy(f, of)) return undefined;
  const name = f.b.str(maker.text);
  const value = f.expression(of.expression);
  const isMade = f.b.slot("made", T.BOOL);
  f.b.set(isMade, f.b.bool(false));
  const test = (): void => {
    const made = f.b.callC(MAKER, [f.b.convert(f.present(value, of.expression), T.VAL)], T.VAL);
    f.b.set(isMade, f.b.compare("eq", "val", made, f.b.convert(name, T.VAL)));
  };
  if (of.questionDotToken) f.b.if_(f.b.not(f.b.is("nullish", value)), test);
  else test();
  return f.b.get(isMade);
}

function classOf(f: FunctionContext, node: ts.PropertyAccessExpression): ValueId | undefined {
  const object = objectOf(f, node.expression, node);
  if (!object) return undefined;
  const told = f.typeOf(node);
  const type = told === T.VAL ? f.program.types.anyClass() : told;
  return type.kind === "obj" && isConstructible(type.object)
    ? readOf(f, object, CONSTRUCTOR, type)
    : undefined;
}

/** Not evaluated where it is no object with the property of every object. */
function objectOf(
  f: FunctionContext,
  node: ts.Expression,
  access: ts.PropertyAccessExpression,
): (T.ObjectRefType & { value: ValueId }) | undefined {
  const type = T.nonNullable(f.typeOf(node));
  if (type.kind !== "obj" || type.object.properties.has(CONSTRUCTOR)) return undefined;
  if (isConstructible(type.object))
    return f.refuse(node, "TSF4006", { name: CONSTRUCTOR, type: f.typeText(node) });
  return { ...type, value: chainBase(f, access, node) };
}

function readOf(
  f: FunctionContext,
  { object: view, value }: { object: T.ObjectType; value: ValueId },
  name: string,
  type: T.Type,
): ValueId {
  f.program.requestMethod(name, []);
  return f.b.emit("field.get", [value], type, { view, name });
}

/** `new.target` in a constructor: the class of the object that is made. */
function visitTarget(f: FunctionContext, node: ts.MetaProperty): ValueId {
  return readOf(f, target(f, node), CONSTRUCTOR, f.typeOf(node));
}

function nameOfTarget(f: FunctionContext, node: ts.MetaProperty): ValueId {
  return readOf(f, target(f, node), CONSTRUCTOR_NAME, T.STR);
}

function target(f: FunctionContext, node: ts.MetaProperty): { object: T.ObjectType; value: ValueId } {
  const type = f.thisType;
  const isMade = node.keywordToken === K.NewKeyword && f.fn.constructs !== undefined;
  if (!isMade || type?.kind !== "obj" || !f.thisValue)
    return f.refuse(node, "TSF2027", { name: node.getText() });
  return { object: type.object, value: f.thisValue() };
}

export const targetVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [[K.MetaProperty, visitTarget]];
