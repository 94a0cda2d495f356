import { ts } from "../project/typescript.js";

/** What every event of the SDK extends. */
const ROOT = "RawEvent";

/**
 * Whether an interface is the SDK's RawEvent or extends it. At run time all events are one kind of object, and what an
 * interface says of an event's parameters is looked up by the event's code: so one of the program's own may only name
 * an event, not add to it.
 */
export function isEventInterface(
  checker: ts.TypeChecker,
  type: ts.Type,
  isSdk: (declaration: ts.Declaration) => boolean,
): boolean {
  const symbol = type.symbol as ts.Symbol | undefined;
  const declarations = symbol?.declarations ?? [];
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Interface) || declarations.length === 0) return false;
  const isOurs = declarations.every(isSdk);
  if (symbol.name === ROOT && isOurs) return true;
  const addsNothing = declarations.every((d) => ts.isInterfaceDeclaration(d) && d.members.length === 0);
  if (!isOurs && !addsNothing) return false;
  const target = ((type as ts.TypeReference).target as ts.InterfaceType | undefined) ?? type;
  return checker
    .getBaseTypes(target as ts.InterfaceType)
    .some((base) => isEventInterface(checker, base, isSdk));
}
