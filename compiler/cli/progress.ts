/** A line on a terminal for work that takes over a second; nothing elsewhere. */
export class Progress {
  #label = "";
  #started = 0;
  #timer: NodeJS.Timeout | undefined;
  #shown = false;

  /** Says what is being done from now on. */
  start(label: string): void {
    this.stop();
    if (!process.stderr.isTTY) return;
    this.#label = label;
    this.#started = Date.now();
    this.#timer = setInterval(() => this.#show(), 250);
    this.#timer.unref();
  }

  /** Takes the line away. */
  stop(): void {
    clearInterval(this.#timer);
    if (this.#shown) process.stderr.write("\r\x1b[K");
    this.#shown = false;
  }

  #show(): void {
    const seconds = Math.floor((Date.now() - this.#started) / 1000);
    if (seconds < 1) return;
    this.#shown = true;
    process.stderr.write(`\r\x1b[K${this.#label} ... ${seconds} s`);
  }
}
