import type { CodeEntry } from "./code-entry.js";

/** TSF506x: the tables of the host that a plugin uses. */
export const HOST_TABLE_CODES = {
  TSF5060: {
    title: "Table of the host in a wrong place",
    message: "`{name}` makes no table here: a plugin's tables are found when it starts",
    hint: "make it the initialiser of a field of the plugin's class: `readonly threads = threadTable()`",
    explanation:
      "The plugin API gives access to tables and their fields while a plugin starts, and never again. So the tables of a plugin are fields of its class, which can be read off it.",
    bad: 'import { Plugin, threadTable, type PluginEvent } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  /** How many threads there are. */\n  "hello.threads"(e: PluginEvent): bigint {\n    return BigInt(threadTable().size) + e.num;\n  }\n}',
    good: 'import { Plugin, threadTable, type PluginEvent } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  readonly threads = threadTable();\n  /** How many threads there are. */\n  "hello.threads"(e: PluginEvent): bigint {\n    return BigInt(this.threads.size) + e.num;\n  }\n}',
  },
  TSF5061: {
    title: "Declaration that no table fits",
    message: "{what} {reason}",
    hint: "keys and fields are `string`, `boolean`, `bigint`, or integers with their width: `Int8` to `Int64`, `UInt8` to `UInt64`; subtables are `HostTable<Key, Fields>`",
    explanation:
      "Each field of a table has one of the types of the plugin API, which the host compares: an integer must say its width.",
    bad: 'import { hostTable, Plugin, type PluginEvent } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  readonly samples = hostTable<string, { count: number }>("samples");\n  /** How often a text came. */\n  "hello.count"(e: PluginEvent): string {\n    return `${this.samples.get(e.text)?.count}`;\n  }\n}',
    good: 'import { hostTable, Plugin, type PluginEvent, type UInt32 } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  readonly samples = hostTable<string, { count: UInt32 }>("samples");\n  /** How often a text came. */\n  "hello.count"(e: PluginEvent): string {\n    return `${this.samples.get(e.text)?.count}`;\n  }\n}',
  },
  TSF5062: {
    title: "Table where the host has none",
    message: "{what} in {where}: {reason}",
    hint: "tables are read and written in `parse`, `init`, `captureOpen` and `captureClose`, and read in fields",
    explanation:
      "A table may be used only during those calls of the host that come with the functions for it: elsewhere its events may be changing it on another thread. What is called from both kinds of places is looked at when it runs.",
    bad: 'import { Plugin, threadTable, type PluginEvent } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  readonly threads = threadTable<{ seen: bigint }>();\n  /** The number in which a thread was last seen. */\n  "hello.seen"(e: PluginEvent): bigint | undefined {\n    const thread = this.threads.get(e.tid);\n    if (thread) thread.seen = e.num;\n    return thread?.seen;\n  }\n}',
    good: 'import { Plugin, threadTable, type PluginEvent } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  readonly threads = threadTable<{ seen: bigint }>();\n  init(): void {\n    this.threads.forEach((thread) => {\n      thread.seen = 0n;\n    });\n  }\n  /** The number in which a thread was last seen. */\n  "hello.seen"(e: PluginEvent): bigint | undefined {\n    return this.threads.get(e.tid)?.seen;\n  }\n}',
  },
  TSF5063: {
    title: "Entry of a table used as a plain object",
    message: "an entry of a table cannot be used as `{to}`",
    hint: 'declare what it goes to as an entry: `HostEntry<Threads>`, `HostEntry<Pick<Threads, "comm">>`, `HostEntry<{ n: UInt32 }>`; or make an object of what is wanted: `{ comm: thread.comm }`',
    explanation:
      "An entry has no properties of its own: each of its fields is read from the host and written there, as the type says that tables have it. Through another type of object that could not be told from a property in memory.",
    bad: 'import { Plugin, threadTable, type PluginEvent } from "tsfalco";\n\nfunction nameOf(thread: { comm: string }): string {\n  return thread.comm;\n}\n\nexport default class Hello extends Plugin {\n  readonly threads = threadTable();\n  /** The command of the event\'s thread. */\n  "hello.comm"(e: PluginEvent): string | undefined {\n    const thread = this.threads.get(e.tid);\n    return thread && nameOf(thread);\n  }\n}',
    good: 'import { Plugin, threadTable, type HostEntry, type PluginEvent, type Threads } from "tsfalco";\n\nfunction nameOf(thread: HostEntry<Pick<Threads, "comm">>): string {\n  return thread.comm;\n}\n\nexport default class Hello extends Plugin {\n  readonly threads = threadTable();\n  /** The command of the event\'s thread. */\n  "hello.comm"(e: PluginEvent): string | undefined {\n    const thread = this.threads.get(e.tid);\n    return thread && nameOf(thread);\n  }\n}',
  },
} as const satisfies Record<string, CodeEntry>;
