import { readFileSync } from "node:fs";
import { Plugin, queue, type OpenParam, type PluginEvent } from "tsfalco";
import { endpointsOf } from "./endpoint.js";
import { parseMessage, type Format } from "./message.js";
import type { Parts } from "./parts.js";
import { openServer, type Taker } from "./server.js";
import { parameterOf } from "./structured-data.js";

/** As in the official plugin, so that its configurations fit. */
interface Config {
  /** The format of the messages; `auto` finds out for each of them. @default auto */
  format?: Format;
  /** A file with a certificate and its key, in PEM: connections are over TLS. */
  sslCertificate?: string;
  /** Bytes of a message; of longer ones the start is taken. @minimum 480 @default 262144 */
  maxEventSize?: number;
  /** How many connections may be open. @minimum 1 @default 512 */
  maxConnections?: number;
  /** Not used. @default true */
  useAsync?: boolean;
}

/** A server for syslog, over UDP, TCP and Unix sockets. */
export default class Syslogsrv extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "syslog";

  readonly #cut = this.metrics.counter("messages_cut");
  readonly #failed = this.metrics.counter("connections_failed");

  listOpenParams(): OpenParam[] {
    return [
      { value: "udp://0.0.0.0:514", desc: "Datagrams", separator: "," },
      { value: "tcp://0.0.0.0:601", desc: "Connections", separator: "," },
      { value: "tls://0.0.0.0:6514", desc: "Connections over TLS", separator: "," },
      { value: "unixgram:///run/syslog.sock", desc: "What programs of this machine write", separator: "," },
    ];
  }

  /** Receives at the addresses until it is closed. */
  async *open(addresses: string) {
    const {
      format = "auto",
      maxEventSize: maxBytes = 262_144,
      maxConnections = 512,
      sslCertificate = "",
    } = this.config;
    const certificate = sslCertificate === "" ? undefined : readFileSync(sslCertificate, "utf8");
    const messages = queue<Parts>({ limit: 128 });
    const failed = (error: unknown): void => {
      this.#failed.add(1);
      this.log.debug(String(error));
    };
    const taker: Taker = async (message, sender) => {
      if (message.length === maxBytes) this.#cut.add(1);
      const parts = parseMessage(message, sender, format);
      if (parts) await messages.put(parts);
    };
    const servers = [];
    for (const endpoint of endpointsOf(addresses))
      servers.push(await openServer(endpoint, { format, maxBytes, maxConnections, certificate, failed }));
    for (const server of servers) server.run(taker).catch((error: unknown) => messages.fail(error));
    for await (const parts of messages) yield JSON.stringify(parts);
  }

  /** Text of the message. */
  "syslogsrv.message"(e: PluginEvent<Parts>): string {
    return e.json.content ?? e.json.message ?? "";
  }

  /** Time of the message, as RFC 3339 has it. */
  "syslogsrv.timestamp"(e: PluginEvent<Parts>): string {
    return e.json.timestamp;
  }

  /** Machine that the message says it is from, or the address that it came from. */
  "syslogsrv.hostname"(e: PluginEvent<Parts>): string {
    return e.json.hostname;
  }

  /** Facility and severity in one number. */
  "syslogsrv.priority"(e: PluginEvent<Parts>): bigint {
    return BigInt(e.json.priority);
  }

  /** Kind of program: 0 kernel, 4 and 10 authorisation, 16 to 23 local0 to local7. */
  "syslogsrv.facility"(e: PluginEvent<Parts>): bigint {
    return BigInt(e.json.facility);
  }

  /** From 0, emergency, to 7, debugging. */
  "syslogsrv.severity"(e: PluginEvent<Parts>): bigint {
    return BigInt(e.json.severity);
  }

  /** Name of the program. */
  "syslogsrv.tag"(e: PluginEvent<Parts>): string {
    return e.json.tag ?? e.json.app_name ?? "";
  }

  /** Number of the process, or what else the program calls it. */
  "syslogsrv.proc_id"(e: PluginEvent<Parts>): string {
    return e.json.proc_id ?? "";
  }

  /** Kind of message (RFC 5424). */
  "syslogsrv.msg_id"(e: PluginEvent<Parts>): string {
    return e.json.msg_id ?? "";
  }

  /** Structured data (RFC 5424): all of it, or the value of `name` or `id.name`. */
  "syslogsrv.structured_data"(e: PluginEvent<Parts>, key?: string): string | undefined {
    const data = e.json.structured_data ?? "";
    return key === undefined ? data : parameterOf(data, key);
  }

  /** Address and port that the message came from; "" of a Unix socket. */
  "syslogsrv.client"(e: PluginEvent<Parts>): string {
    return e.json.client;
  }
}
