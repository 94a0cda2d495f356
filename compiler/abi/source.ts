import { ts } from "../project/typescript.js";
import type { OriginOf } from "../types/from-typescript.js";
import { JsonTypeReader } from "./json-type-reader.js";
import type { JsonType } from "./json-type.js";
import { asMethod, instanceMembers, type PluginClass, type PluginMethod } from "./plugin-class.js";
import type { Problems } from "./problems.js";

/** How a plugin gives its events. */
export interface PluginSource {
  readonly open: PluginMethod;
  /** A generator, or an EventStream. */
  readonly kind: "generator" | "stream";
  /** undefined: `open` has no parameter; "text": as it stands; else read from JSON. */
  readonly params: "text" | JsonType | undefined;
  /** `open` takes the instance, so it may report progress. */
  readonly takesInstance: boolean;
  /** What `open` returns. */
  readonly returned: ts.Type;
  /** Payloads of a source of its own, or events of the kernel's. */
  readonly emits: "payloads" | "syscalls";
}

/** What reading a source needs of its program. */
interface SourceProgram {
  readonly checker: ts.TypeChecker;
  readonly originOf: OriginOf;
  readonly userFiles: readonly ts.SourceFile[];
}

/** Reads `open`; undefined when the plugin has none, or one of the wrong form. */
export function readSource(
  program: SourceProgram,
  plugin: PluginClass,
  problems: Problems,
): PluginSource | undefined {
  const declarations = instanceMembers(plugin.chain).get("open");
  if (!declarations) return undefined;
  const open = asMethod("open", declarations);
  if (!open)
    return problems.add(declarations[0]!.name!, "TSF5008", { reason: "must be a method with a body" });
  return new SourceReader(program, problems, open).read();
}

interface Given {
  readonly type: ts.Type;
  readonly at: ts.Node;
}

class SourceReader {
  private readonly checker: ts.TypeChecker;
  private readonly originOf: OriginOf;

  constructor(
    private readonly program: SourceProgram,
    private readonly problems: Problems,
    private readonly open: PluginMethod,
  ) {
    ({ checker: this.checker, originOf: this.originOf } = program);
  }

  read(): PluginSource | undefined {
    const before = this.problems.found.length;
    const { declaration } = this.open;
    const [params, instance, more] = declaration.parameters;
    if (more) this.wrong("has more than two parameters", more);
    if (declaration.typeParameters) this.wrong("must not be generic", declaration.typeParameters[0]);
    if (instance && !this.isSdkType(this.checker.getTypeAtLocation(instance), "SourceInstance")) {
      this.wrong("must take a SourceInstance as its second parameter", instance);
    }
    const type = params && this.params(params);
    const returned = this.checker.getReturnTypeOfSignature(
      this.checker.getSignatureFromDeclaration(declaration)!,
    );
    const kind = this.kindOf(returned);
    if (!kind || this.problems.found.length > before) return undefined;
    const emits = this.emits(kind === "generator" ? this.yielded(returned) : this.added());
    return (
      emits && { open: this.open, kind, params: type, takesInstance: instance !== undefined, returned, emits }
    );
  }

  /** What a generator yields, by where it says so. */
  private yielded(returned: ts.Type): Given[] {
    const { declaration } = this.open;
    const [type] = this.checker.getTypeArguments(returned as ts.TypeReference);
    return type ? [{ type, at: declaration.type ?? declaration.name }] : [];
  }

  /** What streams add to their batches. */
  private added(): Given[] {
    const found: Given[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const { expression, name } = node.expression;
        const [at] = node.arguments;
        if (
          at &&
          name.text === "add" &&
          this.isSdkType(this.checker.getTypeAtLocation(expression), "EventBatch")
        )
          found.push({ type: this.checker.getTypeAtLocation(at), at });
      }
      ts.forEachChild(node, visit);
    };
    this.program.userFiles.forEach(visit);
    return found;
  }

  /** Events of the kernel are of another source than payloads: never both. */
  private emits(given: readonly Given[]): PluginSource["emits"] | undefined {
    const parts = given.flatMap(({ type, at }) =>
      (type.isUnion() ? type.types : [type])
        .filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)))
        .map((part) => ({ isMade: this.isSdkType(part, "SyscallSourceEvent"), at })),
    );
    const made = parts.filter(({ isMade }) => isMade);
    if (made.length > 0 && made.length < parts.length)
      return this.problems.add(made[0]!.at, "TSF5021", { reason: "is not mixed with text or bytes" });
    return made.length > 0 ? "syscalls" : "payloads";
  }

  private wrong(reason: string, at: ts.Node = this.open.declaration.name): undefined {
    return this.problems.add(at, "TSF5008", { reason });
  }

  private isSdkType(type: ts.Type, name: string): boolean {
    const symbol = type.symbol as ts.Symbol | undefined;
    const declaration = symbol?.declarations?.[0];
    return (
      symbol?.name === name &&
      declaration !== undefined &&
      this.originOf(declaration.getSourceFile()) === "sdk"
    );
  }

  private kindOf(returned: ts.Type): PluginSource["kind"] | undefined {
    const { declaration } = this.open;
    const at = declaration.type ?? declaration.name;
    const isAsync = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Async) !== 0;
    if (isAsync && !declaration.asteriskToken)
      return this.wrong("is async and no generator: write `async *open`", at);
    const name = (returned.symbol as ts.Symbol | undefined)?.name;
    if (declaration.asteriskToken || name === "Generator" || name === "AsyncGenerator") return "generator";
    const next = this.checker.getPropertyOfType(returned, "nextBatch");
    if (next && this.checker.getTypeOfSymbol(next).getCallSignatures().length === 1) return "stream";
    return this.wrong(
      `returns \`${this.checker.typeToString(returned)}\`, which is neither a generator nor an EventStream`,
      at,
    );
  }

  private params(parameter: ts.ParameterDeclaration): "text" | JsonType | undefined {
    if (parameter.dotDotDotToken) return this.wrong("has a rest parameter", parameter);
    const declared = this.checker.getTypeAtLocation(parameter);
    const parts = (declared.isUnion() ? declared.types : [declared]).filter(
      (p) => !(p.flags & ts.TypeFlags.Undefined),
    );
    const [type] = parts;
    if (parts.length === 1 && type!.flags & ts.TypeFlags.String) return "text";
    if (type && parts.every((p) => p.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) {
      return new JsonTypeReader(this.checker, this.originOf, this.problems, parameter.type ?? parameter).read(
        declared,
        // An intersection that is written out has no name.
        type.aliasSymbol?.name ?? (type.symbol as ts.Symbol | undefined)?.name ?? "OpenParameters",
        parameter.type ?? parameter,
      );
    }
    const text = this.checker.typeToString(declared);
    return this.wrong(
      `takes \`${text}\`, but its parameters come as a string or as JSON for an object type`,
      parameter,
    );
  }
}
