import type { Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";

/** The highest place so far is kept; a key that comes to be below it is out of order. */
export function emitKeysFollow(e: FunctionEmitter, inst: Of<"keys.follow">): void {
  const { before, coming, args } = inst;
  e.define(inst, "1", false);
  const result = e.value(inst.out);
  e.w.open("{");
  e.w.line("int last = -1;");
  before.forEach((place, i) => e.w.line(`if (${e.value(args[i]!)}) last = ${place};`));
  coming.forEach((place, i) => {
    const [was, now] = [0, 1].map((k) => e.value(args[before.length + 2 * i + k]!));
    e.w.line(`if (!${was!} && ${now!}) { if (last > ${place}) ${result} = 0; else last = ${place}; }`);
  });
  e.w.line("(void)last;");
  e.w.close();
}

export function emitKeysList(e: FunctionEmitter, inst: Of<"keys.list">): void {
  e.define(inst, "(tsf_obj *)tsf_dict_new(rt, 0)", false);
  const list = e.value(inst.out);
  inst.names.forEach((name, i) => {
    const key = e.p.literals.string(name);
    e.w.line(`if (${e.value(inst.args[i]!)}) tsf_dict_set(rt, (tsf_table *)${list}, ${key}, TSF_VAL_UNDEF);`);
  });
}
