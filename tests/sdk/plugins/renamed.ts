import {
  hostTable as threadTable,
  ipAddress as ipNet,
  ipNet as ipAddress,
  LineReader as Reader,
  parseJson as parse,
  Plugin,
  threadTable as threads,
  type IpAddress,
  type IpNet,
  type PluginEvent,
  type UInt32,
} from "tsfalco";

/** Functions of the SDK under other names than theirs, two pairs of them under each other's. */
export default class Renamed extends Plugin {
  static readonly id = 999;
  static readonly source = "renamed";
  static readonly version = "0.1.0";
  static readonly description = "Imports under other names";
  static readonly contact = "tests";
  readonly known = threads();
  readonly counts = threadTable<string, { n: UInt32 }>("counts");

  /** The event as a network */
  "renamed.net"(e: PluginEvent): IpNet {
    return ipAddress(e.text);
  }

  /** The event as an address */
  "renamed.address"(e: PluginEvent): IpAddress {
    return ipNet(e.text);
  }

  /** The member `a` of the event */
  "renamed.json"(e: PluginEvent): string | undefined {
    return parse(e.text).get("a")?.string;
  }

  /** The first line of the file that the event names */
  "renamed.line"(e: PluginEvent): string | undefined {
    const reader = Reader.open(e.text);
    try {
      return reader.readLine();
    } finally {
      reader.close();
    }
  }

  /** What a table says of the event */
  "renamed.count"(e: PluginEvent): bigint | undefined {
    const count = this.counts.get(e.text);
    return count && BigInt(count.n + this.known.size);
  }
}
