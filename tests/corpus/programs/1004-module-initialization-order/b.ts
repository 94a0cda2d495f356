import { log } from "./log.js";
import { a } from "./a.js";
export const b = log("b") + a * 10;
