/** A cache with a limit on Map, which forgets what was used longest ago. */
import { measure } from "./measure.js";

interface Process {
  pid: number;
  name: string;
  seen: number;
}

class Cache<K, V> {
  private readonly entries = new Map<K, V>();

  constructor(private readonly limit: number) {}

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    if (this.entries.size >= this.limit && !this.entries.has(key)) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
    this.entries.set(key, value);
  }
}

measure(() => {
  const processes = new Cache<number, Process>(1000);
  const names = new Cache<string, number>(200);
  let seed = 7;
  let hits = 0;
  for (let i = 0; i < 50_000; i++) {
    seed = (seed * 16807) % 2147483647;
    const pid = (seed % 97) * (seed % 31);
    const process = processes.get(pid);
    if (process === undefined) processes.set(pid, { pid, name: `proc-${pid % 300}`, seen: 1 });
    else {
      process.seen++;
      hits += names.get(process.name) ?? 0;
      names.set(process.name, process.seen);
    }
  }
  return hits;
});
