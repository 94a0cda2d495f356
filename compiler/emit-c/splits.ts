import type { Emitters } from "./emitters.js";

/** Texts that are split without an array: the pieces lie in a C struct (tsf_pieces). */
export const SPLIT_EMITTERS: Emitters<"split" | "split.piece" | "split.count"> = {
  split: (e, inst) => {
    const [text, separator] = inst.args.map((a) => e.value(a));
    const wanted = `${inst.wanted}, ${inst.counted}`;
    e.w.line(`tsf_str_split_pieces(rt, &${e.slotName(inst.pieces)}, ${text}, ${separator}, ${wanted});`);
  },
  "split.piece": (e, inst) => {
    const piece = `${e.slotName(inst.pieces)}.at[${inst.index}]`;
    if (inst.required) e.guard(`${piece} != NULL`, "tsf_throw_absent(rt, false)");
    e.define(inst, piece, false);
  },
  "split.count": (e, inst) => e.define(inst, `${e.slotName(inst.pieces)}.count`, false),
};
