/** moto, which is S3 and SQS for tests, where .ci/run installs it or TSFALCO_MOTO says. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { freePort } from "./peers.js";

export interface Moto {
  readonly endpoint: string;
  putObjects(bucket: string, objects: [string, Buffer][]): Promise<void>;
  createQueue(name: string): Promise<void>;
  sendMessage(queue: string, body: string): Promise<void>;
  /** Messages in the queue, hidden ones too. */
  messagesIn(queue: string): Promise<number>;
  close(): void;
}

const program = process.env["TSFALCO_MOTO"] ?? join(homedir(), ".cache/tsfalco/moto/bin/moto_server");

/** Whether it is installed; says so when it is not. */
export const hasMoto: boolean = existsSync(program);
if (!hasMoto) console.log(`skipped: no moto at ${program}`);

export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const server = spawn(program, ["-H", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  const endpoint = `http://127.0.0.1:${port}`;
  while (server.exitCode === null && !(await fetch(endpoint).catch(() => undefined)))
    await new Promise((resolve) => setTimeout(resolve, 50));
  const headers = {
    authorization:
      "AWS4-HMAC-SHA256 Credential=testing/20240131/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0",
  };
  const put = async (path: string, body?: Buffer): Promise<void> => {
    const response = await fetch(`${endpoint}${path}`, { method: "PUT", headers, body: body ?? null });
    if (!response.ok) throw new Error(await response.text());
  };
  const queue = async (form: Record<string, string>): Promise<string> => {
    const body = new URLSearchParams({ Version: "2012-11-05", ...form });
    const authorization = headers.authorization.replace("s3", "sqs");
    const response = await fetch(`${endpoint}/`, { method: "POST", headers: { authorization }, body });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  };
  const url = (name: string): string => `${endpoint}/123456789012/${name}`;
  return {
    endpoint,
    putObjects: async (bucket, objects) => {
      await put(`/${bucket}`);
      for (const [key, body] of objects) await put(`/${bucket}/${encodeURI(key)}`, body);
    },
    createQueue: async (QueueName) => void (await queue({ Action: "CreateQueue", QueueName })),
    sendMessage: async (name, MessageBody) =>
      void (await queue({ Action: "SendMessage", QueueUrl: url(name), MessageBody })),
    messagesIn: async (name) => {
      const text = await queue({
        Action: "GetQueueAttributes",
        QueueUrl: url(name),
        "AttributeName.1": "All",
      });
      const count = (attribute: string): number =>
        Number(new RegExp(`<Name>${attribute}</Name>\\s*<Value>(\\d+)`).exec(text)?.[1] ?? 0);
      return count("ApproximateNumberOfMessages") + count("ApproximateNumberOfMessagesNotVisible");
    },
    close: () => server.kill(),
  };
}
