import { shared } from "./shared.js";
import { log } from "./log.js";
export const a = log("a") + shared;
