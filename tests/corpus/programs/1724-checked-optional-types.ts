// Differs from Node on purpose: see the .expected file. What was made with a property that is always there keeps it.
const tell = (f: () => unknown): void => { try { console.log(String(f())); } catch (e) { console.log(e instanceof Error ? `${e.name}: ${e.message}` : "?"); } };
const made = { host: "h", port: 1 };
const seen: { host?: string; port: number } = made;
tell(() => delete seen.host);
console.log(made.host.length, "host" in seen, JSON.stringify(seen));
class Point { x = 1; label?: string; }
const labelled = { label: "none", ...new Point() };
console.log(labelled.label === undefined, JSON.stringify(labelled), Object.keys(labelled).join());
tell(() => labelled.label.length);
const wanted: { label: string; x: number } = { label: "a", x: 0 };
tell(() => { const copy: { label: string; x: number } = { ...wanted, ...new Point() }; return copy.label; });
