import { Plugin, type PluginEvent } from "tsfalco";

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Open {
  what: string;
}

/** Asynchronous sources of many kinds. */
export default class Waiting extends Plugin {
  static readonly id = 999;
  static readonly source = "waiting";
  private order: string[] = [];

  async *open({ what }: Open) {
    switch (what) {
      case "ready":
        for (let i = 0; i < 300; i++) yield `ready ${i}`;
        return;
      case "slow":
        for (let i = 0; i < 4; i++) {
          await sleep(40);
          yield { data: `slow ${i}`, time: BigInt(i) };
        }
        return;
      case "burst":
        yield "one";
        yield "two";
        await sleep(100);
        yield "three";
        return;
      case "fails":
        yield "before";
        await sleep(2);
        throw new RangeError("after an await");
      case "early":
        await null;
        throw new Error("at once");
      case "rethrown":
        yield* this.rethrown();
        return;
      case "busy":
        yield "first";
        for (let i = 0; ; i++) {
          await null;
          if (i % 1000 === 999) await Promise.resolve().then(() => undefined);
        }
      case "order":
        yield* this.ordered();
        return;
      case "background":
        void this.background();
        setTimeout(() => {
          throw new TypeError("from a timer");
        }, 1);
        await sleep(20);
        yield "lives on";
        return;
      case "cleanup":
        yield* this.cleanup();
        return;
      case "nothing":
        yield "a";
        yield undefined;
        yield "b";
        await new Promise<void>(() => {});
        return;
      default:
        return;
    }
  }

  private async *rethrown() {
    try {
      yield "in try";
      throw new Error("kept its place");
    } finally {
      await sleep(1);
    }
  }

  private async *ordered() {
    const note = (step: string) => this.order.push(step);
    let chain = Promise.resolve();
    for (let i = 1; i <= 30; i++) chain = chain.then(() => void note(String(i)));
    note("start");
    yield this.order.join();
    note("after 1");
    yield this.order.join();
    await null;
    note("awaited");
    yield this.order.join();
  }

  private async background(): Promise<void> {
    await sleep(2);
    throw new RangeError("in the background");
  }

  private async *cleanup() {
    try {
      yield* this.inner();
    } finally {
      this.log.info("outer begins");
      await sleep(1);
      this.log.info("outer ends");
    }
  }

  private async *inner() {
    try {
      yield "open";
      await this.forever();
      yield "never";
    } finally {
      await null;
      this.log.info("inner");
    }
  }

  private async forever(): Promise<void> {
    try {
      await sleep(1e9);
    } finally {
      this.log.info("forever");
    }
  }

  /** Text. */
  "waiting.text"(e: PluginEvent): string {
    return e.text;
  }
}
