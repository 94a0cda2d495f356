import type { FunctionType } from "../types/type.js";

/** The function that calls any function object with words: what it has to know while others are written. */
export class AnyCalls {
  /** Those that function objects have, by their numbers. */
  readonly signatures = new Map<number, FunctionType>();
  readonly prototype =
    "static tsf_val call_any(tsf_rt *rt, tsf_val f, tsf_val self, uint32_t n, const tsf_val *args, const char *text)";
  isUsed = false;

  /** Its name. */
  use(): string {
    this.isUsed = true;
    return "call_any";
  }

  declaration(): string {
    return this.isUsed ? `${this.prototype};\n` : "";
  }
}
