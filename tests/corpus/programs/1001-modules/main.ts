import { add, counter, increment, PI as pi } from "./numbers.js";
import * as text from "./text.js";
import Greeter, { type Greeting } from "./greeter.js";
import { area, Shape, shapes } from "./barrel.js";
import "./side-effect.js";

console.log(add(1, 2), pi, counter);
increment();
increment();
console.log(counter, text.upper("abc"), text.VERSION, text.nested.list.length);
const g: Greeting = new Greeter("Ann").greet();
console.log(g.text, g.length, Greeter.made);
const s: Shape = { kind: "square", size: 3 };
console.log(area(s), shapes().map(area).join());
export const unused = "exported from main";
