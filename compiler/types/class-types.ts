import { ts } from "../project/typescript.js";
import { nameOfClass } from "./given-names.js";
import { symbolId } from "./symbol-id.js";
import { shallow } from "./type-depth.js";
import * as T from "./type.js";
import type { ObjectType, Property, Type, TypeEnv } from "./type.js";

/** What the types of classes ask of the converter. */
export interface ClassTypeHost {
  readonly checker: ts.TypeChecker;
  held(type: ts.Type, env: TypeEnv, node: ts.Node): Type;
  convert(type: ts.Type, env: TypeEnv, node: ts.Node): Type;
  functionType(signature: ts.Signature, env: TypeEnv, node: ts.Node): T.FunctionType;
  propertiesOf(type: ts.Type, env: TypeEnv, node: ts.Node): Property[];
  object(key: string, make: NewObjectType): ObjectType;
}

export type NewObjectType = Partial<Omit<ObjectType, "properties" | "id">> & {
  name: string;
  properties: () => Property[];
};

/** What `new` runs on a class, and what `instanceof` asks it: no names that a program can write. */
export const CONSTRUCT = "new()";
export const HAS_INSTANCE = "instanceof()";

/** The instances of a class, one type for each set of type arguments, those of functions around the class included. */
export function classInstance(
  host: ClassTypeHost,
  type: ts.Type,
  symbol: ts.Symbol,
  env: TypeEnv,
  node: ts.Node,
): T.ObjectRefType {
  const declaration = symbol.valueDeclaration as ts.ClassLikeDeclaration;
  const bound = new Map<ts.Symbol, Type>();
  const target = (type as ts.TypeReference).target as ts.InterfaceType | undefined;
  const args = target ? host.checker.getTypeArguments(type as ts.TypeReference) : [];
  // A class of stdlib/ stands behind a name of the library: its parameters are those, by position.
  const parameters =
    type.symbol === symbol
      ? (target?.typeParameters ?? []).map((parameter) => parameter.symbol)
      : ownParameters(host.checker, declaration);
  parameters.forEach((parameter, i) => {
    const argument = args[i];
    bound.set(parameter, argument ? shallow(host.held(argument, env, node)) : (env.get(parameter) ?? T.VAL));
  });
  return instanceOf(host, symbol, bound);
}

/** The instances of a class of stdlib/ whatever its type arguments. */
export function openInstance(host: ClassTypeHost, symbol: ts.Symbol): T.ObjectRefType {
  const own = ownParameters(host.checker, symbol.valueDeclaration as ts.ClassLikeDeclaration);
  return instanceOf(host, symbol, new Map(own.map((parameter) => [parameter, T.VAL])));
}

function instanceOf(host: ClassTypeHost, symbol: ts.Symbol, bound: TypeEnv): T.ObjectRefType {
  const declaration = symbol.valueDeclaration as ts.ClassLikeDeclaration;
  return T.objectRef(
    host.object(`class:${symbolId(symbol)}${keyOf(bound)}`, {
      name: nameOfClass(declaration) || "Class",
      symbol,
      env: bound,
      classDeclaration: declaration,
      properties: () => {
        const own = host.propertiesOf(host.checker.getDeclaredTypeOfSymbol(symbol), bound, declaration);
        const given = givenBase(host, declaration, bound)?.properties.values() ?? [];
        return [...given, ...own];
      },
    }),
  );
}

/** Of a class without a name, too. */
export function symbolOfClass(node: ts.ClassLikeDeclaration): ts.Symbol {
  return (node as unknown as { symbol: ts.Symbol }).symbol;
}

/** The parameter that a class extends: what a mixin is given as the base. */
export function baseParameter(
  checker: ts.TypeChecker,
  node: ts.ClassLikeDeclaration,
): ts.Identifier | undefined {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  const declaration =
    base && ts.isIdentifier(base) ? checker.getSymbolAtLocation(base)?.valueDeclaration : undefined;
  return declaration && ts.isParameter(declaration) ? (base as ts.Identifier) : undefined;
}

/** The instances of the class that a mixin is given in this instance of its function; undefined for another class. */
export function givenBase(
  host: ClassTypeHost,
  node: ts.ClassLikeDeclaration,
  env: TypeEnv,
): ObjectType | undefined {
  const base = baseParameter(host.checker, node);
  const type = base && host.convert(host.checker.getTypeAtLocation(base), env, base);
  const given = type?.kind === "obj" ? type.object : undefined;
  if (!given?.classObject) return undefined;
  const bound = new Map(given.env);
  for (const parameter of ownParameters(host.checker, given.classObject)) bound.set(parameter, T.VAL);
  return instanceOf(host, given.symbol!, bound).object;
}

/** What a mixin makes is all of the intersection that TypeScript calls it, as an instance and as a class. */
export function mixinAmong(host: ClassTypeHost, parts: readonly Type[]): Type | undefined {
  return parts.find((part) => {
    const node = part.kind === "obj" ? (part.object.classDeclaration ?? part.object.classObject) : undefined;
    return node && baseParameter(host.checker, node);
  });
}

function ownParameters(checker: ts.TypeChecker, declaration: ts.ClassLikeDeclaration): ts.Symbol[] {
  return (declaration.typeParameters ?? []).map(({ name }) => checker.getSymbolAtLocation(name)!);
}

function keyOf(env: TypeEnv): string {
  return `<${[...env].map(([s, t]) => `${symbolId(s)}=${t.key}`).join(",")}>`;
}

/** Whether the type is that of a class itself: `typeof C`. */
export function isClassObject(type: ts.ObjectType): boolean {
  const { symbol } = type as { symbol?: ts.Symbol };
  return (
    symbol?.valueDeclaration !== undefined &&
    (symbol.flags & ts.SymbolFlags.Class) !== 0 &&
    (type.objectFlags & ts.ObjectFlags.Anonymous) !== 0
  );
}

/** `typeof C`. */
export function classObject(
  host: ClassTypeHost,
  type: ts.ObjectType,
  env: TypeEnv,
  node: ts.Node,
): T.ObjectRefType {
  const declaration = type.symbol.valueDeclaration as ts.ClassLikeDeclaration;
  const [signature] = type.getConstructSignatures();
  const made = signature ? host.convert(signature.getReturnType(), env, node) : T.NEVER;
  const outer = made.kind === "obj" && made.object.classDeclaration === declaration ? made.object.env : env;
  return classObjectIn(host, type, declaration, outer);
}

/** The class whose instances `view` is the type of. */
export function classObjectOf(host: ClassTypeHost, view: ObjectType): ObjectType {
  const type = host.checker.getTypeOfSymbol(view.symbol!);
  return classObjectIn(host, type, view.classDeclaration!, view.env).object;
}

/** One type for a class whatever its own type arguments: they make no difference to it. */
function classObjectIn(
  host: ClassTypeHost,
  type: ts.Type,
  declaration: ts.ClassLikeDeclaration,
  env: TypeEnv,
): T.ObjectRefType {
  const own = ownParameters(host.checker, declaration);
  const outer = new Map([...env].filter(([parameter]) => !own.includes(parameter)));
  const symbol = (declaration as unknown as { symbol: ts.Symbol }).symbol;
  return T.objectRef(
    host.object(`class object:${symbolId(symbol)}${keyOf(outer)}`, {
      name: nameOfClass(declaration) || "class",
      symbol,
      env: outer,
      classObject: declaration,
      properties: () => {
        const statics = host.checker.getPropertiesOfType(type).some((s) => s.name !== "prototype")
          ? host.propertiesOf(type, outer, declaration).filter(({ name }) => name !== "prototype")
          : [];
        const given = givenBase(host, declaration, outer);
        const inherited = given ? classObjectOf(host, given).properties.values() : [];
        const own = [...statics, ...constructorMembers(host, type, outer, declaration)];
        return [...inherited, ...own];
      },
    }),
  );
}

/** What every class has by being one. */
export function constructorMembers(
  host: ClassTypeHost,
  type: ts.Type,
  env: TypeEnv,
  node: ts.Node,
): Property[] {
  const signatures = type.getConstructSignatures();
  if (signatures.length === 0) return [];
  const [signature] = signatures;
  const isOpen = signatures.length > 1 || (signature!.typeParameters?.length ?? 0) > 0;
  return [
    classMember(HAS_INSTANCE, T.functionOf([T.VAL], T.BOOL)),
    ...(signatures.every(isAbstract)
      ? []
      : [classMember(CONSTRUCT, isOpen ? T.VAL : constructType(host, signature!, env, node))]),
  ];
}

function classMember(name: string, type: Type): Property {
  return { name, type, optional: false, holdsUndefined: false, readonly: true, kind: "method" };
}

function constructType(
  host: ClassTypeHost,
  signature: ts.Signature,
  env: TypeEnv,
  node: ts.Node,
): T.FunctionType {
  const { params, rest } = host.functionType(signature, env, node);
  return T.functionOf(params, host.convert(signature.getReturnType(), env, node), rest);
}

/** Not in TypeScript's public types: of an abstract class, or `abstract new () => T`. */
function isAbstract(signature: ts.Signature): boolean {
  const abstract = 4;
  return ((signature as unknown as { flags: number }).flags & abstract) !== 0;
}

/** A class, or what takes one: `typeof C`, `new () => T`. */
export function isConstructible({ properties }: ObjectType): boolean {
  return properties.has(HAS_INSTANCE);
}

/** A class may stand behind the view, beside other objects where it is a union. */
export function admitsClasses(view: ObjectType): boolean {
  return isConstructible(view) || view.members?.some(admitsClasses) === true;
}

/** Whichever class: what `object.constructor` is. */
export function anyClass(host: ClassTypeHost): T.ObjectRefType {
  const properties = (): Property[] => [classMember(HAS_INSTANCE, T.functionOf([T.VAL], T.BOOL))];
  return T.objectRef(host.object("any class", { name: "class", properties }));
}

/** Any object at all. */
export function anyObject(host: ClassTypeHost): T.ObjectRefType {
  return T.objectRef(host.object("any object", { name: "Object", properties: () => [] }));
}
