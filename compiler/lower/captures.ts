import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { refuse } from "../project/refusal.js";
import type { Binding, Captured } from "./bindings.js";
import type { FunctionContext } from "./context.js";
import { CELL } from "./bindings.js";

/** What a function or class keeps of a variable of its surroundings. */
export function captureOf(outer: FunctionContext, symbol: ts.Symbol, node: ts.Node): Captured {
  const binding = outer.bindings.get(symbol) ?? refuse(node, "TSF2037", { name: symbol.name });
  const early = outer.program.variables.mayBeReadEarly(symbol) ? symbol.name : undefined;
  const isCell = isHeldInCell(binding);
  return {
    symbol,
    type: typeOfBinding(outer, binding),
    cell: isCell,
    late: isCell && (binding as { late: boolean }).late,
    early: isCell ? early : undefined,
  };
}

function typeOfBinding(f: FunctionContext, binding: Binding): Captured["type"] {
  if (binding.kind === "slot") return f.fn.slots[binding.slot]!.type;
  return (binding as { type: Captured["type"] }).type;
}

function isHeldInCell(binding: Binding): boolean {
  return binding.kind === "cell" || (binding.kind === "captured" && binding.cell);
}

/** The word that is kept. */
export function captureValue(f: FunctionContext, captured: Captured, node: ts.Node): ValueId {
  if (captured.symbol === "this") return f.thisValue ? f.thisValue() : f.refuse(node, "TSF2011", {});
  const binding = f.bindings.get(captured.symbol);
  if (!binding) return f.refuse(node, "TSF9001", { reason: `captured variable ${captured.symbol.name}` });
  if (!captured.cell) return f.readBinding(binding);
  if (binding.kind === "cell") return f.b.get(binding.slot);
  if (binding.kind === "captured") return binding.word();
  return f.refuse(node, "TSF9001", { reason: `cell of ${captured.symbol.name}` });
}

/** The variable as the function sees it that has kept it; `word` reads what it has kept. */
export function keptBinding({ type, cell, late, early }: Captured, word: () => ValueId): Binding {
  return { kind: "captured", type, cell, late, early, word };
}

/** What is no variable and never changes. */
export function fixedBinding(type: Captured["type"], word: () => ValueId): Binding {
  return { kind: "captured", type, cell: false, late: false, early: undefined, word };
}

/** The type of what is kept. */
export function wordType({ type, cell }: Captured): Captured["type"] {
  return cell ? CELL : type;
}

/** Gives a function what it has captured; `read` gives the word that is kept at a place. */
export function bindCaptured(
  f: FunctionContext,
  captured: readonly Captured[],
  read: (word: Captured["type"], index: number) => ValueId,
): void {
  captured.forEach((c, index) => {
    const word = (): ValueId => read(wordType(c), index);
    if (c.symbol === "this") {
      f.thisType = c.type;
      f.thisValue = word;
    } else f.bindings.set(c.symbol, keptBinding(c, word));
  });
}
