import type { CFunction } from "../ir/ir.js";
import { keyTest } from "./membership.js";
import type { ProgramC } from "./program-c.js";
import { CWriter } from "./writer.js";

interface RecordFunction {
  readonly result: "tsf_val" | "uint8_t" | "void";
  /** Parameters after the Record `d` and the `key`. */
  readonly takes?: string;
  readonly ofDict: string;
  /** C for a Record that is an object `o` of the program; `isIn` looks among inherited keys too. */
  readonly ofObject: (isIn: () => string) => readonly string[];
}

const FUNCTIONS: Readonly<Record<NonNullable<CFunction["record"]>, RecordFunction>> = {
  read: {
    result: "tsf_val",
    ofDict: "tsf_dict_read(rt, d, key)",
    ofObject: (isIn) => [
      "tsf_val v = TSF_VAL_UNDEF;",
      `if (!tsf_object_own(rt, o, key, &v) && ${isIn()}) tsf_throw_not_own(rt, o, key);`,
      "return v;",
    ],
  },
  in: { result: "uint8_t", ofDict: "tsf_dict_in(d, key)", ofObject: (isIn) => [`return ${isIn()};`] },
  has: {
    result: "uint8_t",
    ofDict: "tsf_dict_has(d, key)",
    ofObject: () => ["return tsf_object_hasOwn(rt, TSF_W(o), key);"],
  },
  write: {
    result: "void",
    takes: ", tsf_val v",
    ofDict: "tsf_dict_write(rt, d, key, v)",
    ofObject: () => ['tsf_throw_fixed(rt, o, key, "set");'],
  },
  delete: {
    result: "uint8_t",
    ofDict: "tsf_dict_delete(d, key)",
    ofObject: () => [
      "if (tsf_added_delete(rt, o, key)) return 1;",
      'tsf_throw_fixed(rt, o, key, "deleted");',
      "return 0;",
    ],
  },
};

/** The name of the function that does it to a Record behind which an object of the program may stand. */
export function recordFunction(p: ProgramC, what: NonNullable<CFunction["record"]>): string {
  const { result, takes = "", ofDict, ofObject } = FUNCTIONS[what];
  return p.helpers.once(`record_${what}`, (fn) => {
    const w = new CWriter();
    w.open(`static ${result} ${fn}(tsf_rt *rt, tsf_table *d, const tsf_str *key${takes}) {`);
    w.line(
      `if (TSF_LIKELY(tsf_type_of(d) == TSF_T_DICT)) ${result === "void" ? `{ ${ofDict}; return; }` : `return ${ofDict};`}`,
    );
    w.line("const tsf_obj *o = (const tsf_obj *)d;");
    for (const line of ofObject(() => `${keyTest(p)}(rt, TSF_W(o), key)`)) w.line(line);
    w.close();
    return w;
  });
}
