import { ts } from "../project/typescript.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { ProgramLowering } from "./program.js";

/**
 * Asks for the functions and members that a program does not use, so that what is wrong with them is
 * known before something calls them. Generic ones have no code until they are called.
 */
export function lowerUnreached(lowering: ProgramLowering, files: readonly ts.SourceFile[]): void {
  for (const file of files) requestAll(lowering, file.statements);
}

function requestAll(lowering: ProgramLowering, statements: readonly ts.Statement[]): void {
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement)) requestFunction(lowering, statement, undefined);
    else if (ts.isClassDeclaration(statement)) requestClass(lowering, statement);
    else if (ts.isModuleDeclaration(statement)) requestIn(lowering, statement);
  }
}

function requestIn(lowering: ProgramLowering, { body }: ts.ModuleDeclaration): void {
  if (body && ts.isModuleBlock(body)) requestAll(lowering, body.statements);
  else if (body && ts.isModuleDeclaration(body)) requestIn(lowering, body);
}

function requestFunction(
  lowering: ProgramLowering,
  node: ts.FunctionLikeDeclaration,
  self: T.ObjectRefType | undefined,
): void {
  if (!node.body || node.typeParameters?.length) return;
  lowering.guard(() => lowering.functionInstance(node, self?.object.env ?? EMPTY_ENV, self));
}

function requestClass(lowering: ProgramLowering, node: ts.ClassDeclaration): void {
  if (node.typeParameters?.length) return;
  lowering.guard(() => {
    const symbol = node.name
      ? lowering.checker.getSymbolAtLocation(node.name)
      : (node as unknown as { symbol: ts.Symbol }).symbol;
    const type = lowering.types.convert(lowering.checker.getDeclaredTypeOfSymbol(symbol!), EMPTY_ENV, node);
    if (type.kind !== "obj") return;
    lowering.classShape(type.object);
    lowering.constructorInstance(type.object);
    for (const member of node.members) {
      if (!ts.isMethodDeclaration(member) && !ts.isAccessor(member)) continue;
      const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
      const self = isStatic ? classTaken(lowering, node, type.object) : type;
      requestFunction(lowering, member, self);
    }
  });
}

/** What a static member has as `this`, if the class is a value. */
function classTaken(
  lowering: ProgramLowering,
  node: ts.ClassDeclaration,
  view: T.ObjectType,
): T.ObjectRefType | undefined {
  return lowering.hasClassObject(node) ? T.objectRef(lowering.types.classObjectOf(view)) : undefined;
}
