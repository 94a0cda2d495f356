// In the language that plugins are compiled from: the compiler takes this file into programs.

/** One end of a connection, or where datagrams come from. */
export interface Address {
  /** Of IPv4 or IPv6, as the system writes it; "" for a path. */
  readonly hostname: string;
  /** 0 for a path. */
  readonly port: number;
  /** Of a Unix socket; "" for one that has none. */
  readonly path: string;
}

/** Of a text as `socketText` gives it. */
export function addressFrom(text: string, isPath: boolean): Address {
  const blank = isPath ? -1 : text.lastIndexOf(" ");
  if (blank < 0) return { hostname: "", port: 0, path: text };
  return { hostname: text.slice(0, blank), port: Number(text.slice(blank + 1)), path: "" };
}
