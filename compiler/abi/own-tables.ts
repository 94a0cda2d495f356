import { isLibraryFile } from "../project/package-root.js";
import { ts } from "../project/typescript.js";
import type { OriginOf } from "../types/from-typescript.js";
import { hasModifier, memberName, type PluginClass } from "./plugin-class.js";
import type { Problems } from "./problems.js";
import { sdkFunction } from "../types/resolved-symbol.js";
import { stateType, type StateType } from "../types/state-type.js";

/** A table that the plugin exports: a field of its class that `ownTable` initialises. */
export interface OwnTable extends TableOf {
  readonly name: string;
  /** The field's. */
  readonly property: string;
  readonly declaration: ts.PropertyDeclaration;
}

interface TableOf {
  readonly keyType: StateType;
  readonly entries: EntryClass;
  /** OwnTable<K, V>. */
  readonly type: ts.Type;
}

/** A class that extends the SDK's TableEntry, as others see its instances. */
export interface EntryClass {
  readonly declaration: ts.ClassDeclaration;
  readonly instanceType: ts.Type;
  readonly fields: readonly EntryField[];
  /** What errors call it: by its table, or by its name when several tables have it. */
  readonly shownAs: string;
}

export interface EntryField {
  readonly name: string;
  readonly type: StateType;
  readonly readOnly: boolean;
  /** Of type "table". */
  readonly table: TableOf | undefined;
}

/** Reads the tables of a plugin class, in the order of their fields. */
export function readOwnTables(
  checker: ts.TypeChecker,
  originOf: OriginOf,
  plugin: PluginClass,
  problems: Problems,
): OwnTable[] {
  return new OwnTableReader(checker, originOf, problems).read(plugin);
}

/** The host takes tables of plugins only that read events. */
export function refuseUnseen([table]: readonly OwnTable[], problems: Problems): void {
  if (table) problems.add(table.declaration, "TSF5053", { name: table.name });
}

export function haveSubtables(tables: readonly OwnTable[]): boolean {
  return tables.some(({ entries }) => entries.fields.some(({ table }) => table !== undefined));
}

class OwnTableReader {
  private readonly classes = new Map<ts.Declaration, EntryClass>();
  private readonly names = new Set<string>();
  /** The tables that have entries of a class. */
  private readonly holders = new Map<ts.Declaration, string[]>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly originOf: OriginOf,
    private readonly problems: Problems,
  ) {}

  read({ chain }: PluginClass): OwnTable[] {
    const members = chain.toReversed().flatMap((owner) => [...owner.members]);
    return members.flatMap((member) => {
      const call = ts.isPropertyDeclaration(member) && this.calls(member, "ownTable");
      const table = call && this.table(member, call);
      return table ? [table] : [];
    });
  }

  /** The initialiser, when it calls `name` of the SDK. */
  private calls(member: ts.PropertyDeclaration, name: string): ts.CallExpression | undefined {
    const { initializer } = member;
    const isCall = initializer !== undefined && ts.isCallExpression(initializer);
    return isCall && sdkFunction(this.checker, this.originOf, initializer) === name ? initializer : undefined;
  }

  private wrong(at: ts.Node, table: string, reason: string): undefined {
    return this.problems.add(at, "TSF5051", { table, reason });
  }

  private table(member: ts.PropertyDeclaration, call: ts.CallExpression): OwnTable | undefined {
    const property = memberName(member);
    const [first] = call.arguments;
    if (property === undefined || hasModifier(member, ts.ModifierFlags.Static))
      return this.problems.add(call, "TSF5050", { name: "ownTable" });
    const type = first && this.checker.getTypeAtLocation(first);
    if (!type?.isStringLiteral() || type.value === "" || type.value.includes("\0"))
      return this.wrong(first ?? call, property, "must have its name written out");
    const name = type.value;
    if (this.names.has(name)) return this.wrong(first!, name, "is there twice");
    this.names.add(name);
    if (!hasModifier(member, ts.ModifierFlags.Readonly))
      return this.wrong(member.name, name, "must be in a `readonly` field");
    const of = this.tableOf(member, call, name);
    return of && { name, property, declaration: member, ...of };
  }

  /** What the type arguments of a table's type say. */
  private tableOf(
    member: ts.PropertyDeclaration,
    call: ts.CallExpression,
    name: string,
    shownAs = name,
  ): TableOf | undefined {
    const type = this.checker.getTypeAtLocation(member);
    const [key, entry] = this.checker.getTypeArguments(type as ts.TypeReference);
    const given = this.checker.getTypeAtLocation(call.arguments.at(-1)!).getConstructSignatures()[0];
    const keyType = key && stateType(this.checker, key);
    if (!keyType)
      return this.wrong(
        call.expression,
        name,
        `has keys of type \`${key ? this.checker.typeToString(key) : "unknown"}\``,
      );
    const entries = entry && this.entryClass(entry);
    if (!entries || !given || given.getReturnType() !== entry)
      return this.wrong(
        call.arguments.at(-1)!,
        name,
        "must be given the class that its type names, which extends TableEntry",
      );
    this.holders.get(entries.declaration)!.push(shownAs);
    return { keyType, entries, type };
  }

  private entryClass(type: ts.Type): EntryClass | undefined {
    const symbol = type.symbol as ts.Symbol | undefined;
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !ts.isClassDeclaration(declaration) || !this.isEntry(declaration)) return undefined;
    const known = this.classes.get(declaration);
    if (known) return known;
    const fields: EntryField[] = [];
    const tables: string[] = [];
    this.holders.set(declaration, tables);
    const entryClass: EntryClass = {
      declaration,
      instanceType: type,
      fields,
      get shownAs() {
        return tables.length === 1 ? `table ${tables[0]}` : `class ${symbol.name}`;
      },
    };
    this.classes.set(declaration, entryClass); // a subtable may have entries of the class itself
    for (const property of this.checker.getPropertiesOfType(type)) {
      const field = this.field(property, entryClass);
      if (field) fields.push(field);
    }
    return entryClass;
  }

  /** Whether the class extends the SDK's TableEntry, which it is not itself. */
  private isEntry(declaration: ts.ClassLikeDeclaration): boolean {
    const base = this.baseOf(declaration);
    if (!base) return false;
    const isOurs = base.name?.text === "TableEntry" && isLibraryFile(base.getSourceFile().fileName);
    return isOurs || this.isEntry(base);
  }

  private baseOf(declaration: ts.ClassLikeDeclaration): ts.ClassLikeDeclaration | undefined {
    const clause = declaration.heritageClauses?.find((h) => h.token === ts.SyntaxKind.ExtendsKeyword);
    const [base] = clause?.types ?? [];
    const found = base && this.checker.getTypeAtLocation(base).symbol?.valueDeclaration;
    return found && ts.isClassLike(found) ? found : undefined;
  }

  private field(property: ts.Symbol, { declaration }: EntryClass): EntryField | undefined {
    const member = property.valueDeclaration;
    if (!member || !ts.isPropertyDeclaration(member) || isLibraryFile(member.getSourceFile().fileName))
      return undefined;
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
    const name = memberName(member);
    if (name === undefined || hasModifier(member, hidden)) return undefined;
    const owner = declaration.name?.text ?? "the class";
    const call = this.calls(member, "subtable");
    if (call) {
      const table = this.tableOf(member, call, `${owner}.${name}`, name);
      return table && { name, type: "table", readOnly: true, table };
    }
    const told = this.checker.getTypeOfSymbol(property);
    const type = stateType(this.checker, told);
    if (type === undefined)
      return this.problems.add(member.name, "TSF5052", {
        field: `${owner}.${name}`,
        type: this.checker.typeToString(told),
      });
    return { name, type, readOnly: hasModifier(member, ts.ModifierFlags.Readonly), table: undefined };
  }
}
