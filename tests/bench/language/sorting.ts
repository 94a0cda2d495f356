/** Sorting with comparators: objects by two keys, numbers, and texts. */
import { measure } from "./measure.js";

interface Alert {
  host: string;
  priority: number;
  time: number;
}

const alerts: Alert[] = [];
let seed = 99;
for (let i = 0; i < 5000; i++) {
  seed = (seed * 16807) % 2147483647;
  alerts.push({ host: `node-${seed % 400}`, priority: seed % 8, time: seed % 100_003 });
}
const numbers = alerts.map(({ time, priority }) => time / (priority + 1));

measure(() => {
  const byPriority = [...alerts].sort((a, b) => a.priority - b.priority || b.time - a.time);
  const byHost = [...alerts].sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
  const sorted = [...numbers].sort((a, b) => a - b);
  let checksum = 0;
  for (let i = 0; i < sorted.length; i += 10) {
    checksum =
      (checksum * 31 + byPriority[i]!.time + byHost[i]!.host.length + Math.floor(sorted[i]!)) % 1000003;
  }
  return checksum;
});
