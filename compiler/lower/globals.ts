import { ts } from "../project/typescript.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import type { Binding } from "./bindings.js";
import type { ProgramContext } from "./context.js";
import { constantGeneric, constantInitializer } from "./module-constants.js";
import { isModuleVariable, isVar } from "./variables.js";

/** Module variables and static members: one place each in the realm, made when something names them. */
export class Globals {
  private readonly bindings = new Map<ts.Symbol, Binding | undefined>();

  private readonly flags = new Map<ts.Declaration, number>();
  private readonly literals = new Map<ts.Node, number>();
  private readonly classes = new Map<ts.ClassLikeDeclaration, number>();

  constructor(private readonly p: ProgramContext) {}

  /** Undefined for what is no variable of a module. */
  binding(symbol: ts.Symbol, node: ts.Node): Binding | undefined {
    if (this.bindings.has(symbol)) return this.bindings.get(symbol);
    const binding = this.make(symbol, node);
    this.bindings.set(symbol, binding);
    return binding;
  }

  private make(symbol: ts.Symbol, node: ts.Node): Binding | undefined {
    const declaration = symbol.valueDeclaration;
    if (!declaration || this.p.originOf(declaration) === "lib") return undefined;
    const isStatic =
      ts.isPropertyDeclaration(declaration) &&
      (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0 &&
      this.p.classUses.isOnce(declaration.parent as ts.ClassLikeDeclaration);
    const isVariable =
      (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) &&
      isModuleVariable(declaration);
    if (!isStatic && !isVariable) return undefined;
    const constant = constantInitializer(declaration);
    // A constant is written where it is used, a generic function has no one type as a value: their variables
    // only tell that they are there.
    const type =
      constant !== undefined || (ts.isVariableDeclaration(declaration) && constantGeneric(declaration))
        ? T.BOOL
        : this.p.types.variable(symbol, EMPTY_ENV, node);
    const hasValue =
      !isVar(declaration) && (ts.isBindingElement(declaration) || declaration.initializer !== undefined);
    const late = constant === undefined && !hasValue && !T.admitsUndefined(type);
    const held = late ? T.nullable(type, true, false) : type;
    const global = this.add(symbol.name, held, declaration, isStatic || isVar(declaration));
    if (constant !== undefined) return { kind: "constant", value: constant, global };
    this.p.initialiseLater(declaration);
    return { kind: "global", global, type, late };
  }

  private add(written: string, type: Type, declaration: ts.Declaration, isField: boolean): number {
    const owner =
      isField && !isVar(declaration)
        ? `${(declaration.parent as ts.ClassDeclaration).name?.text ?? "class"}_`
        : "";
    return this.push(written, this.p.uniqueName(`g_${owner}${written}`), type, declaration, isField);
  }

  private push(written: string, name: string, type: Type, node: ts.Node, isField: boolean): number {
    const id = this.p.program.globals.length;
    const { file } = this.p.locationOf(node);
    this.p.program.globals.push({ id, name, written, isField, type, file });
    return id;
  }

  /** The variable that keeps what a literal has made once for all; undefined at first. */
  literalVariable(literal: ts.Node, type: Type): number {
    let variable = this.literals.get(literal);
    if (variable === undefined) {
      variable = this.push("literal", this.p.uniqueName("g_literal"), type, literal, true);
      this.literals.set(literal, variable);
    }
    return variable;
  }

  /** The variable that holds a class; there from its evaluation on. */
  classVariable(declaration: ts.ClassLikeDeclaration, type: ObjectType): number {
    const { name: written } = type;
    let variable = this.classes.get(declaration);
    if (variable === undefined) {
      const of = T.objectRef(type);
      variable = this.push(written, this.p.uniqueName(`g_class_${written}`), of, declaration, false);
      this.classes.set(declaration, variable);
    }
    return variable;
  }

  /** The variable that tells whether the declaration of a class or enum has run. */
  declarationFlag(declaration: ts.ClassDeclaration | ts.EnumDeclaration | ts.FunctionDeclaration): number {
    let flag = this.flags.get(declaration);
    if (flag === undefined) {
      flag = this.add(declaration.name?.text ?? "default", T.BOOL, declaration, false);
      this.flags.set(declaration, flag);
    }
    return flag;
  }
}
