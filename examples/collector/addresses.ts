/** What HOST:PORT says, or :PORT: all addresses. Nothing is :80. */
export function addressOf(text: string): { hostname: string; port: number } {
  const [all, ipv6, name, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:]*)):([0-9]{1,5})$/.exec(text || ":80") ?? [];
  if (all === undefined) throw new Error(`"${text}" is no address: write HOST:PORT or :PORT`);
  return { hostname: ipv6 ?? name ?? "", port: Number(port) };
}

/** What a request asks for, without `//`, `.` and `..` in its path; `undefined` when that is none. */
export function cleanPath(url: string): string | undefined {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  if (!path.startsWith("/") || /%(?![0-9A-Fa-f]{2})/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    const plain = part.replace(/%2e/gi, ".");
    if (plain === "..") parts.pop();
    else if (plain !== "" && plain !== ".") parts.push(part);
  }
  const end = parts.length > 0 && path.endsWith("/") ? "/" : "";
  return `/${parts.join("/")}${end}${url.slice(path.length)}`;
}
