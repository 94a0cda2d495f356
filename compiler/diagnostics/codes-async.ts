import type { CodeEntry } from "./code-entry.js";

const HEAD = 'import { Plugin, type PluginEvent } from "tsfalco";\n\n';
const CLASS =
  'export default class Hello extends Plugin {\n  static readonly id = 999;\n  static readonly source = "hello";\n';

/** TSF507x: asynchronous code in plugins. */
export const ASYNC_CODES = {
  TSF5070: {
    title: "Method of a plugin that is async",
    message: "`{name}` must not be async: the host wants its result at once",
    hint: "await in `async *open`, and keep what came of it in a field of the class",
    explanation:
      "The host calls a plugin's methods and goes on with what they return. Only a source waits: what `async *open` awaits is run while the host asks for events.",
    bad: HEAD + CLASS + '  async init() {\n    await null;\n  }\n  *open() {\n    yield "a";\n  }\n}',
    good: HEAD + CLASS + '  async *open() {\n    await null;\n    yield "a";\n  }\n}',
  },
  TSF5071: {
    title: "Asynchronous code that nothing runs",
    message: "nothing would run what comes after the first `await`: the plugin has no `async *open`",
    hint: "make the source `async *open()`, put it into a task (`events.run`), or write it without promises and timers",
    explanation:
      "Promises, timers and async functions go on in the plugin's event loop, which runs while the host asks an asynchronous source for events. A plugin without one has no loop, but in its tasks, which have one each.",
    bad:
      HEAD + CLASS + '  *open() {\n    setTimeout(() => this.log.info("later"), 10);\n    yield "a";\n  }\n}',
    good:
      HEAD +
      CLASS +
      '  async *open() {\n    setTimeout(() => this.log.info("later"), 10);\n    yield "a";\n  }\n}',
  },
} as const satisfies Record<string, CodeEntry>;
