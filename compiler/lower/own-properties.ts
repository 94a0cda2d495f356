import { ts } from "../project/typescript.js";
import * as T from "../types/type.js";
import type { ObjectType, Property } from "../types/type.js";

/** Members of a class's instances, those that are on its prototype or not enumerable among them. */
interface ClassMembers {
  readonly names: ReadonlySet<string>;
  readonly unowned: ReadonlySet<string>;
}

const ERROR_MEMBERS: ReadonlySet<string> = new Set(["message", "name", "cause", "stack"]);
/** Of a builtin error none is enumerable. */
const BUILTIN_ERROR: ClassMembers = { names: ERROR_MEMBERS, unowned: ERROR_MEMBERS };

/**
 * Who in the program has a property as a field of its own, and who as a method or an accessor, by names alone: where
 * both may stand behind a view, only the run tells whether a copy gets it.
 */
export class OwnProperties {
  private readonly classes: ClassMembers[] = [BUILTIN_ERROR];
  private readonly ownNames = new Set<string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  analyse(node: ts.Node): void {
    if (ts.isClassLike(node)) this.classes.push(this.membersOf(node));
    else if (ts.isObjectLiteralExpression(node))
      for (const { name } of node.properties) if (name) this.noteName(name);
    ts.forEachChild(node, (child) => this.analyse(child));
  }

  /** Some object behind the view may have its property as a method or an accessor, or not enumerable. */
  mayBeUnowned(view: ObjectType, name: string): boolean {
    return (view.members ?? [view]).some((member) => {
      if (!member.properties.has(name)) return false;
      const required = [...member.properties.values()].filter((p) => !p.optional).map((p) => p.name);
      return this.classes.some(
        ({ names, unowned }) => unowned.has(name) && required.every((r) => names.has(r)),
      );
    });
  }

  /** Some object behind the view may have the property as a field. */
  mayBeOwned(view: ObjectType, { name, kind, type }: Property): boolean {
    if (kind === "field") return true;
    if (kind === "method" && T.nonNullable(type).kind !== "fn") return false;
    // What JSON.parse makes has any keys, but is not taken for an instance of a class.
    return !view.classDeclaration || this.ownNames.has(name);
  }

  private noteName(name: ts.PropertyName): void {
    if (!ts.isComputedPropertyName(name)) this.ownNames.add(name.text);
    else {
      const key = this.checker.getTypeAtLocation(name.expression);
      if (key.isStringLiteral() || key.isNumberLiteral()) this.ownNames.add(String(key.value));
    }
  }

  private membersOf(node: ts.ClassLikeDeclaration): ClassMembers {
    const names = new Set<string>();
    const unowned = new Set<string>();
    for (const property of this.checker.getTypeAtLocation(node).getProperties()) {
      names.add(property.name);
      const isField = property.declarations?.some((d) => !d.getSourceFile().isDeclarationFile) === true;
      if (!isField || property.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor))
        unowned.add(property.name);
      else this.ownNames.add(property.name);
    }
    return { names, unowned };
  }
}
