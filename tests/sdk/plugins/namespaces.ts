import * as falco from "tsfalco";
import { entries, ipAddress, sdk, type ExecveExit } from "./reexports.js";

class Counted extends entries.Counted {}

/** The SDK by its namespaces, and by files of the author's that hand it on. */
export default class Namespaces extends falco.Plugin {
  static readonly id = 999;
  static readonly source = "renamed";
  static readonly version = "0.1.0";
  static readonly description = "The SDK by its namespaces";
  static readonly contact = "tests";
  readonly known = falco.threadTable();
  readonly counts = sdk.hostTable<string, { n: falco.UInt32 }>("counts");
  readonly seen = falco.ownTable<string, Counted>("seen", Counted);
  readonly again = sdk.ownTable<string, entries.Counted>("again", entries.Counted);

  parse(e: ExecveExit): void {
    this.known.get(e.tid);
  }

  /** The event as a network */
  "renamed.net"(e: falco.PluginEvent): falco.IpNet {
    return falco.ipNet(e.text);
  }

  /** The event as an address */
  "renamed.address"(e: falco.PluginEvent): sdk.IpAddress {
    return ipAddress(e.text);
  }

  /** The member `a` of the event */
  "renamed.json"(e: falco.PluginEvent): string | undefined {
    return sdk.parseJson(e.text).get("a")?.string;
  }

  /** The first line of the file that the event names */
  "renamed.line"(e: falco.PluginEvent): string | undefined {
    const reader = falco.LineReader.open(e.text);
    try {
      return reader.readLine();
    } finally {
      reader.close();
    }
  }

  /** What tables say of the event */
  "renamed.count"(e: falco.PluginEvent): bigint | undefined {
    const count = this.counts.get(e.text);
    const seen = this.seen.getOrCreate(e.text);
    seen.tags.getOrCreate(e.text).n++;
    const again = this.again.getOrCreate(e.text);
    again.n = seen.tags.size;
    return count && BigInt(count.n + this.known.size + again.n - 1);
  }
}
