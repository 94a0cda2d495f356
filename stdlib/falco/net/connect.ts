// In the language that plugins are compiled from: the compiler takes this file into programs.
import { Connection } from "./connection.js";
import { lookupError, socketError } from "./errors.js";
import { Listener } from "./listener.js";
import { secureClient, secureServer, type ClientTls, type ServerTls } from "./tls.js";
import { closeSocket, errorCode, isAddress, lookUp, openConnection, openListener } from "./transport.js";

/** Where to listen: a port, or the path of a Unix socket. */
export interface ListenOptions {
  /** 0: the system chooses one, which the listener's `address` names. */
  port?: number | undefined;
  /**
   * An address of this machine, or a name of one; "0.0.0.0", all of IPv4, unless given. "" is all of both IPv6 and IPv4, or of
   * IPv4 where there is no other.
   */
  hostname?: string | undefined;
  path?: string | undefined;
  /** How many connections may be open at a time, 512 unless given; more wait until one is closed. */
  maxConnections?: number | undefined;
  /** What {@link Connection.timeout} begins with. */
  timeout?: number | undefined;
  /**
   * TLS for all connections, 1.2 or later, on a port. The handshake is a part of the first read or write of each, so
   * that is where it fails, and where its time is limited.
   */
  tls?: ServerTls | undefined;
}

/** Where to connect to: a port, or the path of a Unix socket. */
export interface ConnectOptions {
  port?: number | undefined;
  /** An address or a name; "127.0.0.1" unless given. */
  hostname?: string | undefined;
  path?: string | undefined;
  /** Milliseconds that connecting may take, and what {@link Connection.timeout} begins with. */
  timeout?: number | undefined;
  /** TLS, 1.2 or later, on a port; `true`: as the system has it. */
  tls?: boolean | ClientTls | undefined;
}

/**
 * Listens for connections: `for await (const connection of await listen({ port: 6514 }))`. Throws an Error with the system's
 * code: `listen EADDRINUSE: address already in use 0.0.0.0:6514`. A path is removed when the listener is closed.
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { path, timeout = 0, maxConnections = 512, tls } = options;
  const port = path === undefined ? checkPort(options.port ?? 0) : -1;
  if (tls !== undefined) checkSecure("listen", port);
  const { hostname = "0.0.0.0" } = options;
  const address = path ?? (hostname === "" ? "::" : await firstAddress(hostname));
  const socket = await openListener(address, port);
  if (hostname === "" && socket < 0 && errorCode(socket) === "EAFNOSUPPORT")
    return listen({ ...options, hostname: "0.0.0.0" });
  if (socket < 0) throw socketError("listen", socket, address, port);
  if (tls !== undefined) await closedUnless(socket, async () => secureServer(socket, tls));
  return Listener.over(socket, path !== undefined, timeout, maxConnections);
}

/**
 * Connects, to the addresses of a name one after the other until one answers. Throws an Error with the system's code:
 * `connect ECONNREFUSED 127.0.0.1:6514`, the one of the first address.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { path, hostname = "127.0.0.1", timeout = 0, tls = false } = options;
  const port = path === undefined ? checkPort(options.port ?? 0) : -1;
  if (tls !== false) checkSecure("connect", port);
  const started = performance.now();
  const addresses = path === undefined ? await addressesOf(hostname) : [path];
  let first: Error | undefined;
  for (const address of addresses) {
    const socket = await openConnection(address, port, timeout);
    if (socket >= 0) {
      if (tls !== false) {
        const left = timeout > 0 ? Math.max(1, timeout - (performance.now() - started)) : 0;
        const given = tls === true ? {} : tls;
        await closedUnless(socket, () => secureClient(socket, hostname, given, left, address, port));
      }
      return Connection.over(socket, path !== undefined, timeout, nothing);
    }
    first ??= socketError("connect", socket, address, port);
  }
  throw first ?? lookupError("ENOTFOUND", hostname);
}

function checkSecure(where: string, port: number): void {
  if (port < 0) throw new TypeError(`${where}: \`tls\` goes with a port, not with a path`);
}

/** Closes the socket when that fails. */
async function closedUnless(socket: number, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    closeSocket(socket);
    throw error;
  }
}

function nothing(): void {
  // Nobody counts these.
}

/** As Node says it. */
export function checkPort(port: number): number {
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new RangeError(`options.port should be >= 0 and < 65536. Received ${port}.`);
}

async function addressesOf(name: string): Promise<string[]> {
  if (isAddress(name)) return [name];
  const found = await lookUp(name);
  if (!found.startsWith(" ")) throw lookupError(found, name);
  return found.slice(1).split(" ");
}

/** @internal */
export async function firstAddress(name: string): Promise<string> {
  const [first] = await addressesOf(name);
  if (first === undefined) throw lookupError("ENOTFOUND", name);
  return first;
}
