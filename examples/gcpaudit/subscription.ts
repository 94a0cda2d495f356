import { fromBase64, poll } from "tsfalco";
import { Credentials } from "./credentials.js";

interface Pulled {
  receivedMessages?: { ackId: string; message: { data?: string; messageId?: string } }[];
}

/** A message, and how it is told that it was taken. */
export interface Message {
  id: string;
  data: Uint8Array;
}

/** A subscription of Pub/Sub, by its REST API. */
export class Subscription {
  readonly #url: string;
  readonly #credentials: Credentials | undefined;
  readonly #maxMessages: number;

  /** @param credentialsFile Not looked at when the environment names an emulator. */
  constructor(project: string, id: string, credentialsFile: string | undefined, maxMessages: number) {
    const emulator = process.env["PUBSUB_EMULATOR_HOST"];
    const server = emulator === undefined ? "https://pubsub.googleapis.com" : `http://${emulator}`;
    this.#url = `${server}/v1/projects/${encodeURIComponent(project)}/subscriptions/${encodeURIComponent(id)}`;
    this.#credentials = emulator === undefined ? new Credentials(credentialsFile) : undefined;
    this.#maxMessages = maxMessages;
  }

  /** Those that were taken are acknowledged, the others come again, to whoever asks next. */
  async *messages(): AsyncGenerator<Message, void, undefined> {
    const pull = (): Promise<Request> => this.#request("pull", { maxMessages: this.#maxMessages });
    for await (const response of poll(pull, { every: 1000, timeout: 120_000 })) {
      const { receivedMessages = [] } = JSON.parse(response.text()) as Pulled;
      for (const { message } of receivedMessages)
        yield { id: message.messageId ?? "", data: fromBase64(message.data ?? "") };
      if (receivedMessages.length > 0) await this.#acknowledge(receivedMessages.map(({ ackId }) => ackId));
      response.hasMore = receivedMessages.length > 0;
    }
  }

  /** What is not acknowledged comes again: no reason to end. */
  async #acknowledge(ackIds: string[]): Promise<void> {
    try {
      const request = await this.#request("acknowledge", { ackIds });
      const response = await fetch(request, { signal: AbortSignal.timeout(30_000) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${text.slice(0, 200)}`);
    } catch (error) {
      console.warn(`${ackIds.length} messages were not acknowledged: ${String(error)}`);
    }
  }

  async #request(what: string, body: object): Promise<Request> {
    const headers: Record<string, string> = { "Content-Type": "application/json" };
    if (this.#credentials) headers["Authorization"] = await this.#credentials.authorization();
    return new Request(`${this.#url}:${what}`, { method: "POST", headers, body: JSON.stringify(body) });
  }
}
