function parse4(text: string): Uint8Array | undefined {
  const parts = text.split(".");
  if (parts.length !== 4) return undefined;
  const bytes = new Uint8Array(4);
  for (const [i, p] of parts.entries()) {
    const n = Number(p);
    if (p === "" || p.trim() !== p || !Number.isInteger(n) || n < 0 || n > 255 || String(n) !== p) return undefined;
    bytes[i] = n;
  }
  return bytes;
}
function parse6(text: string): Uint8Array | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const groups = (s: string): number[] => (s === "" ? [] : s.split(":").map((g) => (g.length > 0 && g.length <= 4 ? parseInt(g, 16) : NaN)));
  const [head = [], tail = []] = halves.map(groups);
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array.from({ length: missing }, () => 0), ...tail];
  if (all.some((g) => Number.isNaN(g))) return undefined;
  const bytes = new Uint8Array(16);
  all.forEach((g, i) => {
    bytes[2 * i] = g >> 8;
    bytes[2 * i + 1] = g;
  });
  return bytes;
}
function format6(b: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => (b[2 * i]! << 8) | b[2 * i + 1]!);
  let best = { at: -1, length: 1 };
  for (let i = 0; i < 8; i++) {
    let n = 0;
    while (i + n < 8 && groups[i + n] === 0) n++;
    if (n > best.length) best = { at: i, length: n };
  }
  const hex = (gs: number[]): string => gs.map((g) => g.toString(16)).join(":");
  return best.at < 0 ? hex(groups) : `${hex(groups.slice(0, best.at))}::${hex(groups.slice(best.at + best.length))}`;
}
for (const t of ["10.0.0.1", "256.1.1.1", "1.2.3", "01.2.3.4", "255.255.255.255", "a.b.c.d", "1.2.3.4 "]) {
  const b = parse4(t);
  console.log(JSON.stringify(t), b ? Array.from(b).join("-") : "invalid");
}
for (const t of ["::1", "::", "2001:db8::ff00:42:8329", "1:2:3:4:5:6:7:8", "1::2::3", "fe80:0:0:0:0:0:0:1", "12345::", "1:0:0:2:0:0:0:3", "g::"]) {
  const b = parse6(t);
  console.log(t, b ? format6(b) : "invalid");
}
const toNumber = (b: Uint8Array): number => Array.from(b).reduce((n, x) => n * 256 + x, 0);
const inNet = (ip: string, net: string): boolean => {
  const [base = "", bits = "32"] = net.split("/");
  const [a, n] = [parse4(ip), parse4(base)];
  if (!a || !n) return false;
  const mask = Number(bits) === 0 ? 0 : (-1 << (32 - Number(bits))) >>> 0;
  return (toNumber(a) & mask) >>> 0 === (toNumber(n) & mask) >>> 0;
};
console.log(inNet("10.1.2.3", "10.0.0.0/8"), inNet("11.1.2.3", "10.0.0.0/8"), inNet("192.168.1.7", "192.168.1.7"), inNet("8.8.8.8", "0.0.0.0/0"), inNet("200.0.0.1", "128.0.0.0/1"));
