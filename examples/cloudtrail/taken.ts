/** The objects whose events were given out last: SQS may deliver a message twice. */
export class TakenObjects {
  readonly #most: number;
  readonly #names = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  has(bucket: string, key: string): boolean {
    return this.#names.has(`${bucket}/${key}`);
  }

  add(bucket: string, key: string): void {
    this.#names.add(`${bucket}/${key}`);
    if (this.#names.size <= this.#most) return;
    for (const oldest of this.#names) {
      this.#names.delete(oldest);
      break;
    }
  }
}
