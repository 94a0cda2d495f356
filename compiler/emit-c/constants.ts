import * as T from "../types/type.js";
import type { Emitters } from "./emitters.js";

export const CONSTANT_EMITTERS: Emitters<"constant"> = {
  constant: (e, inst) => {
    const table = e.p.constantTables.add(inst.tree);
    e.define(inst, `(${T.cTypeOf(e.typeOf(inst.out))})tsf_constant_make(rt, ${table})`, false);
  },
};
