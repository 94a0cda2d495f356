import type { Logger } from "tsfalco";

/** Faults told of one by one; of more in `quietTime` milliseconds only the number. */
const maxFaults = 100;
const quietTime = 10_000;

/** What is wrong with the input, for the log: input of nothing but faults must not fill it. */
export class Faults {
  private count = 0;
  private first = 0;

  constructor(private readonly log: Logger) {}

  tell(fault: string): void {
    const now = Date.now();
    if (now - this.first >= quietTime) {
      this.tellOfRest();
      this.first = now;
    }
    this.count++;
    if (this.count <= maxFaults) this.log.error(fault);
  }

  /** How many were not told of; also at the end. */
  tellOfRest(): void {
    if (this.count > maxFaults) this.log.error(`${this.count - maxFaults} faults more were not logged`);
    this.count = 0;
  }
}
