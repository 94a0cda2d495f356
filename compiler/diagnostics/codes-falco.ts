import type { CodeEntry } from "./code-entry.js";

const HEAD = 'import { Plugin, type PluginEvent } from "tsfalco";\n\n';
const SYSCALLS =
  'import { Plugin } from "tsfalco";\nimport { syscallEvent } from "tsfalco/events";\n\nexport default class Hello extends Plugin {\n';
const CLOSES = "  *open() {\n    yield syscallEvent.CloseExit({ fd: 3n });\n  }\n}";

/** TSF5xxx: what Falco asks of a plugin. */
export const FALCO_CODES = {
  TSF5001: {
    title: "No plugin class",
    message: "no plugin class: the file exports no class that extends Plugin as its default",
    hint: "export default class MyPlugin extends Plugin { ... }",
    explanation: "The class that is the default export of the file given to `compile` is the plugin.",
    bad: "export const nothing = 1;",
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
  },
  TSF5002: {
    title: "Plugin class of the wrong form",
    message: "the plugin class {reason}",
    hint: "write it as `export default class Name extends Plugin<Config>` without a constructor",
    explanation:
      "Falco makes the plugin: its class must not be abstract or generic, nor have a constructor; `init()` is the place for set-up.",
    bad:
      HEAD +
      'export default abstract class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
  },
  TSF5003: {
    title: "Field result that Falco has no type for",
    message: "field `{field}` returns `{type}`, which is no field type",
    hint: "return string, bigint (uint64: `BigInt(n)` of a number), boolean, Duration, Timestamp, IpAddress, IpNet, an array of one of these, and undefined (not null) for no value",
    explanation:
      "The type of a field is the type its method returns. Falco's integers are unsigned with 64 bits, so a bigint is asked for, not a number.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The size of the event in bytes. */\n  "hello.size"(e: PluginEvent): number {\n    return e.bytes.length;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The size of the event in bytes. */\n  "hello.size"(e: PluginEvent): bigint {\n    return BigInt(e.bytes.length);\n  }\n}',
  },
  TSF5004: {
    title: "Field method with the wrong parameters",
    message: "field `{field}` {reason}",
    hint: 'a field is `"a.b"(e: PluginEvent): T`, with a second parameter `key: string` or `index: number` when it takes an argument',
    explanation:
      "The second parameter makes the field take an argument: `a.b[key]` for a string, `a.b[1]` for a number. An optional parameter makes the argument optional.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  /** A character of the text. */\n  "hello.at"(e: PluginEvent, index: boolean): string {\n    return e.text + String(index);\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** A character of the text. */\n  "hello.at"(e: PluginEvent, index: number): string {\n    return e.text.charAt(index);\n  }\n}',
  },
  TSF5005: {
    title: "Field name that Falco cannot parse",
    message: "`{field}` is no field name",
    hint: 'use lower-case letters, digits and _ in parts joined by dots: "my.field_name"',
    explanation: "Rules name fields, and Falco's parser takes only these characters.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.the text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.the_text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
  },
  TSF5006: {
    title: "Static member of the wrong form",
    message: "`static {name}` must be {expected}",
    hint: "write the value out: Falco asks for it before anything of the plugin runs",
    explanation: "Name, version, id and the like are part of the library's constant data.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  static readonly id = Math.random();\n  static readonly source = "hello";\n  *open() {\n    yield "a";\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  *open() {\n    yield "a";\n  }\n}',
  },
  TSF5007: {
    title: "Source without an id or a source name",
    message: 'the plugin has `open`, so it needs `static readonly {name}`, and neither 0 nor ""',
    hint: 'write `static readonly id = 999; static readonly source = "name";` in the class (999 is for development); a source of the kernel\'s events has neither, and yields `syscallEvent.OpenatExit({ ... })`',
    explanation:
      "Falco tells event sources apart by their registered id and rules choose them by their source name.",
    bad: HEAD + 'export default class Hello extends Plugin {\n  *open() {\n    yield "a";\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  *open() {\n    yield "a";\n  }\n}',
  },
  TSF5008: {
    title: "open of the wrong form",
    message: "`open` {reason}",
    hint: "write `*open(params: P)` that yields events, or `open(params: P): EventStream`",
    explanation:
      "A source gives its events as a generator, or as a stream with nextBatch() for full control. The parameter is a string or an object type, which is read from JSON.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  open(): string[] {\n    return ["a"];\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  *open() {\n    yield "a";\n  }\n}',
  },
  TSF5009: {
    title: "Method that the host calls, of the wrong form",
    message: "`{name}` must be `{signature}`",
    hint: "change it to that signature, or give the method another name",
    explanation: "These methods are called by the host, which gives and takes what the signature says.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  init(path: string): void {\n    this.log.info(path);\n  }\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  init(): void {\n    this.log.info("ready");\n  }\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
  },
  TSF5010: {
    title: "Type that JSON cannot give",
    message: "`{type}` cannot be read from JSON ({path})",
    hint: "use strings, numbers, booleans, arrays, Records, interfaces and unions of literals",
    explanation:
      "The types of the config and of the open parameters become a JSON schema, and a decoder that names the path of what is wrong.",
    bad:
      HEAD +
      'interface Config {\n  when: () => void;\n}\n\nexport default class Hello extends Plugin<Config> {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'interface Config {\n  when?: string;\n}\n\nexport default class Hello extends Plugin<Config> {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text + (this.config.when ?? "");\n  }\n}',
  },
  TSF5011: {
    title: "Plugin that does nothing",
    message: "the plugin has no capability: neither `open` nor `parse` nor a field",
    hint: "add a method whose name has a dot (a field), `*open()` (a source), or `parse(e: PluginEvent)`",
    explanation: "Falco refuses a plugin without any capability.",
    bad: 'import { Plugin } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  init(): void {}\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
  },
  TSF5012: {
    title: "memo of what is no function of a module",
    message: "`memo` takes a function declared at the top of a file, or a static method, by its name",
    hint: "{rewrite}",
    explanation:
      "Results are kept by the function that made them. A function made anew on each call would never find an earlier result.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The first word of the event. */\n  "hello.first"(e: PluginEvent): string | undefined {\n    return e.memo((event) => event.text.split(" "))[0];\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The first word of the event. */\n  "hello.first"(e: PluginEvent): string | undefined {\n    return e.memo(words)[0];\n  }\n}\n\nfunction words(e: PluginEvent): string[] {\n  return e.text.split(" ");\n}',
  },
  TSF5013: {
    title: "Field without a description",
    message: "field `{field}` has no description",
    hint: "put a doc comment before the method: /** What the field holds. */",
    explanation:
      "Falco refuses fields without a description. It is shown by `falco --list` and in generated docs.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
  },
  TSF5014: {
    title: "Doc tag that says nothing",
    message: "`@{tag}` {reason}",
    hint: "numbers: @minimum, @maximum, @exclusiveMinimum, @exclusiveMaximum, @multipleOf; strings: @minLength, @maxLength, @pattern; arrays: @minItems, @maxItems",
    explanation:
      "The tags in the doc comments of a config type become constraints of its JSON schema, so one that cannot is a mistake.",
    bad:
      HEAD +
      'interface Config {\n  /** How many. @minimum few */\n  count?: number;\n}\n\nexport default class Hello extends Plugin<Config> {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text.repeat(this.config.count ?? 1);\n  }\n}',
    good:
      HEAD +
      'interface Config {\n  /** How many. @minimum 1 */\n  count?: number;\n}\n\nexport default class Hello extends Plugin<Config> {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text.repeat(this.config.count ?? 1);\n  }\n}',
  },
  TSF5015: {
    title: "Version that Falco cannot read",
    message: '{where} "{version}", which is not of the form 1.2.3',
    hint: 'write three numbers with dots between, as in "0.1.0"',
    explanation: "Falco compares plugin versions with what rules require and takes three numbers only.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  static readonly version = "1.0";\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  static readonly version = "1.0.0";\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
  },
  TSF5017: {
    title: "Member that looks like one the host asks for",
    message: "the host does not ask for `{name}`",
    hint: "{advice}, or declare it `private` when it is a helper",
    explanation:
      "The host finds a plugin's methods and static members by their exact names, and so would pass over a misspelt one without a word.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  eventTostring(e: PluginEvent): string {\n    return e.text;\n  }\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  eventToString(e: PluginEvent): string {\n    return e.text;\n  }\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    severity: "warning",
  },
  TSF5019: {
    title: "Metric that is not known in advance",
    message: "a metric is made by a field initialiser of the plugin, with a constant name and type",
    hint: 'write `private readonly seen = this.metrics.counter("seen");` in the class; a name has letters, digits, `_` and `.`',
    explanation:
      "The host asks for metrics at any time and from any thread, so that there is a fixed list of them, which is part of the library.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    this.metrics.counter("seen").add();\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  private readonly seen = this.metrics.counter("seen");\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    this.seen.add();\n    return e.text;\n  }\n}',
  },
  TSF5020: {
    title: "Two metrics of one name",
    message: "there is a metric `{name}` already",
    hint: "give it another name; names of default metrics are free with `static readonly defaultMetrics = false`",
    explanation: "Hosts tell metrics apart by their names.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  private readonly collections = this.metrics.counter("collections");\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    this.collections.add();\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  private readonly collections = this.metrics.counter("stamps.collections");\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    this.collections.add();\n    return e.text;\n  }\n}',
  },
  TSF5021: {
    title: "Event of the kernel beside a source of the plugin's own",
    message: "an event of `syscallEvent` {reason}",
    hint: "for the kernel's events leave out `static id`, `static source` and `eventToString`, and yield nothing but `syscallEvent`; for a source of your own keep them, and yield text or bytes",
    explanation:
      'A plugin without an id gives events of the source "syscall", as if they came from the kernel; one with an id gives payloads of its own source. Hosts take either from a plugin.',
    bad: SYSCALLS + '  static readonly id = 999;\n  static readonly source = "hello";\n' + CLOSES,
    good: SYSCALLS + CLOSES,
  },
  TSF5022: {
    title: "Value that does not fit into a parameter",
    message: "`{what}`: {value} does not fit into {type}",
    hint: "the hover text of the event says the types of its parameters; leave one out that has no value",
    explanation:
      "Parameters of the kernel's events are numbers of fixed widths, and others would read another number.",
    bad: SYSCALLS + "  *open() {\n    yield syscallEvent.DupExit({ oldfd: 9223372036854775808n });\n  }\n}",
    good: SYSCALLS + "  *open() {\n    yield syscallEvent.DupExit({ oldfd: 9n });\n  }\n}",
  },
  TSF5023: {
    title: "Values of an event that are not written out",
    message: "the values of `syscallEvent.{event}` are an object literal with named properties",
    hint: "{instead}; a function of your own can take what several events share",
    explanation:
      "Each property becomes a parameter at a place that is known when compiling: no object is made of them.",
    bad:
      SYSCALLS +
      "  *open() {\n    const values = { fd: 3n };\n    yield syscallEvent.CloseExit(values);\n  }\n}",
    good: SYSCALLS + CLOSES,
  },
  TSF5024: {
    title: "Maker of events as a value",
    message: "`syscallEvent` is there to be called by the name of an event",
    hint: "write `syscallEvent.CloseExit({ tid, fd: 3n })` where the event is made; a function of your own can do that",
    explanation:
      "Which event is made is known when compiling, and so is the place of each of its parameters: there is no object with a function for each of 400 events.",
    bad:
      SYSCALLS + "  *open() {\n    const make = syscallEvent.CloseExit;\n    yield make({ fd: 3n });\n  }\n}",
    good: SYSCALLS + CLOSES,
  },
  TSF5025: {
    title: "`in` with an object of the SDK",
    message: "`in` cannot look for `{name}` in `{type}`",
    hint: 'in an event write the name out, `"path" in e`; what else the SDK gives has all that its type says: test the value, `x.path !== undefined`',
    explanation:
      '`"path" in e` tells whether events of the type that `e` is of have a path, and so which of a union it is. Entries of tables, sets of flags, JSON nodes and the like have no keys when compiled.',
    bad: 'import { Plugin, threadTable } from "tsfalco";\nimport type { CloseExit } from "tsfalco/events";\n\nexport default class Hello extends Plugin {\n  readonly threads = threadTable();\n  /** The command. */\n  "hello.comm"(e: CloseExit): string | undefined {\n    const thread = this.threads.get(e.tid);\n    return thread && "comm" in thread ? thread.comm : undefined;\n  }\n}',
    good: 'import { Plugin } from "tsfalco";\nimport type { CloseExit, OpenatExit } from "tsfalco/events";\n\nexport default class Hello extends Plugin {\n  /** The path, or that something was closed. */\n  "hello.what"(e: CloseExit | OpenatExit): string | undefined {\n    return "path" in e ? e.path : "closed";\n  }\n}',
  },
  TSF5026: {
    title: "Payload of a type that JSON never has",
    message: "`{type}` is never in JSON (`{path}`)",
    hint: "{instead}",
    explanation:
      "The `json` of an event is what JSON.parse makes of its text: strings, numbers, booleans, null, arrays and objects. Reading what is declared as anything else would always be an error.",
    bad:
      HEAD +
      'interface Order {\n  placed: Date;\n}\n\nexport default class Hello extends Plugin {\n  /** When it was placed. */\n  "hello.placed"(e: PluginEvent<Order>): string {\n    return e.json.placed.toISOString();\n  }\n}',
    good:
      HEAD +
      'interface Order {\n  placed: string;\n}\n\nexport default class Hello extends Plugin {\n  /** When it was placed. */\n  "hello.placed"(e: PluginEvent<Order>): string {\n    return new Date(e.json.placed).toISOString();\n  }\n}',
  },
  TSF5018: {
    title: "Field that is never asked for",
    message: "`{field}` takes no event of the types that `extractEventTypes` lists",
    hint: "leave `extractEventTypes` out: it is read off the types of the parameters, where `RawEvent` takes every event",
    explanation:
      "A field is given the events that the type of its parameter says, as far as the plugin asks the host for them.",
    bad:
      HEAD +
      'export default class Hello extends Plugin {\n  static readonly extractEventTypes = [402];\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
    good:
      HEAD +
      'export default class Hello extends Plugin {\n  /** The text of the event. */\n  "hello.text"(e: PluginEvent): string {\n    return e.text;\n  }\n}',
  },
  TSF5030: {
    title: "Task that is no function of a module",
    message: "a task is the name of a function declared at the top of a file, or of a static method",
    hint: "write `function work(task: Task<Input>) { ... }` outside of the class and hand it what it needs as its input",
    explanation:
      "A task runs on a thread of its own, with module variables of its own. A closure would take variables of this thread along, which the other must not see. Generators and generic functions are no tasks either.",
    bad: 'import { type AsyncEvents, Plugin } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  static readonly asyncEvents = ["hello"];\n  startAsync(events: AsyncEvents): void {\n    events.run((task) => {\n      while (task.sleep(1000)) task.emit("hello", "world");\n    });\n  }\n}',
    good: 'import { type AsyncEvents, Plugin, type Task } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  static readonly asyncEvents = ["hello"];\n  startAsync(events: AsyncEvents): void {\n    events.run(greet, 1000);\n  }\n}\n\nfunction greet(task: Task<number>): void {\n  while (task.sleep(task.input)) task.emit("hello", "world");\n}',
  },
  TSF5031: {
    title: "Value that cannot go to another thread",
    message: "{what} cannot be sent to another thread",
    hint: "send what it is made of: primitives, strings, bytes, arrays, object literals, Records, Map and Set",
    explanation:
      "Threads share nothing: what goes from one to another is copied. Functions and instances of classes belong to the thread that made them.",
    bad: 'import { type AsyncEvents, Plugin, type Task } from "tsfalco";\n\nclass Place {\n  constructor(readonly url: string) {}\n}\n\nexport default class Hello extends Plugin {\n  static readonly asyncEvents = ["hello"];\n  startAsync(events: AsyncEvents): void {\n    events.run(greet, new Place("a"));\n  }\n}\n\nfunction greet(task: Task<Place>): void {\n  task.emit("hello", task.input.url);\n}',
    good: 'import { type AsyncEvents, Plugin, type Task } from "tsfalco";\n\ninterface Place {\n  url: string;\n}\n\nexport default class Hello extends Plugin {\n  static readonly asyncEvents = ["hello"];\n  startAsync(events: AsyncEvents): void {\n    events.run(greet, { url: "a" });\n  }\n}\n\nfunction greet(task: Task<Place>): void {\n  task.emit("hello", task.input.url);\n}',
  },
  TSF5032: {
    title: "Half of asynchronous events",
    message: "`{name}` needs {missing}",
    hint: 'write both: static readonly asyncEvents = ["name"] and startAsync(events: AsyncEvents)',
    explanation:
      "Falco asks for the names of a plugin's asynchronous events when it loads it, and refuses an event of another name.",
    bad: 'import { type AsyncEvents, Plugin } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  *open() {\n    yield "a";\n  }\n  startAsync(events: AsyncEvents): void {\n    events.emit("hello", "world");\n  }\n}',
    good: 'import { type AsyncEvents, Plugin } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  static readonly asyncEvents = ["hello"];\n  static readonly id = 999;\n  static readonly source = "hello";\n  *open() {\n    yield "a";\n  }\n  startAsync(events: AsyncEvents): void {\n    events.emit("hello", "world");\n  }\n}',
  },
  TSF5033: {
    title: "Process of the host",
    message: "`{name}` is of a process that is not the plugin's",
    hint: "throw an error to end what was begun; what a plugin is given are its configuration and its open parameters",
    explanation:
      "A plugin runs within Falco, which it must not end. Programs (`--emit exe`) have a process of their own.",
    bad: 'import { Plugin } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  *open() {\n    if (this.config === undefined) process.exit(1);\n    yield "a";\n  }\n}',
    good: 'import { Plugin } from "tsfalco";\n\nexport default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n  *open() {\n    if (this.config === undefined) throw new Error("no configuration");\n    yield "a";\n  }\n}',
  },
} as const satisfies Record<string, CodeEntry>;
