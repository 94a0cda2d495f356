import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import type { ShapeField, SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { ObjectType } from "../types/type.js";
import { type ClassLevel, keptLevels } from "./class-levels.js";
import { isStatic, nameOf } from "./class-members.js";
import type { FunctionContext, ProgramContext } from "./context.js";
import { mustBeDeclared } from "./early-uses.js";
import { skipOuter } from "./syntax.js";

/** The type of a class's instances, seen from inside it: its own type parameters are not known. */
export function instanceView(f: FunctionContext, node: ts.ClassLikeDeclaration): ObjectType {
  const { symbol } = node as unknown as { symbol: ts.Symbol };
  const type = f.convertType(f.checker.getDeclaredTypeOfSymbol(symbol), node);
  return type.kind === "obj"
    ? type.object
    : f.refuse(node, "TSF9001", { reason: "a class without instances" });
}

/** The object of a class that is named; undefined when it has none. The declaration must have run. */
export function classValue(
  f: FunctionContext,
  expression: ts.Expression,
  named: ts.ClassLikeDeclaration,
): ValueId | undefined {
  if (f.program.originOf(named) !== "program" || f.program.isStdlib(named)) return undefined;
  if (isModuleLevel(named.parent)) {
    if (!f.program.hasClassObject(named)) {
      mustBeDeclared(f, named, expression);
      return undefined;
    }
    const type = f.program.types.classObjectOf(instanceView(f, named));
    return readClassVariable(f, named, type, expression);
  }
  if (f.program.hasClassObject(named)) return f.expression(expression);
  // Its variable only tells that the declaration has run.
  const symbol = f.checker.getSymbolAtLocation(skipOuter(expression));
  const binding = symbol && f.bindings.get(symbol);
  if (binding) f.readBinding(binding);
  return undefined;
}

/** From the variable of the realm. Inside the class it is there. */
export function readClassVariable(
  f: FunctionContext,
  named: ts.ClassLikeDeclaration,
  type: ObjectType,
  use: ts.Node | undefined,
): ValueId {
  if (use) mustBeDeclared(f, named, use);
  return f.b.emit("global.get", [], T.objectRef(type), { global: f.program.classVariable(named, type) });
}

/** The object of a class of the chain that `object` heads. */
export function levelValue(f: FunctionContext, object: ValueId, level: ClassLevel): ValueId {
  const type = f.b.typeOf(object);
  if (type === level.object || type.kind !== "obj") return object;
  return readLevel(f, object, type.object, level);
}

export function readLevel(f: FunctionContext, object: ValueId, view: ObjectType, level: ClassLevel): ValueId {
  return f.b.emit("field.get", [object], level.object, { view, name: level.base });
}

/** The own fields of a class's object: static ones, unless they are variables of the realm. */
export function staticFields(program: ProgramContext, view: ObjectType): ShapeField[] {
  const declaration = view.classDeclaration!;
  if (program.classUses.isOnce(declaration)) return [];
  const { properties } = program.types.classObjectOf(view);
  return declaration.members.flatMap((member) => {
    if (!ts.isPropertyDeclaration(member) || !isStatic(member)) return [];
    const property = properties.get(nameOf(program, member) ?? "");
    if (!property) return [];
    // It is undefined until its initialiser has run.
    const type = T.nullable(property.type, true, false);
    return [{ name: property.name, type, optional: false, hidden: true }];
  });
}

/** `new`: the instance before its constructor runs; `object` is the class, if instances keep theirs. */
export function newInstance(f: FunctionContext, type: T.ObjectRefType, object: ValueId | undefined): SlotId {
  const view = type.object;
  const shape = f.program.classShape(view);
  const self = f.b.slot("instance", type);
  const levels = keptLevels(f.program, view);
  const held = levels.map((level) =>
    object === undefined
      ? f.refuse(level.declaration, "TSF9001", { reason: "an instance without its class" })
      : levelValue(f, object, level),
  );
  f.b.set(self, f.b.emit("instance.new", [], type, { shape }));
  levels.forEach(({ kept }, i) =>
    f.b.emit("field.set", [f.b.get(self), held[i]!], undefined, { view, name: kept }),
  );
  return self;
}
