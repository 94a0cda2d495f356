import type { ts } from "../project/typescript.js";
import type { SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** Where a variable lives. */
export type Binding =
  | { readonly kind: "slot"; readonly slot: SlotId }
  /** `slot` holds the cell; `late`: one that was there before the variable's declaration has run. */
  | { readonly kind: "cell"; readonly slot: SlotId; readonly type: Type; readonly late: boolean }
  /**
   * `word` reads what was kept: the value or, as for `cell`, the cell. `early`: the variable's name where the closure
   * may run before its declaration.
   */
  | {
      readonly kind: "captured";
      readonly type: Type;
      readonly cell: boolean;
      readonly late: boolean;
      readonly early: string | undefined;
      word(): ValueId;
    }
  /** `late`: declared without a value that its type demands. */
  | { readonly kind: "global"; readonly global: number; readonly type: Type; readonly late: boolean }
  /** The closure that is running, by the name it gives itself. */
  | { readonly kind: "self"; readonly type: Type }
  /** A module constant whose value is known: `global` only tells whether its declaration has run. */
  | {
      readonly kind: "constant";
      readonly value: number | string | boolean | bigint;
      readonly global: number;
    };

export const CELL = T.nativeOf("cell");

/** One captured word: a variable of an enclosing function, or its `this`. */
export interface Captured {
  readonly symbol: ts.Symbol | "this";
  readonly type: Type;
  readonly cell: boolean;
  readonly late: boolean;
  readonly early: string | undefined;
}

/** What is known of the variable in a cell. */
export type InCell = Pick<Captured, "type" | "late">;
