import { isEven, table } from "./even.js";
import { isOdd } from "./odd.js";
import { Parent } from "./parent.js";

console.log(isEven(10), isOdd(7), isEven(7), table.length);
const p = new Parent("root");
p.add("a").add("b");
console.log(p.describe(), p.children[0]?.parent.name);
