import { parseJson, parseRfc3339, poll, type JsonNode, type PolledResponse } from "tsfalco";
import { OktaFields } from "./fields.js";

/** As many bytes as Falco takes. */
const mostBytes = 262_144;

/** The System Log of an Okta organization. */
export default class Okta extends OktaFields {
  static readonly id = 7;
  static readonly source = "okta";

  /** Asks for what is logged from half a minute ago on, or from where the cursor says. */
  async *open() {
    const { api_token = "", organization = "", url, refresh_interval = 10, cursor } = this.config;
    if (organization === "" && url === undefined) throw new Error("okta: init_config has no organization");
    const since = new Date(Date.now() - 30_000).toISOString();
    const logs = `${url ?? `https://${organization}.okta.com`}/api/v1/logs?limit=1000&sortOrder=ASCENDING&since=${since}`;
    const headers = { Accept: "application/json", Authorization: `SSWS ${api_token}` };
    const seen = new Set<string>();
    for await (const response of poll(logs, { every: refresh_interval * 1000, headers, cursor })) {
      const events = this.#eventsOf(response);
      // The last page names a next one too, which is there when something was logged.
      if (events.length === 0) response.hasMore = false;
      for (const event of events) {
        const uuid = event.get("uuid")?.string ?? event.raw;
        const data = new TextEncoder().encode(event.raw);
        if (data.length > mostBytes)
          this.log.warning(`an event of ${data.length} bytes is too large: ${uuid}`);
        else if (!seen.has(uuid)) yield { data, time: parseRfc3339(event.get("published")?.string ?? "") };
        seen.add(uuid);
        if (seen.size > 10_000) seen.delete(seen.values().next().value!);
      }
    }
  }

  #eventsOf(response: PolledResponse): JsonNode[] {
    try {
      const events = parseJson(response.text());
      if (events.kind === "array") return events.items();
      this.log.warning(`what came is no list of events: ${events.raw.slice(0, 100)}`);
    } catch (error) {
      this.log.warning(`what came is no JSON: ${String(error)}`);
    }
    response.next = response.cursor;
    return [];
  }
}
