import type { ProgramContext } from "./context.js";

/** What one lowering knows of things that another of the same program, with other types, shares with it. */
export class PerProgram<K, V> {
  private readonly known = new WeakMap<ProgramContext, Map<K, V>>();

  in(program: ProgramContext): Map<K, V> {
    let map = this.known.get(program);
    if (!map) this.known.set(program, (map = new Map()));
    return map;
  }
}
