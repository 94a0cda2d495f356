import { ts } from "../project/typescript.js";
import * as T from "./type.js";
import type { Type } from "./type.js";

/** What the type parameters of a function are where it is used as a function of the type `as`, as far as that tells. */
export function inferredArguments(
  checker: ts.TypeChecker,
  signature: ts.Signature,
  as: T.FunctionType,
): ReadonlyMap<ts.Symbol, Type> {
  const inference = new Inference(checker, new Set(signature.typeParameters?.map(({ symbol }) => symbol)));
  inference.function(signature, as);
  return inference.found;
}

class Inference {
  readonly found = new Map<ts.Symbol, Type>();
  private readonly seen = new Map<ts.Type, Set<Type>>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly wanted: ReadonlySet<ts.Symbol>,
  ) {}

  function(signature: ts.Signature, as: T.FunctionType): void {
    signature.parameters.forEach((parameter, i) => {
      const declaration = parameter.valueDeclaration;
      const isRest = declaration && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
      const given = as.params[i];
      const type = this.checker.getTypeOfSymbol(parameter);
      if (given && !isRest) this.infer(type, as.rest && i === as.params.length - 1 ? T.VAL : given);
      else if (given) this.infer(type, as.rest ? given : T.arrayOf(T.unionOf(as.params.slice(i))));
    });
    this.infer(signature.getReturnType(), as.result);
  }

  private infer(type: ts.Type, given: Type): void {
    if (type.flags & ts.TypeFlags.TypeParameter) return this.bind(type.symbol, given);
    if (type.isUnion()) return this.ofUnion(type, T.nonNullable(given));
    if (!(type.flags & ts.TypeFlags.Object) || this.isSeen(type, given)) return;
    const args = this.checker.getTypeArguments(type as ts.TypeReference);
    const parts = partsOf(T.nonNullable(given));
    if (parts.length > 0) return args.forEach((arg, i) => parts[i] && this.infer(arg, parts[i]));
    this.ofStructure(type, T.nonNullable(given));
  }

  /** The first place says it; what another has that is wider does not fit, and is told by the conversion. */
  private bind(symbol: ts.Symbol, given: Type): void {
    if (this.wanted.has(symbol) && !this.found.has(symbol) && given !== T.NEVER)
      this.found.set(symbol, given);
  }

  /** `T | undefined`: T is what is left. */
  private ofUnion(type: ts.UnionType, given: Type): void {
    const open = type.types.filter(
      (member) => !(member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)),
    );
    for (const member of open)
      if (open.length === 1 || !(member.flags & ts.TypeFlags.TypeParameter)) this.infer(member, given);
  }

  private ofStructure(type: ts.Type, given: Type): void {
    const [signature] = type.getCallSignatures();
    if (signature && given.kind === "fn") return this.function(signature, given);
    if (given.kind !== "obj") return;
    const { env, properties, symbol } = given.object;
    const own = (type as Partial<ts.TypeReference>).target?.typeParameters;
    if (own && symbol === type.symbol) {
      this.checker.getTypeArguments(type as ts.TypeReference).forEach((arg, i) => {
        const bound = own[i] && env.get(own[i].symbol);
        if (bound) this.infer(arg, bound);
      });
      return;
    }
    for (const property of type.getProperties()) {
      const held = properties.get(property.name);
      if (held) this.infer(this.checker.getTypeOfSymbol(property), held.type);
    }
  }

  /** Types contain themselves. */
  private isSeen(type: ts.Type, given: Type): boolean {
    const known = this.seen.get(type) ?? new Set();
    this.seen.set(type, known);
    if (known.has(given)) return true;
    known.add(given);
    return false;
  }
}

/** What the library's containers hold, in the order of their type arguments. */
function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case "arr":
    case "set":
    case "dict":
    case "promise":
    case "iter":
    case "asynciter":
      return [type.element];
    case "map":
      return [type.from, type.to];
    default:
      return [];
  }
}
