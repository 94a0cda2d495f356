import type { CodeEntry } from "./code-entry.js";

const TABLE_HEAD =
  'import { ownTable, Plugin, TableEntry, type PluginEvent } from "tsfalco";\n\nclass Seen extends TableEntry {\n  count = 0n;\n}\n\n';

/** TSF505x: tables of a plugin's own. */
export const OWN_TABLE_CODES = {
  TSF5050: {
    title: "Table of the plugin's own that is no field",
    message: "`{name}` is called where it makes no table for others",
    hint: 'write it as the initialiser of a field: `readonly samples = ownTable<string, Sample>("samples", Sample);` in the plugin class, `readonly tags = subtable<string, Tag>(Tag);` in a class that extends TableEntry',
    explanation:
      "A table is shown to the host when the plugin starts, and lives as long as it. It is therefore a field of the plugin class, or, for a table in each entry of a table, of the class of its entries.",
    bad:
      TABLE_HEAD +
      'export default class Hello extends Plugin {\n  /** How many. */\n  "hello.count"(e: PluginEvent): bigint {\n    const seen = ownTable<string, Seen>("seen", Seen);\n    return ++seen.getOrCreate(e.text).count;\n  }\n}',
    good:
      TABLE_HEAD +
      'export default class Hello extends Plugin {\n  readonly seen = ownTable<string, Seen>("seen", Seen);\n  /** How many. */\n  "hello.count"(e: PluginEvent): bigint {\n    return ++this.seen.getOrCreate(e.text).count;\n  }\n}',
  },
  TSF5051: {
    title: "Table of the plugin's own that is not understood",
    message: "the table `{table}` {reason}",
    hint: 'write `readonly samples = ownTable<string, Sample>("samples", Sample);`: a name of its own as a literal, a key of type string, boolean, bigint, UInt64, Int64, UInt32 and so on, and a class that extends TableEntry',
    explanation:
      "Other plugins find a table by its name and the type of its keys, and its fields by the class of its entries. All of this is known before the plugin starts.",
    bad:
      TABLE_HEAD +
      'export default class Hello extends Plugin {\n  readonly seen = ownTable<number, Seen>("seen", Seen);\n  /** How many. */\n  "hello.count"(e: PluginEvent): bigint {\n    return ++this.seen.getOrCreate(e.text.length).count;\n  }\n}',
    good: 'import { ownTable, Plugin, TableEntry, type PluginEvent, type UInt32 } from "tsfalco";\n\nclass Seen extends TableEntry {\n  count = 0n;\n}\n\nexport default class Hello extends Plugin {\n  readonly seen = ownTable<UInt32, Seen>("seen", Seen);\n  /** How many. */\n  "hello.count"(e: PluginEvent): bigint {\n    return ++this.seen.getOrCreate(e.text.length).count;\n  }\n}',
  },
  TSF5052: {
    title: "Entry field of a type that no table has",
    message: "`{field}` is of type `{type}`, which tables do not have",
    hint: "make it string, boolean, bigint, or one of UInt8, UInt16, UInt32, UInt64, Int8, Int16, Int32, Int64; or declare it `private` to keep it from others",
    explanation:
      "The public properties of a class that extends TableEntry are fields which other plugins read and write, so they are of the types that the plugin API has: a plain `number` has no width, and others may write any string into a string.",
    bad: 'import { ownTable, Plugin, TableEntry, type PluginEvent } from "tsfalco";\n\nclass Seen extends TableEntry {\n  count = 0;\n}\n\nexport default class Hello extends Plugin {\n  readonly seen = ownTable<string, Seen>("seen", Seen);\n  /** How many. */\n  "hello.count"(e: PluginEvent): bigint {\n    return BigInt(++this.seen.getOrCreate(e.text).count);\n  }\n}',
    good: 'import { ownTable, Plugin, TableEntry, type PluginEvent, type UInt32 } from "tsfalco";\n\nclass Seen extends TableEntry {\n  count: UInt32 = 0;\n}\n\nexport default class Hello extends Plugin {\n  readonly seen = ownTable<string, Seen>("seen", Seen);\n  /** How many. */\n  "hello.count"(e: PluginEvent): bigint {\n    return BigInt(++this.seen.getOrCreate(e.text).count);\n  }\n}',
  },
  TSF5053: {
    title: "Table that nobody could see",
    message: "the table `{name}` is not shown to anybody: the plugin reads no events",
    hint: "give the plugin a field, or `parse`; a table for itself alone is a Map",
    explanation: "The host takes tables only of plugins that read events: those with fields or `parse`.",
    bad:
      TABLE_HEAD +
      'export default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  readonly seen = ownTable<string, Seen>("seen", Seen);\n  *open() {\n    yield "hello";\n  }\n}',
    good:
      TABLE_HEAD +
      'export default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  readonly seen = ownTable<string, Seen>("seen", Seen);\n  *open() {\n    yield "hello";\n  }\n  /** How many. */\n  "hello.count"(e: PluginEvent): bigint {\n    return ++this.seen.getOrCreate(e.text).count;\n  }\n}',
  },
} as const satisfies Record<string, CodeEntry>;
