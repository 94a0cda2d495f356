import { create as createA, state as stateA, Item as ItemA } from "./a.js";
import { create as createB, Item as ItemB, state as stateB } from "./b.js";
import { Mode, DEFAULT_MODE } from "./mode.js";

const state = "main";
function create(): string {
  return `main ${state}`;
}
console.log(create(), createA(), createB(), stateA.n, stateB.n);
createA();
console.log(stateA.n, stateB.n);
const items = [new ItemA(1), new ItemB("b")];
for (const i of items) console.log(i instanceof ItemA, i instanceof ItemB, i.describe());
console.log(Mode[DEFAULT_MODE], DEFAULT_MODE === Mode.Fast);
