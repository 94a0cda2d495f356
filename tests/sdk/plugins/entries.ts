import * as falco from "tsfalco";

class Tag extends falco.TableEntry {
  n: falco.UInt8 = 0;
}

export class Counted extends falco.TableEntry {
  n: falco.UInt32 = 0;
  readonly tags = falco.subtable<string, Tag>(Tag);
}
