import { ts } from "../project/typescript.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { typedArrayNamed } from "../types/typed-arrays.js";
import { symbolAt } from "./syntax-facts.js";

const K = ts.SyntaxKind;
const F = ts.TypeFlags;

/** The events whose type argument says what their JSON is. */
const EVENTS: ReadonlySet<string> = new Set(["PluginEvent", "AsyncEvent"]);

function typeReference(node: ts.TypeReferenceNode, c: CheckContext): void {
  payloadOf(node, node.typeName, c);
}

function baseType(node: ts.ExpressionWithTypeArguments, c: CheckContext): void {
  payloadOf(node, node.expression, c);
}

/** A payload is believed to be of its type: one that JSON never has would be an error at each read. */
function payloadOf(node: ts.NodeWithTypeArguments, name: ts.Node, c: CheckContext): void {
  const argument = node.typeArguments?.[0];
  if (!argument) return;
  const symbol = symbolAt(c, name);
  const declaration = symbol?.declarations?.[0];
  if (!declaration || !EVENTS.has(symbol.name) || c.originOf(declaration) !== "sdk") return;
  const found = new Payload(c).find(c.checker.getTypeAtLocation(argument), "json");
  if (found) c.report(argument, "TSF5026", found);
}

/** What to write in the place of types that programs like to have there. */
const INSTEAD: Readonly<Record<string, string>> = {
  bigint: "write `number`; digits beyond 2^53 are there with parseJson(e.text): `BigInt(node.raw)`",
  function: "leave it out: the interface of a payload has data only",
  Date: "write `string` or `number`, and `new Date(e.json.time)` where a Date is wanted",
  Map: "write `Record<string, V>`, or an array of `[K, V]`",
  Set: "write an array, `T[]`, and `new Set(e.json.names)` where a Set is wanted",
  RegExp: "write `string`, and `new RegExp(text)` where a RegExp is wanted",
  Uint8Array: "write `number[]` or `string`, whichever the JSON has",
  class: "write an interface with its data, and make the object of it where it is wanted",
  other: "use strings, numbers, booleans, null, arrays, Records, interfaces and unions of them",
};

class Payload {
  private readonly seen = new Set<ts.Type>();

  constructor(private readonly c: CheckContext) {}

  /** The first part that JSON never has, by its path. */
  find(type: ts.Type, path: string): Record<"type" | "path" | "instead", string> | undefined {
    if (this.seen.has(type) || path.length > 500) return undefined;
    this.seen.add(type);
    const kind = this.kindOf(type);
    if (kind !== undefined)
      return { type: this.c.checker.typeToString(type), path, instead: INSTEAD[kind] ?? INSTEAD["other"]! };
    for (const [part, step] of this.parts(type)) {
      const found = this.find(part, `${path}${step}`);
      if (found) return found;
    }
    return undefined;
  }

  private kindOf(type: ts.Type): string | undefined {
    const { checker } = this.c;
    if (type.flags & F.BigIntLike) return "bigint";
    if (type.flags & F.ESSymbolLike) return "other";
    if (type.isIntersection()) return type.types.map((part) => this.kindOf(part)).find(Boolean);
    if (!(type.flags & F.Object) || checker.isArrayType(type) || checker.isTupleType(type)) return undefined;
    const isCalled = [ts.SignatureKind.Call, ts.SignatureKind.Construct].some(
      (kind) => checker.getSignaturesOfType(type, kind).length > 0,
    );
    if (isCalled) return "function";
    const symbol = type.symbol as ts.Symbol | undefined;
    const declaration = symbol?.declarations?.[0];
    if (!declaration || !(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return undefined;
    if (typedArrayNamed(symbol.name)) return "Uint8Array";
    if (this.c.originOf(declaration) !== "program") return symbol.name.replace(/^Readonly/, "");
    if (!(symbol.flags & ts.SymbolFlags.Class)) return undefined;
    return symbol.name in INSTEAD ? symbol.name : "class"; // some of the library's are in TypeScript
  }

  private parts(type: ts.Type): (readonly [ts.Type, string])[] {
    const { checker } = this.c;
    if (type.isUnion()) return type.types.map((part) => [part, ""] as const);
    if (checker.isArrayType(type) || checker.isTupleType(type))
      return checker.getTypeArguments(type as ts.TypeReference).map((part) => [part, "[]"] as const);
    if (!(type.flags & (F.Object | F.Intersection))) return [];
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const properties = checker.getPropertiesOfType(type);
    return [
      ...properties.map((p) => [checker.getTypeOfSymbol(p), `.${p.name}`] as const),
      ...(index ? [[index.type, "[...]"] as const] : []),
    ];
  }
}

/** What payloads of events are said to be. */
export const payloadRules: RuleTable = [
  [K.TypeReference, typeReference],
  [K.ExpressionWithTypeArguments, baseType],
];
