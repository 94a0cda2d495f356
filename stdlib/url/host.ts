/* Hosts (URL standard 3.5). Domains are ASCII: there are no tables for others. */
import { C0_CONTROL, percentDecode, percentEncode } from "./encoding.js";
import { endsInNumber, parseIpv4, parseIpv6 } from "./ip-address.js";

/** A host as it is written; undefined for what is none. */
export function parseHost(text: string, isSpecial: boolean): string | undefined {
  if (text.startsWith("[")) {
    const address = text.endsWith("]") ? parseIpv6(text.slice(1, -1)) : undefined;
    return address === undefined ? undefined : `[${address}]`;
  }
  if (!isSpecial) return hasForbidden(text, false) ? undefined : percentEncode(text, C0_CONTROL);
  const domain = asciiDomain(percentDecode(text));
  if (domain === undefined || hasForbidden(domain, true)) return undefined;
  return endsInNumber(domain) ? parseIpv4(domain) : domain;
}

/** @throws TypeError for a domain whose validity only the tables of IDNA know */
function asciiDomain(domain: string): string | undefined {
  if (domain === "" || domain.includes("\ufffd")) return undefined;
  const lower = domain.toLowerCase();
  for (let i = 0; i < domain.length; i++) if (domain.charCodeAt(i) >= 0x80) throw needsTables(domain);
  for (const label of lower.split(".")) {
    if (label.startsWith("xn--")) throw needsTables(domain);
  }
  return lower;
}

function needsTables(domain: string): TypeError {
  return new TypeError(`internationalized domains are not supported: ${domain}`);
}

function hasForbidden(host: string, isDomain: boolean): boolean {
  for (let i = 0; i < host.length; i++) {
    if (isForbidden(host.charCodeAt(i), isDomain)) return true;
  }
  return false;
}

function isForbidden(c: number, isDomain: boolean): boolean {
  switch (c) {
    case 0x00:
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0x20: // blank
    case 0x23: // #
    case 0x2f: // /
    case 0x3a: // :
    case 0x3c: // <
    case 0x3e: // >
    case 0x3f: // ?
    case 0x40: // @
    case 0x5b: // [
    case 0x5c: // \
    case 0x5d: // ]
    case 0x5e: // ^
    case 0x7c: // |
      return true;
    default:
      return isDomain && (c < 0x20 || c === 0x25 || c === 0x7f);
  }
}
