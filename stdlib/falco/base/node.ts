import type { StateTables } from "../tables/state-table.js";
import type { Logger } from "./logger.js";

/** What a host gives to the plugin it is about to construct. */
export interface Construction {
  readonly config: unknown;
  readonly log: Logger;
  /** The host's tables. */
  readonly tables: StateTables;
}

let pending: Construction | undefined;

/**
 * Runs `make`, in which `new SomePlugin()` takes `context` as its configuration and log. The context goes through
 * the module rather than through constructor parameters so that a plugin needs no constructor, and yet its field
 * initialisers can read `this.config`.
 */
export function withConstruction<T>(context: Construction, make: () => T): T {
  pending = context;
  try {
    return make();
  } finally {
    pending = undefined;
  }
}

/** The context of the construction under way. Called by the constructor of Plugin. */
export function takeConstruction(): Construction {
  if (pending === undefined)
    throw new Error(
      `a plugin is made by its host, not with new: in a test use loadInNode from "tsfalco/testing"`,
    );
  return pending;
}
