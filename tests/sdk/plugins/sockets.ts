import {
  connect,
  datagrams,
  lines,
  listen,
  Plugin,
  type Connection,
  type Datagrams,
  type PluginEvent,
} from "tsfalco";

interface Open {
  what: string;
  port: number;
}

/** Sources that listen. */
export default class Sockets extends Plugin {
  static readonly id = 999;
  static readonly source = "sockets";
  static readonly version = "1.0.0";
  static readonly contact = "https://github.com/tsfalco";
  #kept: Connection | undefined;
  #receiver: Datagrams | undefined;

  async *open({ what, port }: Open) {
    const hostname = "127.0.0.1";
    switch (what) {
      case "lines": {
        const listener = await listen({ port, hostname });
        yield String(listener.address.port);
        for await (const connection of listener) {
          try {
            for await (const line of lines(connection, 100)) yield line;
          } catch (e) {
            yield String(e);
          } finally {
            connection.close();
          }
        }
        return;
      }
      case "datagrams": {
        this.#receiver = await datagrams({ port, hostname });
        yield String(this.#receiver.address.port);
        for await (const { data, from } of this.#receiver)
          yield `${from.hostname}: ${new TextDecoder().decode(data)}`;
        return;
      }
      case "finally": {
        const listener = await listen({ port, hostname });
        yield String(listener.address.port);
        try {
          this.#kept = await listener.accept();
          yield "accepted";
          await this.#kept!.read();
          yield "not reached";
        } finally {
          await this.#kept?.write("good bye");
          console.log("closed");
        }
        return;
      }
      case "kept":
        // Of the source that was closed.
        yield this.#kept ? `read ${String(await this.#kept.read())}` : "nothing";
        await this.#kept!.write("x");
        return;
      case "refused":
        yield "before";
        await connect({ port, hostname });
        return;
      case "taken": {
        const listener = await listen({ port: 0, hostname });
        await listen({ port: listener.address.port, hostname });
        return;
      }
      case "code":
        try {
          await connect({ port, hostname });
        } catch (e) {
          const { code, errno, syscall } = e as NodeJS.ErrnoException;
          yield `${code} ${errno} ${syscall}`;
        }
        return;
      default:
        return;
    }
  }

  eventToString(event: PluginEvent): string {
    return event.text;
  }
}
