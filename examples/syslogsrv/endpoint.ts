/** Where messages are received. */
export interface Endpoint {
  scheme: "udp" | "tcp" | "tls" | "unixgram";
  hostname: string;
  port: number;
  /** Of a Unix socket. */
  path: string;
}

/** Reads `udp://0.0.0.0:514`, `tcp://[::]:601`, `tls://:6514`, `unixgram:///run/syslog.sock`; several are separated by commas. */
export function endpointsOf(text: string): Endpoint[] {
  return text.split(",").map((one) => endpointOf(one.trim()));
}

function endpointOf(text: string): Endpoint {
  const [, scheme, rest = ""] = /^([a-z]+):\/\/(.+)$/.exec(text) ?? [];
  if (scheme === "unixgram") return { scheme, hostname: "", port: 0, path: rest };
  const address = /^(?:\[([\da-fA-F:.]+)\]|([^:[\]]*)):(\d{1,5})$/.exec(rest);
  if (address && (scheme === "udp" || scheme === "tcp" || scheme === "tls")) {
    const [, six, four, port] = address;
    return { scheme, hostname: six ?? (four === "" ? "0.0.0.0" : four!), port: Number(port), path: "" };
  }
  throw new Error(
    `'${text}' is no address: udp://HOST:PORT, tcp://HOST:PORT, tls://HOST:PORT and unixgram://PATH are`,
  );
}
