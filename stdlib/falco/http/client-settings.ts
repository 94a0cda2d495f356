// In the language that plugins are compiled from: the compiler takes this file into programs.
import { checkCertificates, checkKey } from "./pem.js";
import { Proxies } from "./proxies.js";

/** How connections are made. */
export interface HttpClientOptions {
  /**
   * PEM text of the authorities that servers' certificates are checked by, instead of the system's, as Node's `ca` has it; a
   * certificate that is its own authority is one. `NODE_EXTRA_CA_CERTS` counts no more then.
   */
  ca?: string | undefined;
  /** PEM text of the certificate that is shown to servers that ask for one, with those between it and its authority. */
  cert?: string | undefined;
  /** PEM text of the certificate's key, not encrypted. */
  key?: string | undefined;
  /**
   * `http://proxy:3128`, with `user:password@` where it wants these; or `"environment"`: what `http_proxy`, `https_proxy`,
   * `all_proxy` and `no_proxy` say, in small letters or capitals. None unless given.
   */
  proxy?: string | undefined;
  /** A Unix socket that all requests go to, whatever host their URL names. */
  socketPath?: string | undefined;
}

/** The longest path that the system takes. */
const longestPath = 107;

let made = 0;

/** The options, checked. */
export class ClientSettings {
  /** No other client of the program has it. */
  readonly id = ++made;
  /** ca, cert, key, socketPath; empty where there is none. */
  readonly texts: string[];
  readonly #proxies: Proxies;

  /** @throws TypeError for what cannot be right */
  constructor({ ca, cert, key, proxy, socketPath }: HttpClientOptions) {
    if (ca !== undefined) checkCertificates("ca", ca);
    if (cert !== undefined) checkCertificates("cert", cert);
    if (key !== undefined) checkKey("key", key);
    if ((cert === undefined) !== (key === undefined))
      throw new TypeError("httpClient: cert and key belong together");
    if (socketPath !== undefined) checkPath(socketPath);
    if (socketPath !== undefined && proxy !== undefined)
      throw new TypeError("httpClient: there is no proxy to a socketPath");
    this.texts = [ca ?? "", cert ?? "", key ?? "", socketPath ?? ""];
    this.#proxies = Proxies.of(proxy);
  }

  /** `http://user:password@host:port`; empty: none. */
  proxyFor(url: URL): string {
    return this.#proxies.for(url);
  }
}

function checkPath(path: string): void {
  const { length } = new TextEncoder().encode(path);
  if (length === 0 || path.includes("\0")) throw new TypeError("httpClient: socketPath is no path");
  if (length > longestPath)
    throw new RangeError(
      `httpClient: socketPath has ${length} bytes, but the path of a socket has ${longestPath} at most`,
    );
}
