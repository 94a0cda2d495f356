import { ts } from "../project/typescript.js";
import type { OriginOf } from "../types/from-typescript.js";
import type { Problems } from "./problems.js";

/** A method of the plugin that has a body, and the class of the chain that declares it. */
export interface PluginMethod {
  readonly name: string;
  readonly declaration: ts.MethodDeclaration;
  /** The same method in base classes, the nearest first: their doc comments serve when it has none. */
  readonly overridden: readonly ts.MethodDeclaration[];
}

/** The class of a plugin and the classes between it and the SDK's Plugin. */
export interface PluginClass {
  readonly declaration: ts.ClassDeclaration;
  /** The class itself first, the SDK's Plugin left out. */
  readonly chain: readonly ts.ClassLikeDeclaration[];
  readonly instanceType: ts.Type;
}

/** The default-exported class of `entry`, or its class `named`, that extends the SDK's Plugin; undefined when there is none. */
export function findPluginClass(
  checker: ts.TypeChecker,
  originOf: OriginOf,
  entry: ts.SourceFile,
  problems: Problems,
  named?: string,
): PluginClass | undefined {
  const declaration = named === undefined ? defaultClass(checker, entry) : classNamed(entry, named);
  const chain = declaration && chainToPlugin(checker, originOf, declaration);
  if (!declaration || !chain) return problems.add(declaration?.name ?? firstToken(entry), "TSF5001");
  checkForm(declaration, chain, problems);
  const symbol =
    checker.getSymbolAtLocation(declaration.name ?? declaration) ??
    (declaration as unknown as { symbol: ts.Symbol }).symbol;
  return { declaration, chain, instanceType: checker.getDeclaredTypeOfSymbol(symbol) };
}

/** `export default class`, or a class that `export default Name` or `export { Name as default }` leads to. */
function defaultClass(checker: ts.TypeChecker, entry: ts.SourceFile): ts.ClassDeclaration | undefined {
  const module = checker.getSymbolAtLocation(entry);
  let symbol =
    module && checker.getExportsOfModule(module).find((s) => s.escapedName === ts.InternalSymbolName.Default);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.valueDeclaration;
  return declaration && ts.isClassDeclaration(declaration) ? declaration : undefined;
}

function classNamed(entry: ts.SourceFile, name: string): ts.ClassDeclaration | undefined {
  return entry.statements.find((s) => ts.isClassDeclaration(s) && s.name?.text === name) as
    ts.ClassDeclaration | undefined;
}

/** The class and its bases up to the SDK's Plugin; undefined when the chain does not end there. */
function chainToPlugin(
  checker: ts.TypeChecker,
  originOf: OriginOf,
  start: ts.ClassLikeDeclaration,
): ts.ClassLikeDeclaration[] | undefined {
  const chain: ts.ClassLikeDeclaration[] = [];
  for (
    let at: ts.ClassLikeDeclaration | undefined = start;
    at && !chain.includes(at);
    at = baseOf(checker, at)
  ) {
    if (at.name?.text === "Plugin" && originOf(at.getSourceFile()) === "sdk") return chain;
    chain.push(at);
  }
  return undefined;
}

function baseOf(
  checker: ts.TypeChecker,
  declaration: ts.ClassLikeDeclaration,
): ts.ClassLikeDeclaration | undefined {
  const clause = declaration.heritageClauses?.find((h) => h.token === ts.SyntaxKind.ExtendsKeyword);
  const [base] = clause?.types ?? [];
  const found = base && checker.getTypeAtLocation(base).symbol?.valueDeclaration;
  return found && ts.isClassLike(found) ? found : undefined;
}

function checkForm(
  declaration: ts.ClassDeclaration,
  chain: readonly ts.ClassLikeDeclaration[],
  problems: Problems,
): void {
  const at = declaration.name ?? declaration;
  if (hasModifier(declaration, ts.ModifierFlags.Abstract))
    problems.add(at, "TSF5002", { reason: "is abstract" });
  if (declaration.typeParameters)
    problems.add(declaration.typeParameters[0]!, "TSF5002", { reason: "is generic" });
  for (const owner of chain) {
    const constructor = owner.members.find((m) => ts.isConstructorDeclaration(m));
    if (constructor) problems.add(constructor, "TSF5002", { reason: "has a constructor" });
  }
}

export function hasModifier(node: ts.Declaration, flag: ts.ModifierFlags): boolean {
  return (ts.getCombinedModifierFlags(node) & flag) !== 0;
}

/** A member's name as written; undefined for a computed one. */
export function memberName(member: ts.ClassElement): string | undefined {
  const { name } = member;
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
}

/** The instance members of the chain by name, base classes first as Node orders them; overridden ones behind their override. */
export function instanceMembers(chain: readonly ts.ClassLikeDeclaration[]): Map<string, ts.ClassElement[]> {
  const members = new Map<string, ts.ClassElement[]>();
  for (const owner of chain.toReversed()) {
    for (const member of owner.members) {
      const name = memberName(member);
      if (name === undefined || hasModifier(member, ts.ModifierFlags.Static)) continue;
      members.set(name, [member, ...(members.get(name) ?? [])]);
    }
  }
  return members;
}

/** `declarations` as one method, when the most derived of them is one with a body. */
export function asMethod(name: string, declarations: readonly ts.ClassElement[]): PluginMethod | undefined {
  const [declaration, ...rest] = declarations.filter((d) => !ts.isMethodDeclaration(d) || d.body);
  if (!declaration || !ts.isMethodDeclaration(declaration)) return undefined;
  return {
    name,
    declaration,
    overridden: [...rest, ...declarations].filter((d) => ts.isMethodDeclaration(d)),
  };
}

/** Something of the file that a finding about the whole of it can point at. */
function firstToken(file: ts.SourceFile): ts.Node {
  return file.statements[0] ?? file.endOfFileToken;
}
