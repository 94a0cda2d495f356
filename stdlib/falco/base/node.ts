import type { TableAccess } from "../tables/access.js";
import type { Metrics } from "../metrics/api.js";
import type { Logger } from "./logger.js";

/** What a host gives to the plugin it is about to construct. */
export interface Construction {
  readonly config: unknown;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tables: TableAccess;
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

/** The tables of the host of the plugin under construction. */
export function takeTables(): TableAccess {
  if (pending === undefined)
    throw new Error(
      "a table of the host is the value of a field of the plugin's class, and made with the plugin",
    );
  return pending.tables;
}

/** The same; undefined when none is being made. */
export function pendingTables(): TableAccess | undefined {
  return pending?.tables;
}
