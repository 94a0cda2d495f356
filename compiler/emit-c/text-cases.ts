import { wtf8 } from "./literals.js";
import type { ProgramC } from "./program-c.js";
import { CWriter } from "./writer.js";

/** The function that tells which of `texts` a string is: by its length first, which leaves few to compare. */
export function caseOfText(p: ProgramC, texts: readonly string[]): string {
  const key = JSON.stringify(texts);
  let name = p.textCases.get(key);
  if (name === undefined) p.textCases.set(key, (name = `text_case_${p.textCases.size}`));
  return p.helpers.once(name, () => makeCases(p, name, texts));
}

function makeCases(p: ProgramC, name: string, texts: readonly string[]): CWriter {
  const byLength = new Map<number, number[]>();
  texts.forEach((text, i) => {
    const { length } = wtf8(text);
    const alike = byLength.get(length);
    if (alike) alike.push(i);
    else byLength.set(length, [i]);
  });
  const w = new CWriter();
  w.open(`static int32_t ${name}(const tsf_str *s) {`);
  w.open("switch (s->len) {");
  for (const [length, cases] of byLength) {
    w.line(`case ${length}:`);
    for (const i of cases) {
      const literal = p.literals.string(texts[i]!);
      w.line(`if (s == ${literal} || memcmp(s->data, (${literal})->data, ${length}) == 0) return ${i};`);
    }
    w.line("break;");
  }
  w.close();
  w.line(`return ${texts.length};`);
  w.close();
  return w;
}
