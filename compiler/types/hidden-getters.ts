import { ts } from "../project/typescript.js";

/**
 * The getters that a subclass hides with a setter alone (ECMA-262 15.7.14): read through the class that declares them
 * they may be undefined, which TypeScript does not know.
 */
export function hiddenGetters(
  checker: ts.TypeChecker,
  files: readonly ts.SourceFile[],
): ReadonlySet<ts.Declaration> {
  const hidden = new Set<ts.Declaration>();
  for (const node of files.flatMap((file) => file.statements)) {
    if (!ts.isClassDeclaration(node)) continue;
    const isStatic = (member: ts.ClassElement): boolean =>
      (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
    for (const setter of node.members.filter(ts.isSetAccessor)) {
      if (isStatic(setter) || ts.isPrivateIdentifier(setter.name)) continue;
      const own = checker.getSymbolAtLocation(setter.name);
      if (own && !isSetterAlone(own)) continue;
      for (const getter of inheritedGetters(checker, node, own?.name)) hidden.add(getter);
    }
  }
  return hidden;
}

/** A property that is read as undefined, whatever its type says. */
export function isReadAsUndefined(property: ts.Symbol, hidden: ReadonlySet<ts.Declaration>): boolean {
  return isSetterAlone(property) || property.declarations?.some((one) => hidden.has(one)) === true;
}

function isSetterAlone({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.SetAccessor) !== 0 && (flags & ts.SymbolFlags.GetAccessor) === 0;
}

function inheritedGetters(
  checker: ts.TypeChecker,
  node: ts.ClassDeclaration,
  name: string | undefined,
): ts.Declaration[] {
  const type = checker.getTypeAtLocation(node);
  if (name === undefined || !type.isClass()) return [];
  const found: ts.Declaration[] = [];
  for (let [base] = checker.getBaseTypes(type); base; base = baseOf(checker, base)) {
    const declarations = checker.getPropertyOfType(base, name)?.declarations ?? [];
    found.push(...declarations.filter(ts.isGetAccessor));
  }
  return found;
}

function baseOf(checker: ts.TypeChecker, type: ts.BaseType): ts.BaseType | undefined {
  const declared = (type as ts.TypeReference).target ?? type;
  return declared.isClassOrInterface() ? checker.getBaseTypes(declared)[0] : undefined;
}
