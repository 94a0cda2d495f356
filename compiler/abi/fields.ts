import { ts } from "../project/typescript.js";
import type { OriginOf } from "../types/from-typescript.js";
import { docCommentOf, type DocComment } from "./doc-comment.js";
import { eventTypesOf, type EventTypes } from "./event-types.js";
import {
  asMethod,
  hasModifier,
  instanceMembers,
  memberName,
  type PluginClass,
  type PluginMethod,
} from "./plugin-class.js";
import { isAsync } from "../lower/awaiting.js";
import type { Problems } from "./problems.js";

/** The ABI's name of a value's type. */
export type FieldType = "string" | "uint64" | "reltime" | "abstime" | "bool" | "ipaddr" | "ipnet";

/** What stands in the brackets after a field. */
export interface FieldArgument {
  readonly isKey: boolean;
  readonly isIndex: boolean;
  readonly isRequired: boolean;
}

/** A method whose name has a dot, as the host sees it. */
export interface PluginField {
  readonly name: string;
  readonly type: FieldType;
  readonly isList: boolean;
  readonly argument: FieldArgument | undefined;
  /** The events that its method takes; undefined when it looks at none. */
  readonly eventTypes: EventTypes | undefined;
  readonly description: string;
  readonly display: string | undefined;
  readonly properties: readonly string[];
  readonly addOutput: boolean;
  readonly method: PluginMethod;
}

/** What the host's filter grammar takes for a name (libsinsp/filter/parser.h). */
const FIELD_NAME = /^[a-zA-Z]+\w*(\.[a-zA-Z]+\w*)+$/;

/** Reads every field, base classes' first. Those with mistakes are left out. */
export function readFields(
  checker: ts.TypeChecker,
  originOf: OriginOf,
  plugin: PluginClass,
  problems: Problems,
): PluginField[] {
  refuseStaticFields(plugin, problems);
  const fields: PluginField[] = [];
  for (const [name, declarations] of instanceMembers(plugin.chain)) {
    if (!name.includes(".")) continue;
    const method = asMethod(name, declarations);
    if (!method)
      problems.add(declarations[0]!.name!, "TSF5004", {
        field: name,
        reason: "must be a method with a body",
      });
    if (method && isAsync(method.declaration)) {
      problems.add(method.declaration.name, "TSF5070", { name });
      continue;
    }
    const field = method && new FieldReader(checker, originOf, method, problems).read();
    if (field) fields.push(field);
  }
  return fields;
}

function refuseStaticFields(plugin: PluginClass, problems: Problems): void {
  for (const member of plugin.chain.flatMap((owner) => [...owner.members])) {
    const name = memberName(member);
    if (name?.includes(".") && hasModifier(member, ts.ModifierFlags.Static)) {
      problems.add(member.name!, "TSF5004", { field: name, reason: "must not be static" });
    }
  }
}

class FieldReader {
  private readonly name: string;
  private readonly at: ts.Node;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly originOf: OriginOf,
    private readonly method: PluginMethod,
    private readonly problems: Problems,
  ) {
    this.name = method.name;
    this.at = method.declaration.name;
  }

  read(): PluginField | undefined {
    const before = this.problems.found.length;
    const { name, method } = this;
    if (!FIELD_NAME.test(name)) this.problems.add(this.at, "TSF5005", { field: name });
    const result = this.result();
    const argument = this.argument();
    const eventTypes = this.eventTypes();
    const doc = this.doc();
    if (doc.text === "") this.problems.add(this.at, "TSF5013", { field: name });
    if (this.problems.found.length > before || !result) return undefined;
    const { tags } = doc;
    return {
      name,
      ...result,
      argument,
      eventTypes,
      description: doc.text,
      display: tags.get("display") || undefined,
      properties: (tags.get("properties") ?? "").split(/[\s,]+/).filter((p) => p !== ""),
      addOutput: tags.has("addOutput"),
      method,
    };
  }

  /** The method's own doc comment, else that of the nearest one that it overrides. */
  private doc(): DocComment {
    const own = docCommentOf(this.method.declaration);
    if (own.text !== "") return own;
    return this.method.overridden.map(docCommentOf).find((doc) => doc.text !== "") ?? own;
  }

  private wrong(reason: string, node: ts.Node = this.at): undefined {
    return this.problems.add(node, "TSF5004", { field: this.name, reason });
  }

  private result(): { type: FieldType; isList: boolean } | undefined {
    const signature = this.checker.getSignatureFromDeclaration(this.method.declaration);
    const returned = signature ? this.checker.getReturnTypeOfSignature(signature) : undefined;
    const value = returned && withoutUndefined(this.checker, returned);
    if (value && this.checker.isArrayType(value)) {
      const [element] = this.checker.getTypeArguments(value as ts.TypeReference);
      const type = element && scalarType(this.checker, element);
      if (type) return { type, isList: true };
    }
    const type = value && scalarType(this.checker, value);
    if (type) return { type, isList: false };
    const text = returned ? this.checker.typeToString(returned) : "unknown";
    return this.problems.add(this.method.declaration.type ?? this.at, "TSF5003", {
      field: this.name,
      type: text,
    });
  }

  private argument(): FieldArgument | undefined {
    const { parameters, typeParameters } = this.method.declaration;
    const [, argument, more] = parameters;
    if (typeParameters) return this.wrong("must not be generic", typeParameters[0]);
    if (more) return this.wrong("has more than two parameters", more);
    return argument && this.argumentOf(argument);
  }

  private eventTypes(): EventTypes | undefined {
    const [event] = this.method.declaration.parameters;
    if (!event) return undefined;
    const types = eventTypesOf(this.checker, this.originOf, event);
    return types ?? this.wrong("must take an event, such as a PluginEvent, as its first parameter", event);
  }

  private argumentOf(parameter: ts.ParameterDeclaration): FieldArgument | undefined {
    if (parameter.dotDotDotToken) return this.wrong("has a rest parameter", parameter);
    const declared = this.checker.getTypeAtLocation(parameter);
    const parts = declared.isUnion() ? declared.types : [declared];
    const has = (flag: ts.TypeFlags): boolean => parts.some((p) => (p.flags & flag) !== 0);
    const known = ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.Undefined;
    const isKey = has(ts.TypeFlags.String);
    const isIndex = has(ts.TypeFlags.Number);
    if (parts.some((p) => !(p.flags & known)) || (!isKey && !isIndex)) {
      const isText = parts.some((p) => p.isStringLiteral());
      const why = parts.some((p) => p.isLiteral())
        ? `while rules may write anything: take a \`${isText ? "string" : "number"}\` and compare it`
        : "which is not string or number";
      return this.wrong(
        `has an argument of type \`${this.checker.typeToString(declared)}\`, ${why}`,
        parameter,
      );
    }
    const isOptional =
      parameter.questionToken !== undefined ||
      parameter.initializer !== undefined ||
      has(ts.TypeFlags.Undefined);
    return { isKey, isIndex, isRequired: !isOptional };
  }
}

/** `T` of `T | undefined`; undefined when nothing is left. `null` stays: it is no field value. */
function withoutUndefined(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  if (!type.isUnion()) return type;
  const rest = type.types.filter((t) => !(t.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
  if (rest.length === type.types.length) return type;
  return rest.length === 1 ? rest[0] : checker.getNonNullableType(type);
}

/** The field type of one value; undefined when there is none, or when the parts of a union differ. */
function scalarType(checker: ts.TypeChecker, type: ts.Type): FieldType | undefined {
  const parts = (type.isUnion() ? type.types : [type]).filter((t) => !(t.flags & ts.TypeFlags.Undefined));
  const types = new Set(parts.map((part) => partType(checker, part)));
  const [only] = types;
  return types.size === 1 ? only : undefined;
}

function partType(checker: ts.TypeChecker, type: ts.Type): FieldType | undefined {
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.BigIntLike) return "uint64";
  if (type.flags & ts.TypeFlags.BooleanLike) return "bool";
  return type.isIntersection() ? brandOf(checker, type) : undefined;
}

/** The field type that a branded value carries in its type: the SDK's Duration, Timestamp, IpAddress and IpNet. */
function brandOf(checker: ts.TypeChecker, type: ts.IntersectionType): FieldType | undefined {
  const brand = checker
    .getPropertiesOfType(type)
    .find((p) => String(p.escapedName).startsWith("__@falcoType"));
  const value = brand && checker.getTypeOfSymbol(brand);
  if (value?.isStringLiteral()) return value.value as FieldType;
  const primitive = type.types.find((t) => t.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.BigIntLike));
  return primitive && partType(checker, primitive);
}

/** `plugin_get_fields`: the host's parser wants these keys, and booleans as booleans. */
export function fieldsJson(fields: readonly PluginField[]): string {
  return JSON.stringify(fields.map(fieldJson));
}

function fieldJson(field: PluginField): object {
  const { name, type, isList, argument, display, description, properties, addOutput } = field;
  return {
    name,
    type,
    ...(isList && { isList }),
    ...(argument && {
      arg: { isRequired: argument.isRequired, isIndex: argument.isIndex, isKey: argument.isKey },
    }),
    ...(display !== undefined && { display }),
    desc: description,
    ...(properties.length > 0 && { properties }),
    ...(addOutput && { addOutput }),
  };
}
