import type { Inst, ValueId } from "../ir/ir.js";
import type { Emitters } from "./emitters.js";
import { caseOfText } from "./text-cases.js";
import { asIndex } from "./elements.js";
import type { FunctionEmitter } from "./function.js";

export const STRING_EMITTERS: Emitters<"string.unit" | "string.concat" | "string.case"> = {
  "string.unit": (e, inst) =>
    e.define(inst, `tsf_str_index_i(rt, ${e.value(inst.args[0]!)}, ${asIndex(e, inst.args[1]!)})`, false),
  "string.concat": emitConcat,
  "string.case": (e, inst) =>
    e.define(inst, `${caseOfText(e.p, inst.texts)}(${e.value(inst.args[0]!)})`, false),
};

function emitConcat(e: FunctionEmitter, inst: Inst): void {
  const parts = inst.args.map((a) => e.value(a));
  if (parts.length === 1) return e.define(inst, parts[0]!, true);
  if (inst.args.some((a) => e.printed.has(a))) emitText(e, inst);
  else if (parts.length === 2) e.define(inst, `tsf_str_concat(rt, ${parts.join(", ")})`, false);
  else
    e.define(
      inst,
      `tsf_str_concat_n(rt, ${parts.length}, (const tsf_str *const[]){${parts.join(", ")}})`,
      false,
    );
  e.check();
}

/** A concatenation with numbers: written in place when it is short and ASCII, as it nearly always is. */
function emitText(e: FunctionEmitter, inst: Inst): void {
  const id = inst.out;
  const [text, most, to] = [`text${id}`, `most${id}`, `to${id}`];
  const pieces = inst.args.map((part, i) => textPiece(e, part, `piece${id}_${i}`));
  for (const { made } of pieces) if (made) e.w.line(made);
  const ascii = pieces.flatMap(({ ascii }) => ascii ?? []);
  e.w.line(`uint64_t ${most} = ${pieces.map(({ most }) => most).join(" + ")};`);
  e.w.line(
    `tsf_str *${text} = ${ascii.map((test) => `${test} && `).join("")}1 ? tsf_text_begin(rt, ${most}) : NULL;`,
  );
  e.w.line(`const tsf_str *joined${id};`);
  e.w.open(`if (TSF_LIKELY(${text} != NULL)) {`);
  e.w.line(`uint8_t *${to} = (uint8_t *)(${text} + 1);`);
  for (const { write } of pieces) e.w.line(`${to} = ${write(to)};`);
  e.w.line(`joined${id} = tsf_text_end(rt, ${text}, ${to}, ${most});`);
  e.w.turn("} else {");
  const all = pieces.map(({ piece }) => piece).join(", ");
  e.w.line(`joined${id} = tsf_str_concat_pieces(rt, ${pieces.length}, (const tsf_piece[]){${all}});`);
  e.w.close();
  e.define(inst, `joined${id}`, true);
}

interface TextPiece {
  /** C that has to come before. */
  readonly made?: string;
  /** Its bytes at most, and a test that it is ASCII when it may not be. */
  readonly most: string;
  readonly ascii?: string;
  readonly write: (to: string) => string;
  /** As a tsf_piece. */
  readonly piece: string;
}

function textPiece(e: FunctionEmitter, part: ValueId, name: string): TextPiece {
  const number = e.printed.get(part);
  if (number !== undefined) {
    const made =
      e.repOf(number) === "f64" ? `tsf_piece_of_num(rt, ${e.value(number)})` : `{NULL, ${e.value(number)}}`;
    const write = (to: string): string => `tsf_text_piece(${to}, ${name})`;
    return { made: `tsf_piece ${name} = ${made};`, most: `tsf_piece_most(${name})`, write, piece: name };
  }
  const text = e.value(part);
  const one = /^&tsf_str_ascii\[(\d+)\]$/.exec(text);
  const write = (to: string): string =>
    one ? `tsf_text_char(${to}, ${one[1]!})` : `tsf_text_str(${to}, ${text})`;
  return {
    most: one ? "1" : `${text}->len`.replace(/^&(\w+)->/, "$1."),
    ...(!one && { ascii: `tsf_str_is_ascii(${text})` }),
    write,
    piece: `{${text}, 0}`,
  };
}
