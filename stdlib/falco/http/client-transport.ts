import type { ClientSettings } from "./client-settings.js";
import { nodeClientFetch } from "./node-client.js";

// How a client's requests are sent, under Node: compiled programs have stdlib/fetch/ instead.

export function clientFetch(
  settings: ClientSettings,
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<Response> {
  return nodeClientFetch(settings, input, init);
}
