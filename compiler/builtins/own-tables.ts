import { ts } from "../project/typescript.js";
import { Builder } from "../ir/builder.js";
import type { FunctionId, ValueId } from "../ir/ir.js";
import type { FunctionContext, ProgramContext } from "../lower/context.js";
import { mustBeDeclared } from "../lower/early-uses.js";
import { PerProgram } from "../lower/per-program.js";
import { stateType } from "../types/state-type.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";

/** `ownTable(name, Class)` and `subtable(Class)`: a new OwnTable, which is handed a function that makes entries. */
export function newOwnTable(f: FunctionContext, name: string, node: ts.CallExpression): ValueId {
  const property = node.parent;
  if (!ts.isPropertyDeclaration(property) || property.initializer !== node)
    return f.refuse(node, "TSF5050", { name });
  const type = f.typeOf(node);
  const given = node.arguments.at(-1)!;
  const entries = entryView(f, given);
  const [, wanted] = type.kind === "obj" ? [...type.object.env.values()] : [];
  if (type.kind !== "obj" || !entries || wanted !== T.objectRef(entries))
    return f.refuse(given, "TSF5051", {
      table: property.name.getText(),
      reason: "must be given the class that its type names",
    });
  mustBeDeclared(f, entries.classDeclaration!, given);
  const makes = T.functionOf([], T.objectRef(entries));
  const make = f.b.emit("closure", [], makes, { fn: makerOf(f.program, entries).closure });
  const table = f.b.slot("table", type);
  f.b.set(table, f.b.emit("instance.new", [], type, { shape: f.program.classShape(type.object) }));
  const text =
    name === "ownTable" ? f.expression(node.arguments[0]!, T.STR) : f.b.str(property.name.getText());
  const { id, params } = f.program.constructorInstance(type.object);
  const more = [f.b.convert(make, params[2]!), keyFunction(f, property, params[3]!)];
  f.b.emit("call", [f.b.get(table), text, ...more], T.UNDEF, { fn: id });
  return f.b.get(table);
}

/** The function of stdlib/falco/tables/own-keys.ts for the keys of the table that the field is declared as. */
function keyFunction(f: FunctionContext, property: ts.PropertyDeclaration, type: Type): ValueId {
  const [key] = f.checker.getTypeArguments(f.checker.getTypeAtLocation(property) as ts.TypeReference);
  const held = key && stateType(f.checker, key);
  if (!held || type.kind !== "fn") return f.refuse(property, "TSF9001", { reason: "no type of keys" });
  const { fn } = f.program.lowerClosure(f, f.program.stdlibFunction(`${held}Key`), type);
  return f.b.emit("closure", [], type, { fn });
}

/** The instances of the class that an expression names. */
function entryView(f: FunctionContext, node: ts.Expression): ObjectType | undefined {
  const [construct] = f.checker.getTypeAtLocation(node).getConstructSignatures();
  const isName = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node); // also a module's: m.Sample
  const type = isName && construct && f.convertType(construct.getReturnType(), node);
  return type && type.kind === "obj" && type.object.classDeclaration ? type.object : undefined;
}

interface Maker {
  /** () -> a new entry. */
  readonly fn: FunctionId;
  /** The same as a function value. */
  readonly closure: FunctionId;
}

const makers = new PerProgram<ObjectType, Maker>();

/** The functions that make entries of a class, once a class. */
export function makerOf(program: ProgramContext, view: ObjectType): Maker {
  const known = makers.in(program).get(view);
  if (known) return known;
  const type = T.objectRef(view);
  const spec = { name: `make_${view.name}`, params: [], result: type, node: view.classDeclaration! };
  const fn = program.newFunction(spec);
  const b = new Builder(fn);
  const entry = b.slot("entry", type);
  b.set(entry, b.emit("instance.new", [], type, { shape: program.classShape(view) }));
  const { id, params } = program.constructorInstance(view);
  const rest = params.slice(1).map((param) => b.undef(param));
  b.emit("call", [b.get(entry), ...rest], T.UNDEF, { fn: id });
  b.emit("return", [b.get(entry)], undefined, {});
  const closure = program.newFunction({ ...spec, closure: true });
  const c = new Builder(closure);
  c.emit("return", [c.emit("call", [], type, { fn: fn.id })], undefined, {});
  const maker = { fn: fn.id, closure: closure.id };
  makers.in(program).set(view, maker);
  return maker;
}
