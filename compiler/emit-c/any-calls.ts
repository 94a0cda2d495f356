import type { FunctionType } from "../types/type.js";

/** What is known of a function object by the name of its code. */
export interface FunctionObject {
  readonly code: string;
  readonly name: string;
  readonly length: number;
  readonly kind: string;
}

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
