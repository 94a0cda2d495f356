// In the language that plugins are compiled from: the compiler takes this file into programs.
import { ClientSettings, type HttpClientOptions } from "./client-settings.js";
import { clientFetch } from "./client-transport.js";

/** `fetch` with connections of its own kind. */
export class HttpClient {
  readonly #settings: ClientSettings;

  private constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /** @internal */
  static with(settings: ClientSettings): HttpClient {
    return new HttpClient(settings);
  }

  /** As the global one: the same requests, responses and errors. */
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    return clientFetch(this.#settings, input, init);
  }
}

/**
 * A client of HTTP with authorities, a certificate, a proxy or a socket of its own. Certificates are always checked. It has
 * nothing to close: its connections are kept for 4 seconds, and are closed with the plugin's last source.
 * @throws TypeError for an option that cannot be right
 */
export function httpClient(options: HttpClientOptions = {}): HttpClient {
  return HttpClient.with(new ClientSettings(options));
}
