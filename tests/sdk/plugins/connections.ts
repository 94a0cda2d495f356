import { Plugin, serve } from "tsfalco";

interface Config {
  port: number;
  /** Milliseconds. */
  idleTimeout: number;
  requestTimeout: number;
}

/** What is posted to it, over any number of connections. */
export default class Connections extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "connections";
  static readonly version = "1.0.0";
  static readonly contact = "https://github.com/tsfalco";

  async *open() {
    const { port, idleTimeout, requestTimeout } = this.config;
    const hostname = "127.0.0.1";
    for await (const request of await serve({
      port,
      hostname,
      idleTimeout,
      requestTimeout,
      maxConnections: Infinity,
      maxBodyBytes: 100_000,
    })) {
      yield request.text();
      request.respond(200);
    }
  }
}
