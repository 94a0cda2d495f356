import { readXmlStream } from "tsfalco";
import { type AwsClient, delayAfter, sleep } from "./client.js";
import { AwsError, valuesIn } from "./errors.js";
import { domainOf } from "./region.js";
import { withoutSlash } from "./s3.js";

/** A message that was received, and is hidden from others for a while. */
export interface SqsMessage {
  /** What it is deleted by. */
  receipt: string;
  body: string;
}

/** A queue of SQS, or of what speaks as it does. */
export class SqsQueue {
  readonly #client: AwsClient;
  readonly #name: string;
  #url: string;

  private constructor(client: AwsClient, name: string, url: string) {
    this.#client = client;
    this.#name = name;
    this.#url = url;
  }

  /** Looks up a queue by its name, in another account when that is given. */
  static async open(client: AwsClient, name: string, account: string | undefined): Promise<SqsQueue> {
    const region = await client.region();
    const queue = new SqsQueue(client, name, `https://sqs.${region}.${domainOf(region)}/`);
    const asked: [string, string][] = [["QueueName", name]];
    if (account !== undefined && account !== "") asked.push(["QueueOwnerAWSAccountId", account]);
    queue.#url = await queue.#send("GetQueueUrl", asked, async (response) => {
      const url = valuesIn(await response.text()).get("QueueUrl");
      if (url === undefined) throw new Error(`sqs://${name}: the answer has no QueueUrl`);
      return url;
    });
    return queue;
  }

  /**
   * Waits for messages, up to `waitSeconds`; none is an answer too.
   *
   * @param hiddenSeconds How long they are hidden from others; as the queue says when it is not given.
   */
  receive(waitSeconds: number, hiddenSeconds: number | undefined): Promise<SqsMessage[]> {
    const asked: [string, string][] = [
      ["MaxNumberOfMessages", "10"],
      ["WaitTimeSeconds", String(waitSeconds)],
    ];
    if (hiddenSeconds !== undefined) asked.push(["VisibilityTimeout", String(hiddenSeconds)]);
    return this.#send("ReceiveMessage", asked, readMessages);
  }

  /** The same as often as it takes: what may pass, however long it lasts, is told once and tried again. */
  async receiveAtLast(
    waitSeconds: number,
    hiddenSeconds: number | undefined,
    tell: (fault: string) => void,
  ): Promise<SqsMessage[]> {
    for (let failures = 0; ; failures++) {
      try {
        return await this.receive(waitSeconds, hiddenSeconds);
      } catch (error) {
        if (!(error instanceof Error) || this.#client.isClosed) throw error;
        if (error instanceof AwsError && !error.isPassing && !error.isOfCredentials) throw error;
        if (failures === 0) tell(`${error.message}; it is tried again`);
        await sleep(delayAfter(failures + 1));
      }
    }
  }

  async delete(message: SqsMessage): Promise<void> {
    await this.#send("DeleteMessage", [["ReceiptHandle", message.receipt]], (response) => response.text());
  }

  async #send<T>(
    action: string,
    parameters: [string, string][],
    take: (response: Response) => Promise<T>,
  ): Promise<T> {
    const { endpoint } = this.#client.config;
    const url = new URL(this.#url);
    const form = new URLSearchParams([["Action", action], ["Version", "2012-11-05"], ...parameters]);
    return this.#client.send(
      {
        what: `sqs://${this.#name}`,
        service: "sqs",
        region: await this.#client.region(),
        method: "POST",
        origin: endpoint === undefined ? url.origin : withoutSlash(endpoint),
        path: url.pathname,
        query: [],
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: form.toString(),
      },
      take,
    );
  }
}

async function readMessages(response: Response): Promise<SqsMessage[]> {
  const messages: SqsMessage[] = [];
  let text = "";
  let receipt = "";
  let body = "";
  if (!response.body) return messages;
  for await (const node of readXmlStream(response.body)) {
    if (node.kind === "start") text = "";
    else if (node.kind === "text") text += node.text;
    else if (node.kind === "end") {
      if (node.name === "ReceiptHandle") receipt = text;
      else if (node.name === "Body") body = text;
      else if (node.name === "Message") messages.push({ receipt, body });
    }
  }
  return messages;
}
