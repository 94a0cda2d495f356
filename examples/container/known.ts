import type { Metadata } from "./metadata.js";

/** As many containers as are remembered: far more than a host runs. */
const MOST = 10_000;

interface Entry {
  readonly metadata: Metadata;
  /** Nanoseconds since 1970 at which it is forgotten; undefined while it runs. */
  readonly until: bigint | undefined;
}

/** The containers by their short ids. One that has ended stays for a while: events of its processes may come late. */
export class Known {
  readonly #entries = new Map<string, Entry>();

  constructor(
    /** Nanoseconds. */
    private readonly linger: bigint,
  ) {}

  get(id: string): Metadata | undefined {
    return this.#entries.get(id)?.metadata;
  }

  get running(): Metadata[] {
    const running: Metadata[] = [];
    for (const { metadata, until } of this.#entries.values()) if (until === undefined) running.push(metadata);
    return running;
  }

  begin(metadata: Metadata, now: bigint): void {
    this.#forget(now);
    this.#entries.delete(metadata.id); // the last one again
    this.#entries.set(metadata.id, { metadata, until: undefined });
    for (const [id] of this.#entries) {
      if (this.#entries.size <= MOST) break;
      this.#entries.delete(id);
    }
  }

  end(metadata: Metadata, now: bigint): void {
    this.#entries.set(metadata.id, { metadata, until: now + this.linger });
    this.#forget(now);
  }

  #forget(now: bigint): void {
    for (const [id, { until }] of this.#entries)
      if (until !== undefined && until < now) this.#entries.delete(id);
  }
}
