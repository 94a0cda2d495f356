import { Collection, sum, type Reducer } from "./collection.js";
import { LEVELS, levelName, Level } from "./levels.js";
import * as lib from "./collection.js";
import { default as Logger, makeLogger as make } from "./logger.js";

const numbers = new Collection([3, 1, 2]);
const words = new Collection(["b", "a"]);
console.log(numbers.sorted((a, b) => a - b).join(), words.sorted((a, b) => (a < b ? -1 : 1)).join(), sum(numbers), lib.sum(new lib.Collection([0.5])));
const longest: Reducer<string, number> = (n, w) => Math.max(n, w.length);
console.log(words.fold(longest, 0), numbers.fold((s, n) => s + `<${n}>`, ""), lib.count);
const log: Logger = make("main", Level.Info);
log.write(Level.Debug, "hidden");
log.write(Level.Error, "shown");
console.log(log.lines.join("|"), LEVELS.map(levelName).join(), Logger.created, lib.count);
