import type { ts } from "../project/typescript.js";

const symbolIds = new WeakMap<ts.Symbol, number>();
let nextSymbolId = 0;
/** A number for a symbol, stable within one process run in the order of first use. */
export function symbolId(symbol: ts.Symbol): number {
  let id = symbolIds.get(symbol);
  if (id === undefined) symbolIds.set(symbol, (id = nextSymbolId++));
  return id;
}
