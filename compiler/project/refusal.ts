import type { ts } from "./typescript.js";

/**
 * Thrown where a construct cannot be compiled exactly. Lowering catches it at the enclosing statement,
 * so that one run reports every refusal of a program.
 */
export class Refusal extends Error {
  constructor(
    readonly node: ts.Node,
    readonly code: string,
    readonly values: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}

/** Refuses `node` with a code of the catalogue; `values` fill its message. */
export function refuse(node: ts.Node, code: string, values: Readonly<Record<string, string>> = {}): never {
  throw new Refusal(node, code, values);
}
