import type { ts } from "../project/typescript.js";
import { Refusal } from "../project/refusal.js";

/** Collects what is wrong with a plugin, so that one run tells everything. */
export class Problems {
  readonly found: Refusal[] = [];

  add(node: ts.Node, code: string, values: Readonly<Record<string, string>> = {}): undefined {
    this.found.push(new Refusal(node, code, values));
    return undefined;
  }
}
