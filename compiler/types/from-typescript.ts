import { ts } from "../project/typescript.js";
import { refuse } from "../project/refusal.js";
import { awaited } from "./awaited.js";
import { inferredPart } from "./conditional.js";
import { BUILTIN_ERRORS, errorProperties } from "./builtin-errors.js";
import {
  anyClass,
  anyObject,
  classInstance,
  classObject,
  classObjectOf,
  constructorMembers,
  isClassObject,
  openInstance,
  type NewObjectType,
} from "./class-types.js";
import { mayReturnMore } from "./inferred-results.js";
import { anyOf, isEmptyArray, isListLike, mappedByParameter } from "./keyed-by-parameter.js";
import { intersection } from "./intersections.js";
import { isKey, keyIn, OPEN_KEYS } from "./literal-keys.js";
import {
  ASYNC_ITERATORS,
  containerNamed,
  ITERATORS,
  LIBRARY_CLASSES,
  MAPS,
  nativeNamed,
  plainType,
  type OriginOf,
} from "./library-types.js";
import { dependsOn } from "./generic-dependence.js";
import { isLastValue, ProtocolTypes } from "./iterator-types.js";
import { LentViews } from "./lent-views.js";
import { isEventInterface } from "./event-interfaces.js";
import { inOrderOfMaking } from "./instance-order.js";
import { EMPTY_ENV } from "./object-type.js";
import { propertyOf } from "./object-properties.js";
import { oneArray, unionProperties, withBeside } from "./joined-types.js";
import { isReadAsUndefined } from "./hidden-getters.js";
import { carried, isMetByAll, isTable, mayBeAbsent, saysNever } from "./property-facts.js";
import { hidesUndefined } from "./spread-properties.js";
import type { OwnIterators } from "./own-iterators.js";
import * as T from "./type.js";
import type { ObjectType, Property, Type, TypeEnv } from "./type.js";
import { symbolId } from "./symbol-id.js";
import { elementOf, typedArrayNamed } from "./typed-arrays.js";
import { UncheckedReads } from "./unchecked-reads.js";

export type { Origin, OriginOf } from "./library-types.js";

/** Turns the checker's types into the compiler's, one instance a program. */
export class TypeConverter {
  private readonly objects = new Map<string, ObjectType>();
  private nextObjectId = 0;
  reads: UncheckedReads;
  readonly lent = new LentViews();
  private readonly protocol = new ProtocolTypes(this);
  /** Some mapped type of a type parameter is a Record. */
  mapsKeys = false;
  private round = 0;

  constructor(
    readonly checker: ts.TypeChecker,
    private readonly originOf: OriginOf,
    readonly options: ts.CompilerOptions,
    private readonly hidden: ReadonlySet<ts.Declaration>,
    private readonly compiled: ReadonlyMap<string, ts.Symbol>, // the library's classes that are TypeScript of stdlib/
    readonly own: OwnIterators,
    readonly typedArrays: readonly T.BytesType[],
  ) {
    this.reads = new UncheckedReads(checker, this, options);
  }

  /** Whether interfaces are found to be of more types than they were taken for: then all is to be lowered once more. */
  again(): boolean {
    if (!this.lent.again()) return false;
    this.converted = new Map();
    this.reads = new UncheckedReads(this.checker, this, this.options);
    this.mapsKeys = false;
    this.round++;
    return true;
  }

  /** The type of an expression or declaration as the checker sees it at that place, unchecked reads as they are. */
  typeOf(node: ts.Node, env: TypeEnv): Type {
    return this.with(this.told(node, env), () => this.reads.beside(node, env));
  }

  /** The checker says nothing of undefined, and yet it may be read. */
  hidesUndefined(property: ts.Symbol): boolean {
    if (isReadAsUndefined(property, this.hidden) || isLastValue(property, this.originOf)) return true;
    return hidesUndefined(this.checker, property, this.options);
  }

  /** The instances of Map or Set, whatever they hold, where the program extends it: then it is a class of stdlib/. */
  extended(name: string): T.ObjectRefType | undefined {
    const symbol = /^(Map|Set)$/.test(name) ? this.compiled.get(name) : undefined;
    return symbol && openInstance(this, symbol);
  }

  /** In the checker's words. */
  told(node: ts.Node, env: TypeEnv): Type {
    return this.convert(this.checker.getTypeAtLocation(node), env, node);
  }

  /** The type that a variable is held as, whatever the checker knows of it at one place. */
  variable(symbol: ts.Symbol, env: TypeEnv, node: ts.Node): Type {
    const told = this.held(this.checker.getTypeOfSymbol(symbol), env, node);
    return this.with(told, () => this.reads.besideVariable(symbol, env));
  }

  /** What a literal that is written at `node` has under its own property. */
  written(property: ts.Symbol, env: TypeEnv, node: ts.Node): Type {
    const told = this.convert(this.checker.getTypeOfSymbolAtLocation(property, node), env, node);
    return this.withWritten(told, property, env);
  }

  /** `told`, and what the literal that the property is of has there besides. */
  withWritten(told: Type, property: ts.Symbol, env: TypeEnv): Type {
    return this.with(told, () => this.reads.besideProperty(property, env));
  }

  private with(told: Type, beside: () => Type): Type {
    return told !== T.VAL && told !== T.NEVER ? withBeside(this, told, beside()) : told;
  }

  /**
   * The type of a variable or parameter. Where the checker has excluded every value, or every one but
   * undefined or null, it may be wrong: a function has set another, or a cast was.
   */
  held(type: ts.Type, env: TypeEnv, node: ts.Node): Type {
    const converted = this.convert(type, env, node);
    return converted === T.NEVER || converted === T.UNDEF || converted === T.NULL ? T.VAL : converted;
  }

  convert(type: ts.Type, env: TypeEnv, node: ts.Node): Type {
    const flags = type.flags;
    // A function of type `() => void` may return anything, and who looks at the result gets it.
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void)) return T.VAL;
    if (flags & ts.TypeFlags.StringLike) return T.STR;
    if (flags & ts.TypeFlags.NumberLike) return T.NUM;
    if (flags & ts.TypeFlags.BooleanLike) return T.BOOL;
    if (flags & ts.TypeFlags.BigIntLike) return T.BIG;
    if (flags & ts.TypeFlags.Undefined) return T.UNDEF;
    if (flags & ts.TypeFlags.Null) return T.NULL;
    if (flags & ts.TypeFlags.Never) return T.NEVER;
    if (flags & ts.TypeFlags.TypeParameter)
      return this.convertTypeParameter(type as ts.TypeParameter, env, node);
    if (flags & ts.TypeFlags.Index) return T.STR;
    if (type.isUnion() || type.isIntersection() || flags & ts.TypeFlags.Object)
      return this.convertStructured(type, env, node);
    if (flags & ts.TypeFlags.NonPrimitive) return T.VAL;
    if (type.aliasSymbol?.name === "Awaited" && type.aliasTypeArguments)
      return awaited(this.convert(type.aliasTypeArguments[0]!, env, node), this);
    const constraint = this.checker.getBaseConstraintOfType(type);
    if (constraint && constraint !== type && env.size === 0) return this.convert(constraint, env, node);
    return this.convertDeferred(type, env, node);
  }

  private readonly converting = new Set<ts.Type>();
  /** Types that were converted by themselves, outside of generic instances. */
  private converted = new Map<ts.Type, Type>();

  /** Types that contain themselves through arrays, unions or functions. */
  private readonly cyclic = new Set<ts.Type>();

  /** A union that contains itself (`type Json = string | Json[]`) is a run-time value, wherever it is met first. */
  private convertStructured(type: ts.Type, env: TypeEnv, node: ts.Node): Type {
    if (this.converting.has(type)) {
      const stack = [...this.converting];
      for (const inner of stack.slice(stack.indexOf(type))) this.cyclic.add(inner);
      return T.VAL;
    }
    const alone = this.converting.size === 0 && env.size === 0;
    const known = alone ? this.converted.get(type) : undefined;
    if (known) return known;
    this.converting.add(type);
    try {
      const parts = this.convertParts(type, env, node);
      const converted = type.isUnion() && this.cyclic.has(type) ? T.VAL : parts;
      if (alone) this.converted.set(type, converted);
      return converted;
    } finally {
      this.converting.delete(type);
    }
  }

  private convertParts(type: ts.Type, env: TypeEnv, node: ts.Node): Type {
    if (type.isUnion()) return this.convertUnion(type, env, node);
    if (type.isIntersection()) return this.convertIntersection(type, env, node);
    return this.convertObject(type as ts.ObjectType, env, node);
  }

  /** Types like `T["x"]` that TypeScript leaves open inside a generic: resolved through the instance. */
  private convertDeferred(type: ts.Type, env: TypeEnv, node: ts.Node): Type {
    if (type.flags & ts.TypeFlags.IndexedAccess) {
      const access = type as ts.IndexedAccessType;
      const target = this.convert(access.objectType, env, node);
      if (target.kind === "arr" || target.kind === "dict") return target.element;
      if (target.kind === "bytes") return elementOf(target);
      // Nobody knows what it has, or it has methods only.
      if (target.kind === "val" || target.kind === "map" || target.kind === "set") return T.VAL;
      if (target.kind === "obj") {
        const property = target.object.properties.get(keyIn(access.indexType, env) ?? "");
        return property?.type ?? anyOf(target.object, (types) => this.joinTypes(types));
      }
    }
    // What nobody can tell of a type that depends on others is looked at where the value is used as something.
    if (type.flags & ts.TypeFlags.Instantiable) return inferredPart(this, type, env, node) ?? T.VAL;
    return refuse(node, "TSF3001", { type: this.checker.typeToString(type) });
  }

  private convertTypeParameter(type: ts.TypeParameter, env: TypeEnv, node: ts.Node): Type {
    const bound = env.get(type.symbol);
    if (bound) return isKey(bound) ? T.STR : carried(bound);
    const constraint = this.checker.getBaseConstraintOfType(type);
    if (constraint && !(constraint.flags & ts.TypeFlags.TypeParameter))
      return this.convert(constraint, env, node);
    return T.VAL;
  }

  private convertUnion(type: ts.UnionType, env: TypeEnv, node: ts.Node): Type {
    // No value of the language is a symbol: `PropertyKey` is string | number.
    const told = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.ESSymbolLike));
    const members = told.map((member) =>
      isEmptyArray(this.checker, member) ? EMPTY_ARRAY : this.convert(member, env, node),
    );
    return this.joinTypes(
      type.types.some((t) => this.checker.isTupleType(t)) ? oneArray(this, members) : members,
    );
  }

  /** Union of converted types, object types joined into one view. */
  joinTypes(types: readonly Type[]): Type {
    const objects = [
      ...new Set(types.map(T.nonNullable).filter((t) => t.kind === "obj")),
    ] as T.ObjectRefType[];
    if (objects.length < 2) return T.unionOf(types);
    const members = objects.flatMap((o) => o.object.members ?? [o.object]).sort((a, b) => a.id - b.id);
    const unique = [...new Set(members)];
    const key = `union:${unique.map((m) => m.id).join("|")}`;
    const view = T.objectRef(
      this.object(key, {
        name: [...new Set(unique.map((m) => m.name))].join(" | "),
        members: unique,
        properties: () => unionProperties(this, unique),
      }),
    );
    const nullish = types.filter((t) => t.kind === "undef" || t.kind === "null" || t.kind === "opt");
    const others = types.filter(
      (t) => T.nonNullable(t).kind !== "obj" && t.kind !== "undef" && t.kind !== "null",
    );
    const undef = nullish.some((t) => T.admitsUndefined(t));
    const nul = nullish.some((t) => t.kind === "null" || (t.kind === "opt" && t.nul));
    return T.nullable(T.unionOf([view, ...others]), undef, nul);
  }

  private convertIntersection(type: ts.IntersectionType, env: TypeEnv, node: ts.Node): Type {
    const native = type.types.map((member) => nativeNamed(member.symbol, this.originOf)).find(Boolean);
    if (native) return T.nativeOf(native);
    return intersection(this, type, { env, node, whole: () => this.anonymousObject(type, env, node) });
  }

  private partsOf(type: ts.TypeReference, env: TypeEnv, node: ts.Node): Type[] {
    return this.checker.getTypeArguments(type).map((part) => carried(this.convert(part, env, node)));
  }

  /** Of a tuple: what is spread into it gives its own. */
  private elementsOf(type: ts.TupleTypeReference, env: TypeEnv, node: ts.Node): Type[] {
    const { elementFlags } = type.target;
    return this.partsOf(type, env, node).map((part, i) =>
      elementFlags[i]! & ts.ElementFlags.Variadic && part.kind === "arr" ? part.element : part,
    );
  }

  private convertObject(type: ts.ObjectType, env: TypeEnv, node: ts.Node): Type {
    if (this.checker.isTupleType(type)) {
      return T.arrayOf(this.joinTypes(this.elementsOf(type as ts.TupleTypeReference, env, node)));
    }
    if (this.checker.isArrayType(type)) {
      return T.arrayOf(this.partsOf(type as ts.TypeReference, env, node)[0]!);
    }
    const symbol = type.symbol as ts.Symbol | undefined;
    const declaration = symbol?.declarations?.[0];
    const origin = declaration ? this.originOf(declaration.getSourceFile()) : "program";
    if (symbol && origin === "lib") {
      const builtin = this.convertLibType(type, symbol.name, env, node);
      if (builtin) return builtin;
    }
    const native = nativeNamed(symbol, this.originOf);
    if (native) return T.nativeOf(native);
    const compiled = symbol && origin === "sdk" ? this.compiled.get(symbol.name) : undefined;
    if (compiled) return this.classInstance(type, compiled, env, node);
    if (isEventInterface(this.checker, type, (d) => this.originOf(d.getSourceFile()) === "sdk"))
      return T.nativeOf("event");
    if (origin === "program" && isClassObject(type)) return classObject(this, type, env, node);
    const signatures = this.checker.getSignaturesOfType(type, ts.SignatureKind.Call);
    if (signatures.length > 0 && !(symbol && symbol.flags & ts.SymbolFlags.Class)) {
      return this.convertSignature(signatures, env, node);
    }
    const mapped = mappedByParameter(this, type, env, node);
    this.mapsKeys ||= mapped?.kind === "dict";
    if (mapped) return mapped;
    // Those of numbers that the library's types have are arrays and their like; `Record<number, T>` is a type of it.
    const isProgram = origin === "program" || (type.objectFlags & ts.ObjectFlags.Mapped) !== 0;
    const keys = isProgram ? OPEN_KEYS : ts.TypeFlags.StringLike;
    if (isProgram && isListLike(this.checker, type)) return T.VAL;
    const open = this.checker.getIndexInfosOfType(type).filter((info) => info.keyType.flags & keys);
    const isEnum = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Enum) !== 0;
    if (open.length > 0 || isEnum) return this.convertIndexed(type, open, env, node);
    if (symbol && symbol.flags & ts.SymbolFlags.Class && symbol.valueDeclaration) {
      return this.classInstance(type, symbol, env, node);
    }
    // `{}` and `object` say no more than that it is something.
    const isLiteral = (type.objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0;
    const isEmpty = this.checker.getPropertiesOfType(type).every(isMetByAll);
    if (!isLiteral && isEmpty && type.getConstructSignatures().length === 0) return T.VAL;
    return this.anonymousObject(type, env, node);
  }

  /** A Record, of the named properties too: what is read by name is looked at. */
  private convertIndexed(type: ts.Type, open: readonly ts.IndexInfo[], env: TypeEnv, node: ts.Node): Type {
    if (type.symbol && type.symbol.flags & ts.SymbolFlags.Class)
      return refuse(node, "TSF3002", { type: this.checker.typeToString(type) });
    const named = this.checker
      .getPropertiesOfType(type)
      .filter((one) => one.declarations?.some((d) => this.originOf(d.getSourceFile()) !== "lib") !== false)
      .map((one) => this.checker.getTypeOfSymbolAtLocation(one, node));
    const values = [...open.map((info) => info.type), ...named].map((value) => {
      const signatures = value.getCallSignatures();
      const isGeneric = signatures.length > 1 || signatures.some((s) => s.typeParameters?.length);
      return isGeneric ? T.VAL : carried(this.convert(value, env, node));
    });
    return T.dictOf(this.joinTypes(values));
  }

  private convertLibType(type: ts.ObjectType, name: string, env: TypeEnv, node: ts.Node): Type | undefined {
    const args = (): Type[] => this.partsOf(type as ts.TypeReference, env, node);
    const compiled = LIBRARY_CLASSES.has(name) ? this.compiled.get(name.replace("Readonly", "")) : undefined;
    if (compiled) return this.classInstance(type, compiled, env, node);
    if (MAPS.has(name)) return T.mapOf(args()[0]!, args()[1]!);
    const typed = typedArrayNamed(name);
    if (typed) return T.bytesOf(typed.elements);
    if (ITERATORS.has(name)) return this.protocol.iterator(type, args()[0]!, env, node);
    if (ASYNC_ITERATORS.has(name)) return this.protocol.async(type, args()[0]!, env, node);
    const container = containerNamed(name);
    if (container) return container(args()[0]!);
    // Of parameters and result nothing is said; what has a length and elements may be anything.
    if (name === "Function" || name === "ArrayLike" || name === "Object") return T.VAL;
    if (name === "Iterable") return this.protocol.iterable(type, args()[0]!, env, node);
    if (BUILTIN_ERRORS.has(name)) return T.objectRef(this.errorClass(name, type));
    return plainType(name);
  }

  errorClass(name: string, type: ts.Type | undefined): ObjectType {
    return this.object(`error:${name}`, {
      name,
      builtinError: name,
      ...(type ? { symbol: type.symbol } : {}),
      properties: errorProperties,
    });
  }

  /** A view of the compiler's own, by a key that nothing else has. */
  ownView(key: string, name: string, properties: () => Property[]): T.ObjectRefType {
    return T.objectRef(this.object(key, { name, properties }));
  }

  private convertSignature(signatures: readonly ts.Signature[], env: TypeEnv, node: ts.Node): Type {
    const [signature] = signatures;
    // Of several signatures, or of one for each set of type arguments: a function that is looked at when it is called.
    if (signatures.length > 1 || signature!.typeParameters?.length) return T.VAL;
    return this.functionType(signature!, env, node);
  }

  /** The closure type of a signature; a rest parameter is its array. */
  functionType(signature: ts.Signature, env: TypeEnv, node: ts.Node): T.FunctionType {
    const params = signature.parameters.map((parameter) => {
      const declared = this.held(this.checker.getTypeOfSymbolAtLocation(parameter, node), env, node);
      const declaration = parameter.valueDeclaration;
      const optional =
        declaration && ts.isParameter(declaration) && (declaration.questionToken || declaration.initializer);
      return optional ? T.nullable(declared, true, false) : declared;
    });
    const last = signature.parameters.at(-1)?.valueDeclaration;
    const rest = last !== undefined && ts.isParameter(last) && last.dotDotDotToken !== undefined;
    if (rest && params.at(-1) === T.VAL) params.splice(-1, 1, T.arrayOf(T.VAL)); // `...args: any`
    const isEmpty = rest && params.at(-1) === EMPTY_ARRAY; // `...args: []` takes nothing
    return T.functionOf(
      isEmpty ? params.slice(0, -1) : params,
      this.resultOf(signature, env, node),
      rest && !isEmpty,
    );
  }

  /** What a call gives. Where the checker excludes every value but undefined or null, it may be wrong, as in `held`. */
  resultOf(signature: ts.Signature, env: TypeEnv, node: ts.Node): Type {
    if (mayReturnMore(this.checker, signature.declaration as ts.SignatureDeclaration | undefined))
      return T.VAL;
    const converted = this.convert(signature.getReturnType(), env, node);
    if (converted === T.NEVER) return saysNever(signature) ? T.NEVER : T.VAL;
    return converted === T.UNDEF || converted === T.NULL ? T.VAL : converted;
  }

  private classInstance(type: ts.ObjectType, symbol: ts.Symbol, env: TypeEnv, node: ts.Node): Type {
    return classInstance(this, type, symbol, env, node);
  }

  private anonymousObject(type: ts.Type, outer: TypeEnv, node: ts.Node): Type {
    // The same type in two generic instances that it does not depend on is one type.
    const env = outer.size > 0 && dependsOn(this.checker, type, outer) ? outer : EMPTY_ENV;
    const symbol = (type.aliasSymbol ?? type.symbol) as ts.Symbol | undefined;
    const generic = env.size > 0 ? `<${[...env].map(([s, t]) => `${symbolId(s)}=${t.key}`).join(",")}>` : "";
    const key = `type:${(type as unknown as { id: number }).id}${generic}`;
    const name = symbol && !symbol.name.startsWith("__") ? symbol.name : "Object";
    const view = this.object(key, {
      name,
      symbol,
      env,
      isTable: isTable(this.checker, type),
      properties: () => {
        const named = this.propertiesOf(type, env, node);
        if (isTable(this.checker, type)) return named.map(mayBeAbsent);
        return [...named, ...constructorMembers(this, type, env, node)];
      },
    });
    const isLiteral = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0;
    return isLiteral ? T.objectRef(view) : this.lent.typeOf(view);
  }

  propertiesOf(type: ts.Type, env: TypeEnv, node: ts.Node): Property[] {
    return inOrderOfMaking(this.checker, type)
      .filter((symbol) => !this.isStack(symbol) && !isMetByAll(symbol))
      .map((symbol) => propertyOf(this, symbol, env, node));
  }

  /** `stack` of the library's errors, which is made where it is read. */
  isStack({ name, declarations: [first] = [] }: ts.Symbol): boolean {
    return name === "stack" && first !== undefined && this.originOf(first.getSourceFile()) === "lib";
  }

  /** The view without some of its properties, as the rest of a pattern over a type parameter is. */
  without(view: ObjectType, names: readonly string[]): T.ObjectRefType {
    const properties = (): Property[] => [...view.properties.values()].filter((p) => !names.includes(p.name));
    return T.objectRef(this.object(`rest:${view.id} ${names.join(" ")}`, { name: "Object", properties }));
  }

  /** The class whose instances `view` is the type of, as a value. */
  classObjectOf(view: ObjectType): ObjectType {
    return classObjectOf(this, view);
  }

  /** What the class of an object is. */
  anyClass(): T.ObjectRefType {
    return anyClass(this);
  }

  anyObject(): T.ObjectRefType {
    return anyObject(this);
  }

  object(key: string, make: NewObjectType): ObjectType {
    const known = this.objects.get(key);
    if (known) return known;
    let properties: Map<string, Property> | undefined;
    let round = -1;
    const current = (): number => this.round;
    const object: ObjectType = {
      id: this.nextObjectId++,
      name: make.name,
      symbol: make.symbol,
      env: make.env ?? EMPTY_ENV,
      classDeclaration: make.classDeclaration,
      classObject: make.classObject,
      builtinError: make.builtinError,
      isTable: make.isTable ?? false,
      members: make.members,
      get properties() {
        if (round !== current()) properties = undefined;
        round = current();
        return (properties ??= new Map(make.properties().map((p) => [p.name, p])));
      },
    };
    this.objects.set(key, object);
    return object;
  }
}

const EMPTY_ARRAY = T.arrayOf(T.NEVER);
