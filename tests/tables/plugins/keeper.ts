import {
  ownTable,
  Plugin,
  subtable,
  TableEntry,
  type Int16,
  type UInt16,
  type UInt32,
  type UInt8,
} from "tsfalco";

class Part extends TableEntry {
  at: UInt32 = 0;
}
class Kept extends TableEntry {
  n: UInt8 = 1;
  big: bigint = 1n;
  yes: boolean = false;
  text: string = "";
  readonly parts = subtable<UInt16, Part>(Part);
}

/** Has tables for others. */
export default class Keeper extends Plugin {
  static readonly id = 998;
  static readonly source = "keeper";
  static readonly name = "keeper";
  readonly kept = ownTable<string, Kept>("kept", Kept);
  readonly numbered = ownTable<Int16, Kept>("numbered", Kept);

  *open(what: string) {
    yield what;
  }

  /** How many there are. */
  "keeper.size"(): bigint {
    return BigInt(this.kept.size + this.numbered.size);
  }
}
