/* Credentials, host and port (URL standard 4.4, authority to port state). */
import { percentEncode, USERINFO } from "./encoding.js";
import { parseHost } from "./host.js";
import { digits } from "./ip-address.js";
import type { UrlRecord } from "./record.js";

/** Reads `user:password@host:port`; false for what is none. */
export function parseServer(url: UrlRecord, text: string): boolean {
  const at = text.lastIndexOf("@");
  const server = text.slice(at + 1);
  if (at >= 0) {
    if (server === "") return false;
    setCredentials(url, text.slice(0, at));
  }
  const colon = portColon(server);
  const host = colon < 0 ? server : server.slice(0, colon);
  if (host === "" && (colon >= 0 || url.isSpecial)) return false;
  const port = colon < 0 ? "" : server.slice(colon + 1);
  const end = digits(port, 10);
  if (end < port.length || Number(port) > 65535) return false;
  const parsed = parseHost(host, url.isSpecial);
  if (parsed === undefined) return false;
  url.host = parsed;
  url.setPort(port === "" ? "" : String(Number(port)));
  return true;
}

function setCredentials(url: UrlRecord, text: string): void {
  const colon = text.indexOf(":");
  url.username = percentEncode(colon < 0 ? text : text.slice(0, colon), USERINFO);
  url.password = colon < 0 ? "" : percentEncode(text.slice(colon + 1), USERINFO);
}

/** Where the port begins with its colon; -1 when there is none. */
export function portColon(server: string): number {
  let isInside = false;
  for (let i = 0; i < server.length; i++) {
    const c = server.charCodeAt(i);
    if (c === 0x3a && !isInside) return i;
    if (c === 0x5b) isInside = true;
    else if (c === 0x5d) isInside = false;
  }
  return -1;
}
