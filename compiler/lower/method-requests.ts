import type { FunctionId, Shape } from "../ir/ir.js";
import type { ObjectType } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { memberDeclaration } from "./classes.js";
import type { ProgramContext } from "./context.js";

interface MethodRequest {
  readonly view: ObjectType;
  readonly name: string;
  readonly typeArguments: readonly Type[];
}

/** Methods are lowered for the classes they may be called on, when something reachable calls them. */
export class MethodRequests {
  private readonly requests = new Map<string, MethodRequest>();
  private readonly hooks = new Set<"toJSON" | "toString">();

  constructor(private readonly p: ProgramContext) {}

  /** See ProgramContext.requestMethod. */
  request(view: ObjectType, name: string, typeArguments: readonly Type[]): void {
    const key = `${view.id} ${name}<${typeArguments.map((t) => t.key).join(",")}>`;
    if (!this.requests.has(key)) this.requests.set(key, { view, name, typeArguments });
  }

  /** See ProgramContext.requestHook. */
  requestHook(name: "toJSON" | "toString"): void {
    this.hooks.add(name);
  }

  /** For every request and every class: the method that a call would reach. */
  instantiate(): void {
    for (const shape of [...this.p.program.shapes]) {
      if (!shape.view?.classDeclaration) continue;
      for (const name of this.hooks)
        this.p.guard(() => this.instantiateMethod(shape, { view: shape.view!, name, typeArguments: [] }));
    }
    for (const request of [...this.requests.values()]) {
      for (const shape of [...this.p.program.shapes]) {
        if (shape.view?.classDeclaration) this.p.guard(() => this.instantiateMethod(shape, request));
      }
    }
  }

  private instantiateMethod(shape: Shape, { name, typeArguments }: MethodRequest): void {
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
