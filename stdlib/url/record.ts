/* What a URL consists of (URL standard 4.1), and how it is written (4.5). */

/** The port that a scheme has by itself, "" of those that have none; undefined for schemes that are not special. */
export function defaultPort(scheme: string): string | undefined {
  switch (scheme) {
    case "http":
    case "ws":
      return "80";
    case "https":
    case "wss":
      return "443";
    case "ftp":
      return "21";
    case "file":
      return "";
    default:
      return undefined;
  }
}

export class UrlRecord {
  scheme = "";
  username = "";
  password = "";
  /** As it is written; null when there is none. */
  host: string | null = null;
  /** "" for none. */
  port = "";
  /** Each segment behind a "/", unless it is opaque. */
  path = "";
  isOpaque = false;
  query: string | null = null;
  fragment: string | null = null;

  get isSpecial(): boolean {
    return defaultPort(this.scheme) !== undefined;
  }
  get hasCredentials(): boolean {
    return this.username !== "" || this.password !== "";
  }
  /** Whether it may have credentials and a port. */
  get hasServer(): boolean {
    return this.host !== null && this.host !== "" && this.scheme !== "file";
  }
  get hostAndPort(): string {
    return (this.host ?? "") + (this.port === "" ? "" : `:${this.port}`);
  }
  get search(): string {
    return prefixed("?", this.query);
  }
  get hash(): string {
    return prefixed("#", this.fragment);
  }

  copyServer(from: UrlRecord): void {
    this.username = from.username;
    this.password = from.password;
    this.host = from.host;
    this.port = from.port;
  }

  setPort(port: string): void {
    this.port = port === defaultPort(this.scheme) ? "" : port;
  }

  toString(): string {
    let text = `${this.scheme}:`;
    if (this.host !== null) text += `//${this.#credentials()}${this.hostAndPort}`;
    else if (!this.isOpaque && this.path.startsWith("//")) text += "/.";
    text += this.path;
    if (this.query !== null) text += `?${this.query}`;
    return this.fragment === null ? text : `${text}#${this.fragment}`;
  }

  #credentials(): string {
    if (!this.hasCredentials) return "";
    return this.password === "" ? `${this.username}@` : `${this.username}:${this.password}@`;
  }
}

function prefixed(mark: string, part: string | null): string {
  return part === null || part === "" ? "" : mark + part;
}
