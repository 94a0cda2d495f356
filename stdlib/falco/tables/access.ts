import type { OwnDeclaration, StateTables, TableDeclaration } from "./state-table.js";

/** What the call that is going on may do with tables. */
export type TableMode = "closed" | "read" | "write";

/** As many entries as one call may have at a time (TSF_ENTRIES_MAX of the runtime). */
const mostEntries = 65_536;

/** A plugin's way to the tables of its host in Node. */
export class TableAccess {
  mode: TableMode = "closed";
  /** Of the outermost call of the host: entries are good in theirs. */
  call = 0;
  #held = 0;
  #depth = 0;

  constructor(
    /** undefined: the host gives this plugin none. */
    readonly tables: StateTables | undefined,
    /** undefined: the plugin's types are not known. */
    readonly declared: ReadonlyMap<string, TableDeclaration> | undefined,
    /** The plugin's own, likewise. */
    readonly own: ReadonlyMap<string, OwnDeclaration> | undefined,
  ) {}

  /** Runs a call of the host; one within another one ends with it. */
  during<T>(mode: TableMode, action: () => T): T {
    const before = this.mode;
    this.mode = mode;
    this.#depth++;
    try {
      return action();
    } finally {
      this.mode = before;
      if (--this.#depth === 0) {
        this.call++;
        this.#held = 0;
      }
    }
  }

  hold(): void {
    this.#held++;
  }

  /** Before one is looked for or made. */
  wantRoom(): void {
    if (this.#held >= mostEntries)
      throw new RangeError(
        `more than ${mostEntries} entries of tables in one call: forEach goes over a table without keeping them`,
      );
  }
}
