import { X509Certificate } from "node:crypto";
import { request } from "node:http";
import type { Socket } from "node:net";
import { createSecureContext, connect as connectSecurely } from "node:tls";
import type { ClientSettings } from "./client-settings.js";

// Node's fetch is undici's, and takes another dispatcher for a request. Its own classes are not exported; the dispatcher
// that fetch takes by default is an object of the one that is wanted here.

/** What undici's fetch asks for. */
interface DispatchOptions {
  readonly origin: string;
  readonly path: string;
  readonly headers: Record<string, string> | string[];
}
interface Dispatcher {
  dispatch(options: DispatchOptions, handler: unknown): boolean;
}
type Connected = (error: Error | null, socket: Socket | null) => void;
interface Destination {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly servername?: string | null;
}
type Connector = (to: Destination, connected: Connected) => void;
interface TlsOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}
type AgentClass = new (options: {
  connect: Connector | (TlsOptions & { readonly socketPath?: string });
}) => Dispatcher;

/** Milliseconds that a connection to a proxy may take, as undici's. */
const connectTime = 10_000;

const clients = new WeakMap<ClientSettings, Dispatcher>();

export async function nodeClientFetch(
  settings: ClientSettings,
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<Response> {
  let dispatcher = clients.get(settings);
  if (!dispatcher) clients.set(settings, (dispatcher = new ClientDispatcher(settings)));
  return fetch(input, { ...init, dispatcher } as unknown as RequestInit);
}

/** Sends directly, or by the proxy of each origin. */
class ClientDispatcher implements Dispatcher {
  readonly #tls: TlsOptions;
  readonly #direct: Dispatcher;
  readonly #Agent = agentClass();
  /** To proxies, which are asked for http: URLs. */
  readonly #proxy: Dispatcher;
  /** Through proxies, by their URL. */
  readonly #tunnels = new Map<string, Dispatcher>();
  #problem: Error | undefined;

  constructor(private readonly settings: ClientSettings) {
    const [ca = "", cert = "", key = "", socketPath = ""] = settings.texts;
    this.#tls = { ...(ca !== "" && { ca }), ...(cert !== "" && { cert, key }) };
    this.#direct = new this.#Agent({ connect: { ...this.#tls, ...(socketPath !== "" && { socketPath }) } });
    this.#proxy = new this.#Agent({ connect: {} });
    this.#problem = problemOf(this.#tls);
  }

  dispatch(options: DispatchOptions, handler: unknown): boolean {
    const { origin, path, headers } = options;
    const url = new URL(origin);
    if (url.protocol === "https:" && this.#problem) throw this.#problem;
    const proxy = this.settings.proxyFor(url);
    if (proxy === "") return this.#direct.dispatch(options, handler);
    if (url.protocol === "https:") return this.#tunnel(proxy).dispatch(options, handler);
    const to = new URL(proxy);
    const more = { host: url.host, ...authorization(to) };
    const asked = {
      ...options,
      origin: to.origin,
      path: url.origin + path,
      headers: Array.isArray(headers)
        ? [...headers, ...Object.entries(more).flat()]
        : { ...headers, ...more },
    };
    return this.#proxy.dispatch(asked, handler);
  }

  #tunnel(proxy: string): Dispatcher {
    let tunnel = this.#tunnels.get(proxy);
    if (!tunnel) {
      const connect: Connector = (to, connected) => connectThrough(new URL(proxy), to, this.#tls, connected);
      this.#tunnels.set(proxy, (tunnel = new this.#Agent({ connect })));
    }
    return tunnel;
  }
}

/** What OpenSSL does not take of what PEM text there is. */
function problemOf({ ca, cert, key }: TlsOptions): Error | undefined {
  try {
    for (const one of ca?.match(/-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/g) ?? [])
      new X509Certificate(one);
    createSecureContext({ cert, key });
    return undefined;
  } catch {
    const error = new Error("the system's OpenSSL does not take ca, cert and key of the client");
    return Object.assign(error, { code: "ERR_HTTP_CLIENT_CERTIFICATE" });
  }
}

function authorization({ username, password }: URL): { "proxy-authorization"?: string } {
  if (username === "" && password === "") return {};
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(words).toString("base64")}` };
}

/** Has the proxy connect to a server, and speaks TLS with that. */
function connectThrough(proxy: URL, to: Destination, tls: TlsOptions, connected: Connected): void {
  const place = `${to.hostname}:${to.port === "" ? "443" : to.port}`;
  const asking = request({
    host: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port === "" ? 80 : proxy.port,
    method: "CONNECT",
    path: place,
    headers: { host: place, ...authorization(proxy) },
    agent: false,
    timeout: connectTime,
  });
  asking.on("timeout", () => {
    const error = new Error(
      `Connect Timeout Error (attempted address: ${proxy.host}, timeout: ${connectTime}ms)`,
    );
    asking.destroy(Object.assign(error, { name: "ConnectTimeoutError", code: "UND_ERR_CONNECT_TIMEOUT" }));
  });
  asking.once("error", (error) => connected(error, null));
  asking.once("connect", ({ statusCode = 0 }, socket) => {
    socket.setTimeout(0);
    if (statusCode < 200 || statusCode > 299) {
      socket.destroy();
      const error = new Error(`the proxy answers CONNECT with status ${statusCode}`);
      connected(Object.assign(error, { code: "ERR_PROXY_TUNNEL" }), null);
      return;
    }
    const servername = to.servername ?? to.hostname;
    const secure = connectSecurely({ ...tls, socket, servername, ALPNProtocols: ["http/1.1"] });
    secure.once("secureConnect", () => connected(null, secure));
    secure.once("error", (error) => connected(error, null));
  });
  asking.end();
}

function agentClass(): AgentClass {
  void Headers; // has Node load undici
  const set = (globalThis as Record<symbol, unknown>)[Symbol.for("undici.globalDispatcher.1")] as object;
  const inside = Object.getOwnPropertySymbols(set).map((name) => (set as Record<symbol, unknown>)[name]);
  const agent = [set, ...inside].find((one) => one?.constructor?.name === "Agent");
  if (!agent)
    throw new Error(
      "httpClient needs the dispatcher that Node's fetch begins with, which was set to another",
    );
  return agent.constructor as AgentClass;
}
