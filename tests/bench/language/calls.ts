/** A plugin-shaped call: parse one event's text, hand out four fields, update a little state. */
import { measure } from "./measure.js";

const EVENTS = 20_000;

interface Login {
  user: string;
  address: string;
  port: number;
  failed: boolean;
}

class Monitor {
  private readonly failures = new Map<string, number>();
  private seen = 0;

  parse(text: string): Login | undefined {
    const parts = text.split(" ");
    const user = parts[1];
    const from = parts[2];
    if (user === undefined || from === undefined) return undefined;
    const colon = from.lastIndexOf(":");
    if (colon < 0) return undefined;
    return {
      user,
      address: from.slice(0, colon),
      port: Number(from.slice(colon + 1)),
      failed: parts[0] === "failed",
    };
  }

  /** The number of failures of this address so far. */
  record(login: Login): number {
    this.seen++;
    const before = this.failures.get(login.address) ?? 0;
    if (!login.failed) return before;
    this.failures.set(login.address, before + 1);
    return before + 1;
  }

  get total(): number {
    return this.seen;
  }
}

function run(): number {
  const monitor = new Monitor();
  let checksum = 0;
  for (let i = 0; i < EVENTS; i++) {
    const verdict = i % 3 === 0 ? "failed" : "accepted";
    const login = monitor.parse(`${verdict} user${i % 50} 10.0.${i % 7}.${i % 251}:${1024 + (i % 4096)}`);
    if (login === undefined) continue;
    const failures = monitor.record(login);
    checksum = (checksum * 31 + login.user.length + login.address.length + login.port + failures) % 1000003;
  }
  return checksum + monitor.total;
}

measure(run);
