import { Plugin, serve, type HttpRequest, type ResponseHeaders } from "tsfalco";
import { addressOf, cleanPath } from "./addresses.js";

interface Config {
  /** The longest body, in bytes: a longer one is answered with 413. @minimum 1 @default 262144 */
  maxEventSize?: number;
}

interface Open {
  /** Where to listen: HOST:PORT, or :PORT for all addresses of this machine. @default ":54827" */
  addr?: string;
  /** Not used: a body waits in its connection until it is taken. @minimum 0 @default 0 */
  buffer?: number;
}

const plainText: ResponseHeaders = {
  "Content-Type": "text/plain; charset=utf-8",
  "X-Content-Type-Options": "nosniff",
};

/** Takes what is posted to it: each body is an event, for the json plugin or for rules on raw payloads. */
export default class Collector extends Plugin<Config> {
  static readonly id = 24;
  static readonly source = "collector";

  readonly #refused = this.metrics.counter("requests_refused");

  async *open({ addr = ":54827" }: Open) {
    const { maxEventSize = 262_144 } = this.config;
    const where = addressOf(addr);
    const onRefused = (): void => this.#refused.add(1);
    for await (const request of await serve({ ...where, maxBodyBytes: maxEventSize, onRefused })) {
      if (this.#isOther(request)) continue;
      yield request.bytes();
      request.respond(200); // The event was taken: without that the sender tries again.
    }
  }

  /** Answers what is no post, or for another path than it says. */
  #isOther(request: HttpRequest): boolean {
    const { url, method } = request;
    const path = cleanPath(url);
    if (path === undefined) request.respond(400, "400 Bad Request\n", plainText);
    else if (path !== url) request.respond(301, "", { Location: path });
    else if (method !== "POST") request.respond(405, "Only POST allowed\n", plainText);
    else return false;
    this.#refused.add(1);
    return true;
  }

  eventToString(e: { text: string }): string {
    return e.text;
  }
}
