// In the language that plugins are compiled from: the compiler takes this file into programs.
import { printDebug, printError, printInfo, printLog, printWarning } from "../conversions.js";

let known: Console | undefined;

/** `console` as a value, handed to who wants a logger: one object, whose methods are the functions that `console.log` and its like are. */
export function consoleObject(): Console {
  return (known ??= {
    log: printLog,
    warn: printWarning,
    dir: (value, { depth = 2 } = {}) => console.dir(value, { depth }),
    time: (label) => console.time(label),
    timeEnd: (label) => console.timeEnd(label),
    assert: (condition, ...values) => console.assert(condition, ...values),
    count: (label) => console.count(label),
    countReset: (label) => console.countReset(label),
    group: (...values) => (values.length > 0 ? console.group(...values) : console.group()),
    groupEnd: () => console.groupEnd(),
    table: (data, columns) => console.table(data, columns),
    debug: printDebug,
    info: printInfo,
    error: printError,
  });
}
