import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { markDeclared, mustBeDeclared } from "./early-uses.js";
import { defineInRecord, newRecord } from "./records.js";
import { toText } from "./text.js";

/** The object of an enum: a Record, made when it is first used as a value, or declared with members to evaluate. */
export function enumValue(f: FunctionContext, symbol: ts.Symbol, node: ts.Node): ValueId {
  const [first, ...others] = declarationsOf(symbol);
  if (!first || !isModuleLevel(first.parent))
    return f.refuse(node, "TSF2029", { kind: "enum of a function", name: symbol.name });
  mustBeDeclared(f, first, node);
  return enumObject(f, first, (record) => {
    if (!isEvaluated(f, symbol)) for (const one of [first, ...others]) defineMembers(f, one, record);
  });
}

/** What the declaration of an enum does when its turn comes. */
export function declareEnum(f: FunctionContext, node: ts.EnumDeclaration): void {
  if (!isModuleLevel(node.parent)) return;
  const symbol = f.checker.getSymbolAtLocation(node.name)!;
  if (isEvaluated(f, symbol))
    defineMembers(
      f,
      node,
      enumObject(f, declarationsOf(symbol)[0]!, () => {}),
    );
  markDeclared(f, node);
}

/** A member whose value only the run knows. */
export function evaluatedMember(f: FunctionContext, member: ts.EnumMember): ValueId {
  const symbol = f.checker.getSymbolAtLocation(member.parent.name)!;
  const [first] = declarationsOf(symbol);
  const record = enumObject(f, first!, () => {});
  const name = f.b.str(memberName(member));
  const read = { name: "tsf_dict_get", realm: false, throws: false, pure: false } as const;
  return f.b.convert(f.b.callC(read, [record, name], T.VAL), T.NUM, "checked");
}

/** The name that a member is found by at run time: without quotes. */
export function memberName({ name }: ts.EnumMember): string {
  const written = ts.isComputedPropertyName(name) ? name.expression : name;
  return ts.isStringLiteralLike(written) ? written.text : written.getText();
}

function enumObject(f: FunctionContext, first: ts.EnumDeclaration, fill: (record: ValueId) => void): ValueId {
  const record = f.convertType(f.checker.getTypeOfSymbol(f.checker.getSymbolAtLocation(first.name)!), first);
  const type = T.nullable(record, true, false);
  const global = f.program.literalVariable(first, type);
  const known = (): ValueId => f.b.emit("global.get", [], type, { global });
  f.b.if_(f.b.is("undefined", known()), () => {
    const made = newRecord(f, first.members.length, record);
    f.b.emit("global.set", [f.b.convert(made, type)], undefined, { global });
    fill(made);
  });
  return f.b.convert(known(), record, "checked");
}

/** Numbers have their names as values besides. */
function defineMembers(f: FunctionContext, declaration: ts.EnumDeclaration, record: ValueId): void {
  for (const member of declaration.members) {
    const constant = f.checker.getConstantValue(member);
    const value = constant === undefined ? f.expression(member.initializer!) : f.constant(constant);
    const name = f.b.str(memberName(member));
    defineInRecord(f, record, name, f.b.convert(value, T.VAL));
    if (f.b.typeOf(value) === T.NUM)
      defineInRecord(f, record, toText(f, value, member), f.b.convert(name, T.VAL));
  }
}

function isEvaluated(f: FunctionContext, symbol: ts.Symbol): boolean {
  return declarationsOf(symbol).some(({ members }) =>
    members.some((member) => f.checker.getConstantValue(member) === undefined),
  );
}

export function declarationsOf(symbol: ts.Symbol): ts.EnumDeclaration[] {
  return symbol.declarations?.filter(ts.isEnumDeclaration) ?? [];
}
