import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { restOf, type TakenKey, takenKey } from "./object-rest.js";
import { pin } from "./spread.js";
import { asIterator, itemOf } from "./iterables.js";
import { iterate, takeApart } from "./iteration.js";
import type { Turn } from "./iterator-calls.js";
import { pinned, placeOf, stableTarget } from "./assignments.js";
import { readMember, readProperty } from "./access.js";
import { skipOuter } from "./syntax.js";
import { readElement } from "./elements.js";
import { literalValue } from "./module-constants.js";
import { isLibraryName, libraryPart, symbolOf } from "./names.js";
import { isNamespaceVariable, mustBeIn } from "./namespaces.js";
import { writeStatic } from "./static-members.js";
import { isVar } from "./variables.js";
import { writeSuper } from "./super-members.js";

/** Declares the names of a binding pattern (ECMA-262 14.3.3) with the parts of `value`. */
export function bind(f: FunctionContext, name: ts.BindingName, value: ValueId): void {
  if (ts.isIdentifier(name)) {
    const symbol = f.checker.getSymbolAtLocation(name)!;
    const declared = f.program.types.variable(symbol, f.env, name);
    const global = f.program.globalBinding(symbol, name);
    if (global?.kind === "constant")
      return void f.b.emit("global.set", [f.b.bool(true)], undefined, { global: global.global });
    if (global) return f.writeBinding(global, value, name);
    const hoisted = symbol.valueDeclaration && isVar(name.parent) ? f.bindings.get(symbol) : undefined;
    if (hoisted) return f.writeBinding(hoisted, value, name);
    return f.declare(symbol, name.text, f.coerce(value, declared, name));
  }
  if (ts.isArrayBindingPattern(name)) return bindArray(f, name, value);
  const source = pin(f, value);
  const taken: TakenKey[] = [];
  for (const element of name.elements) {
    if (element.dotDotDotToken) {
      bind(f, element.name, restOf(f, f.b.get(source), taken, element.name));
      return;
    }
    const key = takenKey(f, element.propertyName ?? element.name);
    taken.push(key);
    const part = partOf(f, f.b.get(source), key, element);
    bind(f, element.name, withDefault(f, part, element.initializer, element));
  }
}

/** `const { log } = console`, of which there is no object: what it is taken from; undefined for any other initializer. */
export function librarySource(f: FunctionContext, node: ts.VariableDeclaration): ts.Identifier | undefined {
  const { name, initializer } = node;
  if (!initializer || !ts.isIdentifier(initializer) || !ts.isObjectBindingPattern(name)) return undefined;
  const isNamed = name.elements.every(
    (one) => !one.dotDotDotToken && ts.isIdentifier(one.propertyName ?? one.name),
  );
  return isNamed && isLibraryName(f, initializer) ? initializer : undefined;
}

export function bindLibrary(
  f: FunctionContext,
  pattern: ts.ObjectBindingPattern,
  owner: ts.Identifier,
): void {
  for (const element of pattern.elements) {
    const key = (element.propertyName ?? element.name) as ts.Identifier;
    const name = `${owner.text}.${key.text}`;
    bind(f, element.name, libraryPart(f, owner.text, key.text) ?? f.refuse(element, "TSF4000", { name }));
  }
}

/** `{ value, done }`, which the parts of a turn can be bound to. */
export function isTurnPattern(name: ts.BindingName): boolean {
  if (!ts.isObjectBindingPattern(name)) return false;
  return name.elements.every(({ propertyName, name, dotDotDotToken }) => {
    const key = propertyName ?? name;
    return !dotDotDotToken && ts.isIdentifier(key) && (key.text === "value" || key.text === "done");
  });
}

/** `const { value, done } = it.next()`: no object is made. */
export function bindTurn(f: FunctionContext, pattern: ts.ObjectBindingPattern, turn: Turn): void {
  const parts = { value: pin(f, turn.value), done: pin(f, turn.done) };
  for (const element of pattern.elements) {
    const part = f.b.get(parts[((element.propertyName ?? element.name) as ts.Identifier).text as keyof Turn]);
    bind(f, element.name, withDefault(f, part, element.initializer, element));
  }
}

function partOf(f: FunctionContext, object: ValueId, key: TakenKey, node: ts.Node): ValueId {
  const type = f.b.typeOf(object);
  if (type.kind === "opt") return partOf(f, f.b.convert(object, type.of, "checked"), key, node);
  const { name } = key;
  if (type.kind === "dict" || name === undefined) return readElement(f, object, key.value(), node);
  if (INDEXED.has(type.kind) && isIndex(name)) return readElement(f, object, f.b.num(Number(name)), node);
  if (type.kind !== "obj") return readProperty(f, object, name, node);
  const property =
    type.object.properties.get(name) ?? f.refuse(node, "TSF4006", { name, type: describeType(type) });
  return readMember(f, object, type.object, property, node);
}

/** What has elements: `const { 0: first, length } = list`. */
const INDEXED: ReadonlySet<T.Type["kind"]> = new Set(["arr", "str", "bytes"]);

function isIndex(name: string): boolean {
  return String(Number(name) >>> 0) === name;
}

/** `= initializer` in a pattern or parameter: used when the value is undefined. */
export function withDefault(
  f: FunctionContext,
  value: ValueId,
  initializer: ts.Expression | undefined,
  node: ts.Node,
): ValueId {
  if (!initializer) return value;
  const type = f.b.typeOf(value);
  if (!T.admitsUndefined(type)) return value;
  const element = node as ts.BindingElement | ts.ParameterDeclaration;
  const declared = f.typeOf(element.name);
  const target = declared.kind === "never" ? T.nonNullable(type) : declared;
  return f.b.choose(
    target,
    f.b.is("undefined", value),
    () => f.expression(initializer, target),
    () => {
      const present =
        type.kind === "opt" ? f.b.convert(value, T.nullable(type.of, false, type.nul), "checked") : value;
      return f.b.typeOf(present) === target ? present : f.b.convert(present, target, "checked");
    },
  );
}

function bindArray(f: FunctionContext, pattern: ts.ArrayBindingPattern, unknown: ValueId): void {
  const declared = f.typeOf(pattern);
  const value =
    f.b.typeOf(unknown).kind === "val" && declared.kind === "arr"
      ? f.b.convert(unknown, declared, "checked")
      : unknown;
  const type = f.b.typeOf(value);
  const array = asIterator(
    f,
    type.kind === "opt" ? f.b.convert(value, type.of, "checked") : value,
    pattern.parent,
  );
  const iterator = f.b.typeOf(array);
  if (iterator.kind === "iter") {
    const kinds = pattern.elements.map((e) =>
      !ts.isOmittedExpression(e) && e.dotDotDotToken ? "rest" : "item",
    );
    return takeApart(f, array, iterator, kinds, (i, take) => {
      const element = pattern.elements[i]!;
      const part = take();
      if (!ts.isOmittedExpression(element)) bindElement(f, element, part);
    });
  }
  const items = T.nonNullable(type).kind === "arr" ? array : collect(f, array, pattern);
  const parts = new ArrayParts(f, pin(f, items), pattern);
  pattern.elements.forEach((element, i) => {
    if (ts.isOmittedExpression(element)) return parts.skip(i);
    bindElement(f, element, element.dotDotDotToken ? parts.rest(i) : parts.item(i, element));
  });
}

/**
 * The items of an array for a pattern, as its iterator gives them (ECMA-262 23.1.5.1): once at the end it stays there,
 * though a default makes the array longer.
 */
class ArrayParts {
  private readonly ended: number | undefined;

  constructor(
    private readonly f: FunctionContext,
    private readonly source: number,
    pattern: ts.Node,
  ) {
    if (!runsCode(pattern)) return;
    this.ended = f.b.slot("ended", T.BOOL);
    f.b.set(this.ended, f.b.bool(false));
  }

  skip(index: number): void {
    const { f, ended } = this;
    if (ended === undefined) return;
    const length = f.b.emit("array.length", [f.b.get(this.source)], T.NUM, {});
    f.b.if_(f.b.compare("ge", "num", f.b.num(index), length), () => f.b.set(ended, f.b.bool(true)));
  }

  item(index: number, node: ts.Node): ValueId {
    const { f, ended } = this;
    const read = (): ValueId => readElement(f, f.b.get(this.source), f.b.num(index), node);
    if (ended === undefined) return read();
    this.skip(index);
    const { element } = f.fn.slots[this.source]!.type as T.ArrayType;
    const type = T.nullable(element, true, false);
    return f.b.choose(type, f.b.get(ended), () => f.b.undef(type), read);
  }

  rest(index: number): ValueId {
    const { f, ended } = this;
    const at = (): ValueId => f.b.num(index);
    const start = ended === undefined ? at() : f.b.choose(T.NUM, f.b.get(ended), () => f.b.num(Infinity), at);
    const end = f.b.undef(T.nullable(T.NUM, true, false));
    return f.b.callC(SLICE, [f.b.get(this.source), start, end], f.fn.slots[this.source]!.type);
  }
}

/** Whether the pattern has a default or a place that may run code between two items. */
function runsCode(pattern: ts.Node): boolean {
  const runs = (node: ts.Node): boolean =>
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    (ts.forEachChild(node, runs) ?? false);
  return ts.forEachChild(pattern, runs) ?? false;
}

function bindElement(f: FunctionContext, element: ts.BindingElement, part: ValueId): void {
  if (element.dotDotDotToken) return bind(f, element.name, f.coerce(part, f.typeOf(element.name), element));
  const filled = withDefault(f, part, element.initializer, element);
  bind(f, element.name, fitted(f, filled, element.name));
}

/** A tuple's element has a narrower type than the array that holds it. */
function fitted(f: FunctionContext, value: ValueId, name: ts.BindingName): ValueId {
  if (!ts.isIdentifier(name)) {
    const to = f.typeOf(name);
    return f.b.typeOf(value).kind === "val" && to !== T.VAL ? f.b.convert(value, to, "checked") : value;
  }
  const symbol = f.checker.getSymbolAtLocation(name)!;
  const declared = f.program.types.variable(symbol, f.env, name);
  return f.fit(value, declared);
}

const SLICE = { name: "tsf_arr_slice", realm: true, throws: false, pure: false } as const;

/** The items of a text, Set or Map as an array, made before the first goes anywhere. */
function collect(
  f: FunctionContext,
  value: ValueId,
  node: ts.ArrayBindingPattern | ts.ArrayLiteralExpression,
): ValueId {
  const type = f.b.typeOf(value);
  const kind = type.kind === "set" ? "Set" : type.kind === "map" ? "Map" : undefined;
  if (kind && node.elements.some((element) => computes(element, kind === "Map")))
    return f.refuse(node, "TSF2001", { what: `a computed default or place in a pattern over a ${kind}` });
  const element = itemOf(f, type);
  if (!element) return f.refuse(node, "TSF3012", { type: describeType(type) });
  const array = f.b.emit("array.new", [], T.arrayOf(element), {});
  iterate(f, value, node, (item) => f.b.emit("array.push", [array, item], undefined, {}));
  return array;
}

/** May run code between two items, which could change the Set or Map that they come from; `entries`: the items are arrays. */
function computes(element: ts.ArrayBindingElement | ts.Expression, entries: boolean): boolean {
  if (ts.isOmittedExpression(element) || ts.isIdentifier(element)) return false;
  if (ts.isBinaryExpression(element)) return computes(element.left, entries) || !isPlain(element.right);
  const pattern = ts.isBindingElement(element) ? element.name : element;
  if (ts.isBindingElement(element) && element.initializer && !isPlain(element.initializer)) return true;
  if (ts.isIdentifier(pattern)) return false;
  const isEntry = entries && (ts.isArrayBindingPattern(pattern) || ts.isArrayLiteralExpression(pattern));
  return !isEntry || pattern.elements.some((part) => computes(part, false));
}

/** A default that runs no code: a literal, or an array of such. */
function isPlain(value: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(value)) return value.elements.every(isPlain);
  return literalValue(value) !== undefined;
}

/** `target = value` for every kind of target. */
export function assign(f: FunctionContext, target: ts.Expression, value: ValueId): void {
  const node = skipOuter(target);
  if (ts.isIdentifier(node)) return assignName(f, node, value);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const place = placeOf(f, node);
    return place
      ? pinned(f, place).write(value)
      : assignMember(f, node as ts.PropertyAccessExpression, value);
  }
  if (ts.isArrayLiteralExpression(node)) return assignArray(f, node, value);
  if (ts.isObjectLiteralExpression(node)) return assignObject(f, node, value);
  return f.refuse(node, "TSF2001", { what: `assigning to \`${node.getText()}\`` });
}

function assignName(f: FunctionContext, node: ts.Identifier, value: ValueId): void {
  const symbol = symbolOf(f, node);
  const binding = symbol && (f.bindings.get(symbol) ?? f.program.globalBinding(symbol, node));
  if (!binding) return f.refuse(node, "TSF2037", { name: node.text });
  if (binding.kind === "global") f.initialised(binding.global);
  // The cell that a closure assigns to must have been filled by the declaration.
  if (binding.kind === "captured" && binding.early !== undefined) f.readBinding(binding);
  f.writeBinding(binding, value, node);
}

/** To a static field or accessor, or `super.x`. */
function assignMember(f: FunctionContext, node: ts.PropertyAccessExpression, value: ValueId): void {
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return writeSuper(f, node, value);
  if (isNamespaceVariable(f, node)) {
    mustBeIn(f, symbolOf(f, node.name)!.valueDeclaration!, node);
    return assignName(f, node.name as ts.Identifier, value);
  }
  const symbol = symbolOf(f, node.name);
  if (symbol && writeStatic(f, symbol, node, value)) return;
  f.refuse(node, "TSF4006", { name: node.name.text, type: f.typeText(node.expression) });
}

function assignArray(f: FunctionContext, node: ts.ArrayLiteralExpression, given: ValueId): void {
  const whole = f.b.typeOf(given);
  const value = asIterator(f, whole.kind === "opt" ? f.b.convert(given, whole.of, "checked") : given, node);
  const type = f.b.typeOf(value);
  if (type.kind === "iter") {
    const kinds = node.elements.map((e) => (ts.isSpreadElement(e) ? "rest" : "item"));
    return takeApart(f, value, type, kinds, (i, take) => {
      const element = node.elements[i]!;
      if (ts.isOmittedExpression(element)) return void take();
      assignPart(f, ts.isSpreadElement(element) ? element.expression : element, take);
    });
  }
  const parts = new ArrayParts(f, pin(f, type.kind === "arr" ? value : collect(f, value, node)), node);
  node.elements.forEach((element, i) => {
    if (ts.isOmittedExpression(element)) return parts.skip(i);
    if (ts.isSpreadElement(element)) return assignPart(f, element.expression, () => parts.rest(i));
    assignPart(f, element, () => parts.item(i, element));
  });
}

/** `target` or `target = initializer` of a pattern. */
function assignPart(f: FunctionContext, element: ts.Expression, read: () => ValueId): void {
  const hasDefault =
    ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  if (hasDefault) assignFilled(f, element.left, element.right, read);
  else assignFilled(f, element, undefined, read);
}

/**
 * A part of a pattern (ECMA-262 13.15.5.5): where it goes is looked up before it is read and before the default is
 * evaluated.
 */
function assignFilled(
  f: FunctionContext,
  target: ts.Expression,
  initializer: ts.Expression | undefined,
  read: () => ValueId,
): void {
  const inner = skipOuter(target);
  const isPattern = ts.isArrayLiteralExpression(inner) || ts.isObjectLiteralExpression(inner);
  const place = isPattern ? undefined : stableTarget(f, target);
  const part = read();
  const type = declaredType(f, inner) ?? f.typeOf(target);
  const fit = (value: ValueId): ValueId => (isPattern ? value : f.fit(value, type));
  const filled = initializer
    ? f.b.choose(
        type,
        f.b.is("undefined", part),
        () => f.expression(initializer, type),
        () => f.fit(part, type),
      )
    : fit(part);
  if (place) place.write(filled);
  else assign(f, target, filled);
}

function declaredType(f: FunctionContext, element: ts.Expression): T.Type | undefined {
  const symbol = ts.isIdentifier(element) ? symbolOf(f, element) : undefined;
  return symbol && f.program.types.variable(symbol, f.env, element);
}

function assignObject(f: FunctionContext, node: ts.ObjectLiteralExpression, value: ValueId): void {
  const source = pin(f, value);
  const taken: TakenKey[] = [];
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const { expression } = property;
      assignPart(f, expression, () => restOf(f, f.b.get(source), taken, expression));
      continue;
    }
    const key = takenKey(f, property.name ?? f.refuse(property, "TSF2001", { what: "this pattern" }));
    taken.push(key);
    const read = (): ValueId => partOf(f, f.b.get(source), key, property);
    if (ts.isShorthandPropertyAssignment(property))
      assignFilled(f, property.name, property.objectAssignmentInitializer, read);
    else if (ts.isPropertyAssignment(property)) assignPart(f, property.initializer, read);
    else f.refuse(property, "TSF2001", { what: "this pattern" });
  }
}
