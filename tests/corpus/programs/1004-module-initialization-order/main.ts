import { log } from "./log.js";
import { b } from "./b.js";
import { a } from "./a.js";
import { total } from "./log.js";

log("main");
console.log(a, b, total());
export {};
