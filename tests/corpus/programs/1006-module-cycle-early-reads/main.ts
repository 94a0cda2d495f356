// Module variables, classes and enums of a cycle that are used before their declarations have run.
import { describe, early, tryIt } from "./a.js";
import { describeB } from "./b.js";
import { Derived } from "./c.js";
import { Kind } from "./types-only.js";

for (const line of early) console.log(line);
const kind: Kind = "k";
console.log(kind, describe(), describeB(), new Derived().who());
console.log(tryIt(() => String(late) + String(absent)));
const late = 5;
let absent: string | undefined;
console.log(tryIt(() => String(late) + String(absent)));
