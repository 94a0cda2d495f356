import { isConstructible } from "../types/class-types.js";
import { ts } from "../project/typescript.js";
import { refuse } from "../project/refusal.js";
import { baseParameter, givenBase } from "../types/class-types.js";
import { knownKey } from "../types/constant-keys.js";
import { symbolKey } from "../types/iterator-types.js";
import * as T from "../types/type.js";
import type { ObjectType } from "../types/type.js";
import type { ProgramContext } from "./context.js";
import { propertyKey } from "./member-names.js";
import { PerProgram } from "./per-program.js";

const bases = new PerProgram<ObjectType, ObjectType>();

/** The class that `view` extends; undefined for a base class. */
export function baseView(program: ProgramContext, view: ObjectType): ObjectType | undefined {
  const known = bases.in(program).get(view);
  if (known) return known;
  const clause = view.classDeclaration?.heritageClauses?.find(
    (h) => h.token === ts.SyntaxKind.ExtendsKeyword,
  );
  const [base] = clause?.types ?? [];
  if (!base) return undefined;
  const isGiven = baseParameter(program.checker, view.classDeclaration!) !== undefined;
  const type = isGiven
    ? undefined
    : program.types.convert(program.checker.getTypeAtLocation(base), view.env, base);
  const object =
    type?.kind === "obj" ? type.object : givenBase(program.types, view.classDeclaration!, view.env);
  if (!object || !(object.classDeclaration ?? object.builtinError))
    return refuse(base, "TSF2034", {
      base: base.expression.getText(),
      advice: isGiven ? "call the mixin with a class by its name" : "extend a class by its name",
    });
  bases.in(program).set(view, object);
  // What overrides a method may give more than an interface that the method names.
  program.types.lent.lends(T.objectRef(view), T.objectRef(object));
  return object;
}

/** `view` and the classes it extends, itself first. */
export function classChain(program: ProgramContext, view: ObjectType): ObjectType[] {
  const chain: ObjectType[] = [];
  for (let at: ObjectType | undefined = view; at; at = baseView(program, at)) chain.push(at);
  return chain;
}

/** `object.constructor`, and its name, which objects of literals have too. */
export const CONSTRUCTOR = "constructor";
export const CONSTRUCTOR_NAME = "constructor.name";

interface Member {
  readonly declaration: ts.MethodDeclaration | ts.AccessorDeclaration;
  /** The class of the chain that has it. */
  readonly view: ObjectType;
}

/** The instance method or accessor that `name` means on `view`, the most derived first. */
export function memberDeclaration(
  program: ProgramContext,
  view: ObjectType,
  name: string,
  kind: MemberKind,
): Member | undefined {
  for (const at of classChain(program, view)) {
    const own = at.classDeclaration && membersOf(program, at.classDeclaration);
    const declaration = own?.get(`${kind} ${name}`);
    if (declaration) return { declaration, view: at };
    // A getter alone hides the setter of the base class, and the other way round (ECMA-262 15.7.14).
    if ((kind === "get" && own?.has(`set ${name}`)) || (kind === "set" && own?.has(`get ${name}`)))
      return undefined;
  }
  return undefined;
}

/** Whether a read of the method gives a function: those of classes of the library, and of classes as values, are called only. */
export function isMethodValue(program: ProgramContext, view: ObjectType, name: string): boolean {
  if (isConstructible(view)) return false;
  if (!view.classDeclaration) return true;
  const found = memberDeclaration(program, view, name, "method");
  return !found || !program.isStdlib(found.declaration);
}

const members = new WeakMap<ts.ClassLikeDeclaration, ReadonlyMap<string, Member["declaration"]>>();

/** The instance methods and accessors of a class that have a body, by kind and name. */
function membersOf(
  program: ProgramContext,
  declaration: ts.ClassLikeDeclaration,
): ReadonlyMap<string, Member["declaration"]> {
  const known = members.get(declaration);
  if (known) return known;
  const found = new Map<string, Member["declaration"]>();
  for (const member of declaration.members) {
    const kind = memberKind(member);
    if (!kind || isStatic(member) || !(member as Member["declaration"]).body) continue;
    const key = `${kind} ${nameOf(program, member)}`;
    if (!found.has(key)) found.set(key, member as Member["declaration"]);
  }
  members.set(declaration, found);
  return found;
}

/** The names of the instance methods and accessors that the class itself has. */
export function memberNames(program: ProgramContext, { classDeclaration }: ObjectType): string[] {
  if (!classDeclaration) return [];
  return [...membersOf(program, classDeclaration).keys()].map((key) => key.slice(key.indexOf(" ") + 1));
}

type MemberKind = "method" | "get" | "set";

function memberKind(member: ts.ClassElement): MemberKind | undefined {
  if (ts.isMethodDeclaration(member)) return "method";
  if (ts.isGetAccessor(member)) return "get";
  return ts.isSetAccessor(member) ? "set" : undefined;
}

export function isStatic(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
}

export function nameOf(program: ProgramContext, member: ts.ClassElement): string | undefined {
  const { name } = member;
  if (!name) return undefined;
  if (ts.isPrivateIdentifier(name)) return propertyKey(program.checker, name);
  const symbol = ts.isComputedPropertyName(name) ? program.checker.getSymbolAtLocation(name) : undefined;
  return (symbol && symbolKey(symbol)) ?? knownKey(program.checker, name);
}
