import { ts } from "../project/typescript.js";
import { refuse } from "../project/refusal.js";
import { mayHoldMore } from "./inferred-results.js";
import { symbolKey } from "./iterator-types.js";
import { privateKey } from "./private-names.js";
import { carried, isDeclaredOnly, isTaken, propertyKind } from "./property-facts.js";
import { mayBeSetUndefined } from "./spread-properties.js";
import * as T from "./type.js";
import type { Property, Type, TypeEnv } from "./type.js";

/** What a property asks of the converter. */
interface Converter {
  readonly checker: ts.TypeChecker;
  readonly options: ts.CompilerOptions;
  held(type: ts.Type, env: TypeEnv, node: ts.Node): Type;
  convert(type: ts.Type, env: TypeEnv, node: ts.Node): Type;
  hidesUndefined(property: ts.Symbol): boolean;
  withWritten(told: Type, property: ts.Symbol, env: TypeEnv): Type;
}

/** A property of an object type, as it is seen at `node`. */
export function propertyOf(host: Converter, symbol: ts.Symbol, env: TypeEnv, node: ts.Node): Property {
  const kind = propertyKind(symbol);
  // A generic method has no one type; each call names its instance.
  const declared = host.checker.getTypeOfSymbolAtLocation(symbol, node);
  const signatures = kind === "method" ? declared.getCallSignatures() : [];
  const open = signatures.length > 1 || signatures.some((s) => s.typeParameters?.length);
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0 || isDeclaredOnly(host.checker, symbol);
  if (isTaken(symbol, optional))
    return refuse(symbol.valueDeclaration ?? node, "TSF3018", { name: symbol.name });
  const isMore = mayHoldMore(host.checker, symbol);
  const found =
    open || (isMore && kind === "accessor")
      ? T.VAL
      : isMore
        ? host.held(declared, env, node)
        : host.convert(declared, env, node);
  const converted = kind === "field" && !optional ? carried(found) : found;
  return {
    name: privateKey(symbol) ?? symbolKey(symbol) ?? symbol.name,
    type: host.withWritten(
      T.nullable(converted, optional || host.hidesUndefined(symbol), false),
      symbol,
      env,
    ),
    optional,
    holdsUndefined: optional && (mayBeSetUndefined(symbol, host.options) || T.admitsUndefined(converted)),
    readonly:
      (ts.getCombinedModifierFlags(symbol.valueDeclaration ?? (node as ts.Declaration)) &
        ts.ModifierFlags.Readonly) !==
      0,
    kind,
  };
}
