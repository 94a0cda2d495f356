import { ts } from "../project/typescript.js";
import type { OriginOf } from "../types/from-typescript.js";
import { sdkFunction } from "../types/resolved-symbol.js";
import { stateTypeOf, tableArguments, type StateType } from "../types/state-type.js";
import { memberName, type PluginClass } from "./plugin-class.js";
import type { Problems } from "./problems.js";
import { UsedFields } from "./used-fields.js";

/** A table of the host's that a plugin uses, or the subtables that stand in one field of it. */
export interface PluginTable {
  readonly name: string;
  readonly keyType: StateType;
  /** Those that the program names, and those that it adds. */
  readonly fields: ReadonlyMap<string, PluginTableField>;
  /** Takes no new entries. */
  readonly isReadonly: boolean;
  /** Where it is declared. */
  readonly declaration: ts.PropertyDeclaration;
}

export interface PluginTableField {
  readonly type: StateType;
  readonly isAdded: boolean;
  readonly sub?: PluginTable;
}

interface TableProgram {
  readonly checker: ts.TypeChecker;
  readonly originOf: OriginOf;
  readonly userFiles: readonly ts.SourceFile[];
}

/** The tables that fields of the plugin's class are initialised with, in their order. */
export function readTables(
  program: TableProgram,
  plugin: PluginClass,
  problems: Problems,
): readonly PluginTable[] {
  const calls = program.userFiles.flatMap((file) => importsIn(program, file));
  if (calls.length === 0) return [];
  const reader = new TableReader(program, problems);
  const tables: PluginTable[] = [];
  for (const call of calls) {
    const field = fieldOf(plugin, call);
    const table = field
      ? reader.read(call, field)
      : problems.add(call, "TSF5060", { name: call.expression.getText() });
    if (table && tables.some(({ name }) => name === table.name))
      problems.add(call, "TSF5061", { what: `the table ${table.name}`, reason: "is declared twice" });
    else if (table) tables.push(table);
  }
  return tables;
}

/** Calls of threadTable and hostTable. */
function importsIn({ checker, originOf }: TableProgram, file: ts.SourceFile): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isCallExpression(node) && sdkFunction(checker, originOf, node);
    if (name === "threadTable" || name === "hostTable") found.push(node as ts.CallExpression);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The field of the plugin's class that the call is the initialiser of. */
function fieldOf(plugin: PluginClass, call: ts.CallExpression): ts.PropertyDeclaration | undefined {
  const { parent } = call;
  if (!ts.isPropertyDeclaration(parent) || parent.initializer !== call || memberName(parent) === undefined)
    return undefined;
  const isStatic = (ts.getCombinedModifierFlags(parent) & ts.ModifierFlags.Static) !== 0;
  return !isStatic && plugin.chain.includes(parent.parent as ts.ClassLikeDeclaration) ? parent : undefined;
}

class TableReader {
  private readonly checker: ts.TypeChecker;
  private readonly used: UsedFields;

  constructor(
    private readonly program: TableProgram,
    private readonly problems: Problems,
  ) {
    this.checker = program.checker;
    this.used = new UsedFields(program.checker, program.userFiles);
  }

  read(call: ts.CallExpression, declaration: ts.PropertyDeclaration): PluginTable | undefined {
    const isThreads = sdkFunction(this.checker, this.program.originOf, call) === "threadTable";
    const [written] = call.arguments;
    const name = isThreads ? "threads" : written && ts.isStringLiteralLike(written) ? written.text : "";
    if (name === "") return this.wrong(call, "its name", "must be a string that is written there");
    const declared = tableArguments(this.checker, this.checker.getTypeAtLocation(call));
    const arguments_ = call.typeArguments ?? [];
    if (!declared || (!isThreads && arguments_.length < 2))
      return this.wrong(call, `the table ${name}`, "needs its type arguments: hostTable<Key, Fields>");
    const added = arguments_[isThreads ? 0 : 2];
    const addedNames = added ? this.checker.getPropertiesOfType(this.checker.getTypeFromTypeNode(added)) : [];
    return this.table(name, declared, new Set(addedNames.map((p) => p.name)), { call, declaration });
  }

  private wrong(at: ts.Node, what: string, reason: string): undefined {
    return this.problems.add(at, "TSF5061", { what, reason });
  }

  private table(
    name: string,
    { key, values, isReadonly }: NonNullable<ReturnType<typeof tableArguments>>,
    added: ReadonlySet<string>,
    at: { readonly call: ts.CallExpression; readonly declaration: ts.PropertyDeclaration },
  ): PluginTable | undefined {
    const keyType = stateTypeOf(this.checker, key);
    if (!keyType || keyType === "table")
      return this.wrong(
        at.call,
        `the key of ${name}`,
        `is \`${this.checker.typeToString(key)}\`, which says no width`,
      );
    const fields = new Map<string, PluginTableField>();
    for (const property of this.checker.getPropertiesOfType(values)) {
      const isAdded = added.has(property.name);
      if (!isAdded && !this.used.has(property)) continue;
      const field = this.field(property, isAdded, at);
      if (field) fields.set(property.name, field);
    }
    return { name, keyType, fields, isReadonly, declaration: at.declaration };
  }

  private field(
    property: ts.Symbol,
    isAdded: boolean,
    at: { readonly call: ts.CallExpression; readonly declaration: ts.PropertyDeclaration },
  ): PluginTableField | undefined {
    const told = this.checker.getTypeOfSymbol(property);
    const type = property.flags & ts.SymbolFlags.Optional ? undefined : stateTypeOf(this.checker, told);
    const what = `the field ${property.name}`;
    if (!type)
      return this.wrong(at.call, what, `is \`${this.checker.typeToString(told)}\`, which no table holds`);
    if (type !== "table") return { type, isAdded };
    if (isAdded) return this.wrong(at.call, what, "is a subtable, which a host takes no new ones of");
    const sub = this.table(property.name, tableArguments(this.checker, told)!, new Set(), at);
    return sub && { type, isAdded, sub };
  }
}
