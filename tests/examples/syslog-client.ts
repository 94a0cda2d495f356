import { createSocket } from "node:dgram";
import { connect } from "node:net";
import { expect } from "vitest";
import type { InstanceUnderTest, PluginUnderTest, TestEvent } from "tsfalco/testing";
import type { drivers, Example } from "./drivers.js";
import { freePort, take, takeUntil } from "./peers.js";

/** Runs a source until it takes connections. */
export async function whenListening(source: InstanceUnderTest, port: number): Promise<void> {
  for (let isOpen = false; !isOpen;) {
    await source.next();
    isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.end();
    });
  }
}

/** Sends to a source that listens on one port, over UDP and TCP, and takes its events. */
export class SyslogClient {
  #probes = 0;

  private constructor(
    readonly plugin: PluginUnderTest,
    readonly source: InstanceUnderTest,
    readonly port: number,
    private readonly isCounted: boolean,
  ) {}

  /** The source is open, and both its sockets. */
  static async open(
    driver: (typeof drivers)[number],
    example: Example,
    config: { format?: string } & Record<string, unknown>,
    more = "",
  ): Promise<SyslogClient> {
    const port = await freePort();
    const plugin = await driver.load(example, config);
    const source = await plugin.open(`udp://127.0.0.1:${port}, tcp://127.0.0.1:${port}${more}`);
    const client = new SyslogClient(plugin, source, port, config.format === "RFC6587");
    await whenListening(source, port);
    return client;
  }

  /** What comes of a datagram, up to what is sent behind it. */
  async datagram(data: Uint8Array | string): Promise<TestEvent[]> {
    await this.send(data);
    return this.before();
  }

  /** What comes of a connection until it is closed, which it ends itself if it is told to. */
  async connection(data: Uint8Array | string, ends = true): Promise<TestEvent[]> {
    const socket = connect(this.port, "127.0.0.1");
    const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
    socket.on("error", () => undefined).resume();
    if (ends) socket.end(data);
    else socket.write(data);
    const events = await takeUntil(this.source, closed);
    return [...events, ...(await this.before())];
  }

  async send(data: Uint8Array | string): Promise<void> {
    const socket = createSocket("udp4");
    await new Promise<void>((resolve, reject) =>
      socket.send(data, this.port, "127.0.0.1", (error) => (error ? reject(error) : resolve())),
    );
    socket.close();
  }

  /** The events up to a message that is sent now. */
  async before(): Promise<TestEvent[]> {
    const text = `<13>1 - - - - - - probe${++this.#probes}`;
    await this.send(this.isCounted ? `${text.length} ${text}` : text);
    const events: TestEvent[] = [];
    while (!events.at(-1)?.text.includes(`probe${this.#probes}`)) {
      const [event] = await take(this.source, 1).then((taken) => {
        events.push(...taken);
        return taken;
      });
      expect(event, "the probe came").toBeDefined();
    }
    return events.slice(0, -1);
  }
}
