import type { CPattern, CTable } from "../ir/ir.js";
import { patternFunction } from "./pattern-code.js";
import type { CWriter } from "./writer.js";

/** Constants that calls of the runtime point to, each once. */
export class StaticTables {
  private readonly names = new Map<string, string>();

  constructor(private readonly w: CWriter) {}

  /** Whether one of them is a pattern: then the program needs regexp/compiled.h. */
  hasPatterns = false;

  /** The name of the constant. */
  add(table: CTable | CPattern): string {
    const text = "pattern" in table ? table.pattern.join() : `${table.type} ${table.init}`;
    let name = this.names.get(text);
    if (name === undefined) {
      this.names.set(text, (name = `table_${this.names.size}`));
      if ("pattern" in table) this.pattern(name, table.pattern);
      else this.w.line(`static const ${table.type} ${name} = ${table.init};`);
    }
    return name;
  }

  /** The words for the matcher, and the function that searches texts of ASCII. */
  private pattern(name: string, words: readonly number[]): void {
    this.hasPatterns = true;
    const search = patternFunction(words, `${name}_search`);
    this.w.line(`static const uint32_t ${name}_words[] = {${words.map((word) => `${word}u`).join(",")}};`);
    if (search !== undefined) for (const line of search.trimEnd().split("\n")) this.w.flush(line);
    const head = "{TSF_T_BYTES | TSF_F_STATIC | TSF_F_COMPILED, 0}";
    const bytes = `{.h = ${head}, .data = (uint8_t *)${name}_words, .len = ${4 * words.length}}`;
    this.w.line(
      `static const tsf_pattern ${name} = {${bytes}, ${search === undefined ? "NULL" : `${name}_search`}};`,
    );
  }
}
