import type { CTable } from "../ir/ir.js";
import type { CWriter } from "./writer.js";

/** Constants that calls of the runtime point to, each once. */
export class StaticTables {
  private readonly names = new Map<string, string>();

  constructor(private readonly w: CWriter) {}

  /** The name of the constant. */
  add({ type, init }: CTable): string {
    const text = `${type} ${init}`;
    let name = this.names.get(text);
    if (name === undefined) {
      this.names.set(text, (name = `table_${this.names.size}`));
      this.w.line(`static const ${type} ${name} = ${init};`);
    }
    return name;
  }
}
