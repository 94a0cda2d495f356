import type { ts } from "../project/typescript.js";
import type { Type } from "./type.js";

/** What one generic instance substitutes: type parameter symbol -> type. `this` types use the class symbol. */
export type TypeEnv = ReadonlyMap<ts.Symbol, Type>;
export const EMPTY_ENV: TypeEnv = new Map();

export interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly readonly: boolean;
  /** A method is code of the class; a function-typed field is data. Interfaces may be met by either. */
  readonly kind: "field" | "method" | "accessor";
}

/**
 * An object type as the program names it: a class, an interface, an object literal type, or a union of
 * such. It is a view: which concrete shapes can stand behind it is known only when the whole program is.
 */
export interface ObjectType {
  readonly id: number;
  readonly name: string;
  readonly symbol: ts.Symbol | undefined;
  readonly env: TypeEnv;
  /** Lazily computed, in declaration order. */
  readonly properties: ReadonlyMap<string, Property>;
  /** Set when the type is a class instance type. */
  readonly classDeclaration: ts.ClassLikeDeclaration | undefined;
  /** Set for the builtin Error classes: their fixed type name. */
  readonly builtinError: string | undefined;
  /** For a union of object types: its members; a shape fits when it fits one of them. */
  readonly members: readonly ObjectType[] | undefined;
}

/** Every property that an object of the view may have by its type: for a union, those of any member. */
export function propertiesOfAny(view: ObjectType): ReadonlyMap<string, readonly Property[]> {
  const found = new Map<string, Property[]>();
  for (const member of view.members ?? [view]) {
    for (const property of member.properties.values()) {
      const known = found.get(property.name);
      if (known) known.push(property);
      else found.set(property.name, [property]);
    }
  }
  return found;
}
