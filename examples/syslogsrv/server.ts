import { lstatSync, unlinkSync } from "node:fs";
import { datagrams, listen, type Address, type Connection, type Datagrams, type Listener } from "tsfalco";
import type { Endpoint } from "./endpoint.js";
import { Frames } from "./frames.js";
import { messageIn, type Format } from "./message.js";
import type { Sender } from "./parts.js";

/** What becomes of a message; comes back when there is room for the next one. */
export type Taker = (message: Uint8Array, sender: Sender) => Promise<void>;

export interface ServerOptions {
  format: Format;
  /** Of a longer message the start is taken. */
  maxBytes: number;
  maxConnections: number;
  /** Certificate and key in PEM: connections are over TLS. */
  certificate: string | undefined;
  /** A connection that ended with an error. */
  failed: (error: unknown) => void;
}

/** A socket that is open. */
export interface Server {
  /** Takes messages until the socket is closed. */
  run(taker: Taker): Promise<void>;
}

/** Throws what the system says when it cannot be opened. */
export async function openServer(endpoint: Endpoint, options: ServerOptions): Promise<Server> {
  const { scheme, hostname, port, path } = endpoint;
  if (scheme === "tcp" || scheme === "tls") {
    const { maxConnections, certificate: pem } = options;
    if (scheme === "tls" && pem === undefined)
      throw new Error("tls:// needs sslCertificate in the configuration");
    const tls = pem === undefined ? undefined : { cert: pem, key: pem };
    return new StreamServer(await listen({ hostname, port, maxConnections, tls }), options);
  }
  if (scheme === "unixgram") removeOldSocket(path);
  return new DatagramServer(await datagrams(scheme === "udp" ? { hostname, port } : { path }), options);
}

/** One that was left by a program that was killed, as daemons do. */
function removeOldSocket(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat && (stat.mode & 0o170000) === 0o140000) unlinkSync(path);
}

/** Whoever sends datagrams faster than they are taken loses them in the system. */
class DatagramServer implements Server {
  constructor(
    private readonly socket: Datagrams,
    private readonly options: ServerOptions,
  ) {}

  async run(taker: Taker): Promise<void> {
    const { format, maxBytes } = this.options;
    for await (const { data, from } of this.socket) {
      const message = messageIn(data, format, maxBytes);
      if (message) await taker(message, senderAt(from));
    }
  }
}

/** Connections are read no faster than their messages are taken. */
class StreamServer implements Server {
  constructor(
    private readonly listener: Listener,
    private readonly options: ServerOptions,
  ) {}

  async run(taker: Taker): Promise<void> {
    for await (const connection of this.listener) void this.#serve(connection, taker);
  }

  async #serve(connection: Connection, taker: Taker): Promise<void> {
    const { format, maxBytes, failed } = this.options;
    const sender = senderAt(connection.remote);
    const framing = format === "auto" ? "either" : format === "RFC6587" ? "counted" : "lines";
    const frames = new Frames(framing, maxBytes);
    try {
      for await (const bytes of connection) {
        frames.add(bytes);
        for (let frame = frames.next(); frame; frame = frames.next()) await taker(frame, sender);
        if (frames.isLost) throw new Error(`${sender.client} has sent what is no message`);
      }
      const last = frames.last();
      if (last) await taker(last, sender);
    } catch (error) {
      failed(error);
    } finally {
      connection.close();
    }
  }
}

function senderAt({ hostname, port }: Address): Sender {
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  return { client: hostname === "" ? "" : `${host}:${port}`, hostname, tlsPeer: "" };
}
