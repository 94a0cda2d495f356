import type { FunctionId, Shape } from "../ir/ir.js";
import * as T from "../types/type.js";
import { usesThis } from "../types/this-container.js";
import type { ObjectType, Type } from "../types/type.js";
import {
  classChain,
  CONSTRUCTOR,
  CONSTRUCTOR_NAME,
  memberDeclaration,
  memberNames,
} from "./class-members.js";
import {
  classObjectMembers,
  instantiateClassMember,
  instantiateConstructor,
} from "./class-object-methods.js";
import type { ProgramContext } from "./context.js";

interface MethodRequest {
  readonly name: string;
  readonly typeArguments: readonly Type[];
  /** As it runs without an object. */
  readonly isAlone?: boolean;
}

/** Methods are lowered for the classes they may be called on, when something reachable calls them. */
export class MethodRequests {
  private readonly requests = new Map<string, MethodRequest>();
  private readonly byName = new Map<string, MethodRequest[]>();
  /** Those that the classes have not been looked through for. */
  private fresh: MethodRequest[] = [];
  /** Classes by the methods and accessors they have or inherit; of the first `indexed` shapes. */
  private readonly owners = new Map<string, Shape[]>();
  private indexed = 0;

  constructor(private readonly p: ProgramContext) {}

  /** See ProgramContext.requestMethod. Whichever view it is called on: any class with the method may stand behind it. */
  request(name: string, typeArguments: readonly Type[], alone?: "alone"): void {
    this.note(`${name}<${typeArguments.map((t) => t.key).join(",")}>`, { name, typeArguments });
    if (alone) this.note(`${name} alone`, { name, typeArguments: [], isAlone: true });
  }

  private note(key: string, request: MethodRequest): void {
    if (this.requests.has(key)) return;
    this.requests.set(key, request);
    this.byName.set(request.name, [...(this.byName.get(request.name) ?? []), request]);
    this.fresh.push(request);
  }

  /** See ProgramContext.requestHook. */
  requestHook(name: "toJSON" | "toString" | "inspect"): void {
    if (name === "toString") this.p.program.asksText = true;
    if (name !== "inspect") return this.request(name, []);
    this.p.program.inspects = true;
    // Of dates and regular expressions.
    for (const method of ["getTime", "toISOString", "toString"]) this.request(method, []);
  }

  /** For every request and every class: the method that a call would reach. Each pair is looked at once. */
  instantiate(): void {
    const fresh = this.fresh;
    this.fresh = [];
    for (const request of fresh)
      for (const shape of this.owners.get(request.name) ?? []) this.instantiateGuarded(shape, request);
    const { shapes } = this.p.program;
    while (this.indexed < shapes.length) {
      const shape = shapes[this.indexed++]!;
      for (const name of this.memberNames(shape.view)) {
        const owners = this.owners.get(name);
        if (owners) owners.push(shape);
        else this.owners.set(name, [shape]);
        for (const request of this.byName.get(name) ?? []) this.instantiateGuarded(shape, request);
      }
    }
  }

  private memberNames(view: ObjectType | undefined): ReadonlySet<string> {
    if (!view?.classDeclaration && !view?.classObject) return new Set([CONSTRUCTOR_NAME]);
    if (view.classObject) return classObjectMembers(this.p, view);
    const names = new Set([CONSTRUCTOR, CONSTRUCTOR_NAME]);
    this.p.guard(() => {
      for (const at of classChain(this.p, view)) for (const name of memberNames(this.p, at)) names.add(name);
    });
    return names;
  }

  private instantiateGuarded(shape: Shape, request: MethodRequest): void {
    this.p.guard(() => this.instantiateMethod(shape, request));
  }

  /** A method that says `this` once more, with none. */
  private instantiateAlone(shape: Shape, name: string): void {
    const found = memberDeclaration(this.p, shape.view!, name, "method");
    if (!found || !usesThis(found.declaration)) return;
    const method = this.p.functionInstance(found.declaration, found.view.env, T.objectRef(found.view));
    const alone = this.p.functionInstance(found.declaration, found.view.env, T.UNDEF);
    this.p.program.aloneMethods.set(method.id, alone.id);
  }

  private instantiateMethod(shape: Shape, { name, typeArguments, isAlone }: MethodRequest): void {
    if (isAlone) return shape.view!.classDeclaration ? this.instantiateAlone(shape, name) : undefined;
    if (name === CONSTRUCTOR || name === CONSTRUCTOR_NAME) return instantiateConstructor(this.p, shape, name);
    if (shape.view!.classObject) return instantiateClassMember(this.p, shape, name, typeArguments);
    const methods = shape.methods as Map<string, FunctionId>;
    for (const kind of ["method", "get", "set"] as const) {
      const suffix = typeArguments.length > 0 ? `<${typeArguments.map((t) => t.key).join(",")}>` : "";
      const key = kind === "method" ? `${name}${suffix}` : `${kind} ${name}`;
      if (methods.has(key)) continue;
      const found = memberDeclaration(this.p, shape.view!, name, kind);
      if (!found) continue;
      const env = new Map(found.view.env);
      found.declaration.typeParameters?.forEach((parameter, i) => {
        env.set(this.p.checker.getSymbolAtLocation(parameter.name)!, typeArguments[i] ?? T.VAL);
      });
      methods.set(key, this.p.functionInstance(found.declaration, env, T.objectRef(found.view)).id);
    }
  }
}
