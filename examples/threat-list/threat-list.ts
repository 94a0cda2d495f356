import { ipAddress, ipNet, Plugin, readLines } from "tsfalco";
import type { IpAddress, IpNet, PluginEvent } from "tsfalco";

interface Config {
  /** The list: a network and what it is known for on each line, "#" before comments. */
  list: string;
}

interface Threat {
  readonly network: IpNet;
  readonly bits: number;
  readonly name: string;
}

interface Match {
  readonly address: IpAddress;
  readonly threat: Threat;
}

function wordsOf(text: string): string[] {
  return text
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

/** Source and destination of a connection, "10.0.0.1 10.0.0.2" on a line. */
function endsOf(e: PluginEvent): IpAddress[] {
  return wordsOf(e.text).map((text) => ipAddress(text));
}

/** Tells connections with addresses of a list of threats. */
export default class ThreatList extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "connections";

  private threats: Threat[] = [];
  private readonly listed = this.metrics.gauge("threats", "u32");
  private readonly hits = this.metrics.counter("hits");
  private readonly files = this.log.component("list");

  /** The list is read when a capture begins: `init` also runs when rules are only checked. */
  captureOpen(): void {
    this.load(this.config.list);
  }

  /** Reads the list of the new configuration, also when it is the same file: it may have changed. */
  setConfig(next: Config): void {
    this.load(next.list);
  }

  /** Connections of a log file. */
  *open(path: string): Generator<string> {
    for (const line of readLines(path)) if (line.trim() !== "") yield line;
  }

  parse(e: PluginEvent): void {
    if (this.match(e) !== undefined) this.hits.add();
  }

  /** Whether one end of the connection is on the list. */
  "threat.listed"(e: PluginEvent): boolean {
    return this.match(e) !== undefined;
  }

  /** The end of the connection that is on the list. @addOutput */
  "threat.address"(e: PluginEvent): IpAddress | undefined {
    return this.match(e)?.address;
  }

  /** The network on the list that has it. */
  "threat.network"(e: PluginEvent): IpNet | undefined {
    return this.match(e)?.threat.network;
  }

  /** What the network is known for. @addOutput */
  "threat.name"(e: PluginEvent): string | undefined {
    return this.match(e)?.threat.name;
  }

  private match(e: PluginEvent): Match | undefined {
    for (const address of e.memo(endsOf)) {
      const threat = this.threats.find(({ network, bits }) => contains(network, bits, address));
      if (threat) return { address, threat };
    }
    return undefined;
  }

  /** All of a list or nothing: what is wrong with it leaves the one before in force. */
  private load(path: string): void {
    const threats: Threat[] = [];
    let number = 0;
    for (const line of readLines(path)) {
      number++;
      const [network, ...name] = wordsOf(line.split("#", 1)[0]!);
      if (network === undefined) continue;
      try {
        threats.push({ network: ipNet(network), bits: bitsOf(network), name: name.join(" ") });
      } catch (error) {
        throw new Error(`${path}:${number}: ${error instanceof Error ? error.message : "wrong"}`);
      }
    }
    this.threats = threats;
    this.listed.set(threats.length);
    this.files.info(`${threats.length} threats of ${path}`);
  }
}

function bitsOf(network: string): number {
  const [, bits] = network.split("/");
  return bits === undefined ? 128 : Number(bits);
}

function contains(network: IpNet, bits: number, address: IpAddress): boolean {
  if (network.length !== address.length) return false;
  for (let i = 0; i < network.length && i * 8 < bits; i++) {
    const mask = (0xff00 >> Math.min(8, bits - i * 8)) & 0xff;
    if ((network[i]! & mask) !== (address[i]! & mask)) return false;
  }
  return true;
}
