import * as T from "../types/type.js";
import type { Emitters } from "./emitters.js";

export const CONSTANT_EMITTERS: Emitters<"constant"> = {
  constant: (e, inst) => {
    const name = e.p.constantTables.add(inst.tree);
    e.define(
      inst,
      `(${T.cTypeOf(e.typeOf(inst.out))})tsf_constant_make(rt, code_${name}, words_${name})`,
      false,
    );
  },
};
