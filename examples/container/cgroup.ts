import { containerOf } from "../container-lite/cgroup.js";

/** What LXC puts before the name of a container, and Cloud Foundry's BPM. */
const NAMED: readonly (readonly [before: string, after: string])[] = [
  ["/lxc.payload.", "/"],
  ["/lxc.payload/", "/"],
  ["/lxc/", "/"],
  ["/bpm-", ".scope"],
];

/** The id that containers are known by here: 12 digits, or a name; empty for the host's own groups. */
export function shortId(path: string): string {
  const found = containerOf(path);
  if (found) return found.id.slice(0, 12);
  for (const [before, after] of NAMED) {
    const at = path.indexOf(before);
    if (at < 0) continue;
    const start = at + before.length;
    const end = path.indexOf(after, start);
    const name = path.slice(start, end < 0 ? path.length : end);
    if (name !== "") return name;
  }
  return "";
}
