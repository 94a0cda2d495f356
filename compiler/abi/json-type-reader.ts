import { ts } from "../project/typescript.js";
import type { OriginOf } from "../types/from-typescript.js";
import { unusedConstraint } from "./constraint-fit.js";
import { constraintsInside, NO_CONSTRAINTS, readConstraints, type Constraints } from "./constraints.js";
import { docCommentOf } from "./doc-comment.js";
import type { JsonField, JsonObject, JsonShape, JsonType } from "./json-type.js";
import type { Problems } from "./problems.js";

/** Reads the type of a config or of open parameters; reports what JSON cannot give. */
export class JsonTypeReader {
  private readonly objects = new Map<ts.Type, JsonObject>();
  private readonly open = new Set<JsonObject>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly originOf: OriginOf,
    private readonly problems: Problems,
    /** Where the type is used, for findings about types that have no declaration of their own. */
    private readonly at: ts.Node,
  ) {}

  /** `path` names the value in findings: "Config", "Config.port". */
  read(
    type: ts.Type,
    path: string,
    at: ts.Node = this.at,
    constraints: Constraints = NO_CONSTRAINTS,
  ): JsonType {
    const parts = type.isUnion() ? type.types : [type];
    const has = (flag: ts.TypeFlags): boolean => parts.some((p) => (p.flags & flag) !== 0);
    const present = parts.filter((p) => !(p.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)));
    const alternatives = this.alternatives(present, path, at, constraints);
    const shape: JsonShape =
      alternatives.length === 1 ? alternatives[0]!.shape : { kind: "union", alternatives };
    return {
      shape,
      nullable: has(ts.TypeFlags.Null),
      undefinable: has(ts.TypeFlags.Undefined),
      constraints,
      type,
    };
  }

  /** The alternatives of a union: literals of a kind are joined, `true | false` is boolean. */
  private alternatives(
    parts: readonly ts.Type[],
    path: string,
    at: ts.Node,
    constraints: Constraints,
  ): JsonType[] {
    const alternatives: JsonType[] = [];
    const add = (shape: JsonShape, type: ts.Type): void => {
      alternatives.push({ shape, nullable: false, undefinable: false, constraints, type });
    };
    const strings = parts.filter((p) => p.isStringLiteral());
    const numbers = parts.filter((p) => p.isNumberLiteral());
    const booleans = parts.filter((p) => p.flags & ts.TypeFlags.BooleanLiteral);
    if (strings.length > 0) add({ kind: "enum", values: strings.map((p) => p.value) }, strings[0]!);
    if (numbers.length > 0) add({ kind: "enum", values: numbers.map((p) => p.value) }, numbers[0]!);
    if (booleans.length === 2) add({ kind: "boolean" }, booleans[0]!);
    for (const part of parts) {
      const isLiteral =
        part.isStringLiteral() ||
        part.isNumberLiteral() ||
        (booleans.length === 2 && booleans.includes(part));
      if (!isLiteral) add(this.shape(part, path, at, constraints), part);
    }
    if (alternatives.length === 0) add({ kind: "unknown" }, this.checker.getUndefinedType());
    return alternatives;
  }

  private shape(type: ts.Type, path: string, at: ts.Node, constraints: Constraints): JsonShape {
    const { flags } = type;
    if (flags & ts.TypeFlags.String) return { kind: "string" };
    if (flags & ts.TypeFlags.Number) return { kind: "number" };
    if (flags & ts.TypeFlags.BigInt) return { kind: "bigint" };
    if (flags & ts.TypeFlags.Unknown) return { kind: "unknown" };
    if (type.isIntersection()) {
      const primitive = type.types.find(
        (t) => t.flags & (ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.BigInt),
      );
      if (primitive) return this.shape(primitive, path, at, constraints);
    }
    const compound =
      flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)
        ? this.compound(type, path, at, constraints)
        : undefined;
    return compound ?? this.refuse(type, path, at);
  }

  private refuse(type: ts.Type, path: string, at: ts.Node): JsonShape {
    this.problems.add(at, "TSF5010", { type: this.checker.typeToString(type), path });
    return { kind: "unknown" };
  }

  private compound(
    type: ts.Type,
    path: string,
    at: ts.Node,
    constraints: Constraints,
  ): JsonShape | undefined {
    const { checker } = this;
    if (checker.isTupleType(type)) return this.tuple(type as ts.TypeReference, path, at, constraints);
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      return {
        kind: "array",
        element: this.read(element!, `${path}[]`, at, constraintsInside(constraints)),
        length: undefined,
      };
    }
    const symbol = type.symbol as ts.Symbol | undefined;
    const declaration = symbol?.declarations?.[0];
    const isData = !symbol || !(symbol.flags & ts.SymbolFlags.Class);
    const isOurs = declaration && this.originOf(declaration.getSourceFile()) !== "program";
    if (!isData || checker.getSignaturesOfType(type, ts.SignatureKind.Call).length > 0) return undefined;
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const properties = checker.getPropertiesOfType(type);
    if (index && properties.length === 0) {
      return {
        kind: "dict",
        element: this.read(index.type, `${path}[...]`, at, constraintsInside(constraints)),
      };
    }
    // A Map, a Date, a Uint8Array: interfaces too, but not of data. A mapped type of the library has none of its own.
    if (index || (isOurs && !(type.flags & ts.TypeFlags.Intersection) && !isMapped(type))) return undefined;
    return this.object(type, properties, path, at);
  }

  private tuple(
    type: ts.TypeReference,
    path: string,
    at: ts.Node,
    constraints: Constraints,
  ): JsonShape | undefined {
    const elements = this.checker.getTypeArguments(type);
    const [first] = elements;
    const isFixed = (type.target as ts.TupleType).elementFlags.every((f) => f === ts.ElementFlags.Required);
    if (!first || !isFixed || elements.some((e) => e !== first)) return undefined;
    return {
      kind: "array",
      element: this.read(first, `${path}[]`, at, constraintsInside(constraints)),
      length: elements.length,
    };
  }

  private object(type: ts.Type, properties: readonly ts.Symbol[], path: string, at: ts.Node): JsonObject {
    const known = this.objects.get(type);
    if (known) {
      if (this.open.has(known)) known.recursive = true;
      return known;
    }
    const symbol = (type.aliasSymbol ?? type.symbol) as ts.Symbol | undefined;
    const name = symbol && !symbol.name.startsWith("__") ? symbol.name : "Object";
    const object: JsonObject = { kind: "object", name, fields: [], recursive: false };
    this.objects.set(type, object);
    this.open.add(object);
    for (const property of properties)
      object.fields.push(this.field(property, `${path}.${property.name}`, at));
    this.open.delete(object);
    return object;
  }

  private field(property: ts.Symbol, path: string, at: ts.Node): JsonField {
    const declaration = property.valueDeclaration ?? property.declarations?.[0];
    const node = declaration && this.originOf(declaration.getSourceFile()) === "program" ? declaration : at;
    const doc = docCommentOf(node);
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const declared = this.checker.getTypeOfSymbolAtLocation(property, node);
    const constraints = readConstraints(doc, node, this.problems);
    const type = this.read(declared, path, node, constraints);
    const unused = unusedConstraint(constraints, type);
    if (unused !== undefined)
      this.problems.add(node, "TSF5014", { tag: unused, reason: "does not fit the type of the property" });
    return {
      name: property.name,
      optional,
      description: doc.text,
      defaultValue: defaultOf(doc.tags.get("default"), type),
      format: doc.tags.get("format") || undefined,
      type: optional ? { ...type, undefinable: false } : type,
    };
  }
}

function isMapped(type: ts.Type): boolean {
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
}

/** The value of `@default`: JSON, or else text; for a string with or without quotes. */
function defaultOf(text: string | undefined, { shape }: JsonType): unknown {
  if (text === undefined || text === "") return undefined;
  const isText = shape.kind === "string" && !text.startsWith('"');
  try {
    return isText ? text : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
