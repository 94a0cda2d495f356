import type { CFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { timeOfDate } from "./dates.js";

const IS_OWN: CFunction = { name: "tsf_is_own_object", realm: false, throws: false, pure: true };
const IS_PRIMITIVE: CFunction = { name: "tsf_is_primitive", realm: false, throws: false, pure: true };

/** An object as the number that operators see of it; any other value as it is. */
export function numberIn(f: FunctionContext, value: ValueId): ValueId {
  return valueIn(f, timeOfDate(f, value));
}

/** What the valueOf of an object's class gives (ECMA-262 7.1.1 ToPrimitive); any other value, and one without it, as it is. */
export function valueIn(f: FunctionContext, value: ValueId): ValueId {
  const type = f.b.typeOf(value);
  const { kind } = T.nonNullable(type);
  if (!f.program.variables.ownsValueOf || (kind !== "obj" && kind !== "val")) return value;
  if (type.kind !== "obj") return valueInAny(f, value);
  const { object } = type;
  if (object.classDeclaration && f.program.isStdlib(object.classDeclaration)) return value;
  const own = object.properties.get("valueOf");
  if (own?.kind !== "method" || own.type.kind !== "fn" || !isPrimitive(own.type.result))
    return valueInAny(f, value);
  f.program.requestMethod("valueOf", []);
  return f.b.emit("call.method", [value], own.type.result, { view: object, name: "valueOf" });
}

/** What `==` compares with `other`: an object is itself, unless the other is a primitive. */
export function comparand(f: FunctionContext, value: ValueId, other: ValueId): ValueId {
  if (!f.program.variables.ownsValueOf) return value;
  if (isPrimitive(f.b.typeOf(other))) return valueIn(f, value);
  return f.b.choose(
    T.VAL,
    f.b.callC(IS_PRIMITIVE, [f.b.convert(other, T.VAL)], T.BOOL),
    () => f.b.convert(valueIn(f, value), T.VAL),
    () => f.b.convert(value, T.VAL),
  );
}

function isPrimitive(type: T.Type): boolean {
  return type === T.NUM || type === T.STR || type === T.BIG || type === T.BOOL;
}

/** Whether an object has one shows when the program runs. */
function valueInAny(f: FunctionContext, value: ValueId): ValueId {
  const result = f.b.slot("value", T.VAL);
  f.b.set(result, f.b.convert(value, T.VAL));
  const type = f.program.types.ownView("valued", "object", () => []);
  const how = { view: type.object, name: "valueOf" };
  f.program.requestMethod(how.name, []);
  f.b.if_(f.b.callC(IS_OWN, [f.b.get(result)], T.BOOL), () => {
    const object = f.b.convert(f.b.get(result), type, "checked");
    f.b.if_(f.b.emit("method.has", [object], T.BOOL, how), () => {
      const given = f.b.slot("given", T.VAL);
      f.b.set(given, f.b.emit("call.method", [object], T.VAL, how));
      f.b.if_(f.b.callC(IS_PRIMITIVE, [f.b.get(given)], T.BOOL), () => f.b.set(result, f.b.get(given)));
    });
  });
  return f.b.get(result);
}
