import { log } from "./log.js";
log("shared");
export const shared = 100;
