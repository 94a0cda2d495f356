import type { Library } from "../lower/context.js";
import { builtinCall, builtinMethod, builtinNew } from "./calls.js";
import { eventIn } from "./events.js";
import { numericConstant } from "./numbers.js";
import { performanceMember, processMember, setExitCode } from "./process.js";
import { builtinProperty } from "./properties.js";
import { storeField } from "./tables.js";

/** All that programs may use without having written it. */
export const LIBRARY: Library = {
  call: builtinCall,
  method: builtinMethod,
  construct: builtinNew,
  property: builtinProperty,
  has: eventIn,
  store: storeField,
  assign: setExitCode,
  member: (f, node) => {
    const numeric = numericConstant(node.getText());
    if (numeric !== undefined) return f.b.num(numeric);
    return performanceMember(f, node) ?? processMember(f, node);
  },
};
