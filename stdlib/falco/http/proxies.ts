// In the language that plugins are compiled from: the compiler takes this file into programs.
import { parseAddress, parseNetwork } from "../extract/ip.js";

/** By which proxy a URL is asked for: of curl's environment, or one for all. */
export class Proxies {
  /** For http: and https: URLs, as `http://user:password@host:port`; empty: none. */
  readonly #http: string;
  readonly #https: string;
  readonly #direct: readonly string[];

  private constructor(http: string, https: string, direct: string) {
    this.#http = http;
    this.#https = https;
    this.#direct = direct.toLowerCase().replaceAll(",", " ").split(" ");
  }

  /** Of the option `proxy`. */
  static of(option: string | undefined): Proxies {
    if (option !== "environment") {
      const proxy = option === undefined ? "" : checkedProxy("proxy", option);
      return new Proxies(proxy, proxy, "");
    }
    return new Proxies(
      fromEnvironment("http_proxy"),
      fromEnvironment("https_proxy"),
      variable("no_proxy").value,
    );
  }

  /** Empty: none. */
  for({ protocol, hostname }: URL): string {
    const proxy = protocol === "https:" ? this.#https : this.#http;
    return proxy === "" || this.#isDirect(hostname) ? "" : proxy;
  }

  #isDirect(hostname: string): boolean {
    const host = withoutDot(hostname.startsWith("[") ? hostname.slice(1, -1) : hostname);
    const address = addressOf(host);
    return this.#direct.some((word) => word !== "" && matches(word, host, address));
  }
}

/** As libcurl has it: all, an address, a network, or a name and what is below it. */
function matches(word: string, host: string, address: Uint8Array | undefined): boolean {
  if (word === "*") return true;
  const bare = word.startsWith("[") && word.endsWith("]") ? word.slice(1, -1) : word;
  if (address) return isIn(bare, address);
  const name = withoutDot(bare.startsWith(".") ? bare.slice(1) : bare);
  return host === name || host.endsWith(`.${name}`);
}

function isIn(word: string, address: Uint8Array): boolean {
  const slash = word.indexOf("/");
  let network: Uint8Array;
  try {
    network = parseNetwork(word);
  } catch {
    return false;
  }
  if (network.length !== address.length) return false;
  const bits = slash < 0 ? address.length * 8 : Number(word.slice(slash + 1));
  for (let i = 0; i < network.length; i++) {
    const mask = (0xff00 >> Math.min(8, Math.max(0, bits - 8 * i))) & 0xff;
    if ((address[i]! & mask) !== (network[i]! & mask)) return false;
  }
  return true;
}

function addressOf(host: string): Uint8Array | undefined {
  try {
    return parseAddress(host);
  } catch {
    return undefined;
  }
}

function withoutDot(name: string): string {
  return name.endsWith(".") ? name.slice(0, -1) : name;
}

interface Variable {
  readonly name: string;
  readonly value: string;
}

/** Small letters come first; an empty one is none. */
function variable(name: string): Variable {
  const small = process.env[name] ?? "";
  const capital = name.toUpperCase();
  return small === "" ? { name: capital, value: process.env[capital] ?? "" } : { name, value: small };
}

function fromEnvironment(name: string): string {
  const own = variable(name);
  const found = own.value === "" ? variable("all_proxy") : own;
  return found.value === "" ? "" : checkedProxy(found.name, found.value);
}

/** @throws TypeError */
function checkedProxy(name: string, written: string): string {
  const url = parsedProxy(name, written.includes("://") ? written : `http://${written}`);
  if (url.protocol !== "http:")
    throw new TypeError(
      `httpClient: ${name} begins with ${url.protocol}//, but proxies are spoken to by http: alone`,
    );
  if ((url.pathname !== "/" && url.pathname !== "") || url.search !== "" || url.hash !== "")
    throw new TypeError(`httpClient: ${name} has more than a host and a port`);
  const user = url.username === "" && url.password === "" ? "" : `${url.username}:${url.password}@`;
  return `http://${user}${url.hostname}:${url.port === "" ? "80" : url.port}`;
}

function parsedProxy(name: string, text: string): URL {
  try {
    const url = new URL(text);
    decodeURIComponent(url.username + url.password);
    return url;
  } catch (error) {
    // The text is not shown: a password may be in it.
    throw new TypeError(`httpClient: ${name} is not the URL of a proxy, as http://proxy:3128 is`, {
      cause: error,
    });
  }
}
