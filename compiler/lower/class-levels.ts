import type { ts } from "../project/typescript.js";
import * as T from "../types/type.js";
import type { ObjectType } from "../types/type.js";
import { classChain } from "./class-members.js";
import type { ProgramContext } from "./context.js";

/**
 * A class that is evaluated more than once is an object at run time: what it has captured, its static fields, and the
 * objects of the classes it extends. Instances of such a class keep it, in a field for each class of the chain.
 */
export interface ClassLevel {
  readonly view: ObjectType;
  readonly declaration: ts.ClassLikeDeclaration;
  /** The type of the class itself. */
  readonly object: T.ObjectRefType;
  /** The field of instances that keeps the class; of those whose instances keep it. */
  readonly kept: string;
  /** The field of the objects of this class and of those that extend it. */
  readonly base: string;
}

/** The classes of a chain that a program declares, the most derived first. */
export function levelsOf(program: ProgramContext, view: ObjectType): ClassLevel[] {
  const chain = classChain(program, view);
  return chain.flatMap((at, i) => {
    const { classDeclaration: declaration } = at;
    if (!declaration) return [];
    const depth = chain.length - 1 - i;
    const object = T.objectRef(program.types.classObjectOf(at));
    return [{ view: at, declaration, object, kept: `(class ${depth})`, base: `(as ${depth})` }];
  });
}

/** The classes of the chain whose objects are not in variables of the realm. */
export function evaluatedLevels(program: ProgramContext, view: ObjectType): ClassLevel[] {
  return levelsOf(program, view).filter(({ declaration }) => !program.classUses.isOnce(declaration));
}

/** The classes of the chain that instances of `view` keep. */
export function keptLevels(program: ProgramContext, view: ObjectType): ClassLevel[] {
  return levelsOf(program, view).filter(({ declaration }) => program.classUses.isKept(declaration));
}

export function levelOf(
  program: ProgramContext,
  view: ObjectType,
  declaration: ts.Node,
): ClassLevel | undefined {
  return levelsOf(program, view).find((level) => level.declaration === declaration);
}
