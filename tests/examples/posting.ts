import { connect, type Socket } from "node:net";
import type { InstanceUnderTest, TestEvent } from "tsfalco/testing";

/** A connection to a server whose source is asked for events by {@link exchange} or the test. */
export class Client {
  /** What has come, and how it ended. */
  received = "";
  isClosed = false;
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data) => (this.received += data.toString("latin1")));
    socket.on("error", (error) => (this.received += `<${(error as NodeJS.ErrnoException).code}>`));
    socket.on("end", () => socket.end());
    socket.on("close", () => (this.isClosed = true));
  }

  /** Tries until somebody listens: sources begin when they are asked for events. */
  static async to(port: number, source: InstanceUnderTest): Promise<Client> {
    for (;;) {
      const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
      const isOpen = await new Promise<boolean>((resolve) => {
        socket.once("connect", () => resolve(true));
        socket.once("error", () => resolve(false));
      });
      if (isOpen) return new Client(socket);
      await source.next();
    }
  }

  write(bytes: string | Uint8Array): void {
    this.#socket.write(bytes);
  }

  end(): void {
    this.#socket.end();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

/** What became of some bytes: the events of the source, and what the client has got when the connection was closed. */
export async function exchange(
  port: number,
  source: InstanceUnderTest,
  bytes: string | Uint8Array,
): Promise<{ events: TestEvent[]; answer: string }> {
  const client = await Client.to(port, source);
  client.write(bytes);
  client.end();
  const events: TestEvent[] = [];
  while (!client.isClosed) events.push(...(await source.next()));
  return { events, answer: client.received };
}

/** A POST of JSON on a connection that stays open. */
export function post(path: string, body: string, more = ""): string {
  const length = Buffer.byteLength(body);
  return `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${more}Content-Length: ${length}\r\n\r\n${body}`;
}

/** Status, headers that matter and body of the answers, without what the clock says. */
export function plain(answer: string): string {
  return answer.replace(/(Date|Connection|Content-Length): [^\r]*\r\n/g, "").replaceAll("\r\n", "|");
}
