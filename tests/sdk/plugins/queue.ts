import { Plugin, queue } from "tsfalco";

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Queues of every kind, their producers and their takers. */
export default class Queues extends Plugin {
  static readonly id = 999;
  static readonly source = "queues";
  private readonly lost = this.metrics.counter("lost");

  async *open({ what }: { what: string }) {
    switch (what) {
      case "waits":
        yield* this.waits();
        return;
      case "drops":
        yield* this.drops();
        return;
      case "closes":
        yield* this.closes();
        return;
      default:
        yield* this.forever();
    }
  }

  /** Back-pressure: producers are held up, and nothing is out of order. */
  private async *waits() {
    const numbers = queue<number>({ limit: 2 });
    const told: string[] = [];
    const produce = async (): Promise<void> => {
      for (let i = 0; i < 6; i++) {
        told.push(`puts ${i}`);
        await numbers.put(i);
      }
      numbers.close();
    };
    void produce();
    await after(1);
    yield `${told.join()} ${numbers.size}`;
    for await (const value of numbers) yield `takes ${value}`;
    // Several wait at once: they come in the order in which they were put.
    const texts = queue<string>({ limit: 1 });
    const all = ["a", "b", "c", "d"].map((text) => texts.put(text));
    yield `${texts.size} ${await texts.take()}`;
    const more = texts.put("e");
    for (let i = 0; i < 4; i++) yield String(await texts.take());
    yield (await Promise.all([...all, more])).join();
  }

  private async *drops() {
    const newest = queue<string>({ limit: 2, overflow: "drop-newest", dropped: this.lost });
    const oldest = queue<string>({ limit: 2, overflow: "drop-oldest", dropped: this.lost });
    const kept: boolean[] = [];
    for (const text of ["a", "b", "c", "d"]) kept.push(await newest.put(text), await oldest.put(text));
    yield kept.join();
    newest.close();
    oldest.close();
    yield String(await newest.put("late"));
    for await (const text of newest) yield `newest ${text}`;
    for (let text = await oldest.take(); text !== undefined; text = await oldest.take())
      yield `oldest ${text}`;
    yield `${newest.dropped} ${oldest.dropped}`;
    try {
      queue<string>({ limit: 0 });
    } catch (e) {
      yield String(e);
    }
  }

  /** What waits for room or for a value when it is closed. */
  private async *closes() {
    const one = queue<{ n: number }>({ limit: 1 });
    const first = one.put({ n: 1 });
    const second = one.put({ n: 2 });
    one.close();
    yield `${await first} ${await second} ${(await one.take())?.n} ${(await one.take())?.n}`;
    const empty = queue<number>({ limit: 1 });
    const takers = [empty.take(), empty.take()];
    await empty.put(7);
    await after(1);
    empty.close();
    yield (await Promise.all(takers)).map(String).join();
    const few = queue<number>({ limit: 2 });
    await few.put(1);
    const both = [few.take(), few.take()];
    await few.put(2);
    yield (await Promise.all(both)).map(String).join();
    await few.put(3);
    few.fail(new Error("broken"));
    try {
      for await (const n of few) yield String(n);
    } catch (e) {
      yield String(e);
    }
  }

  private async *forever() {
    const empty = queue<string>({ limit: 1 });
    try {
      yield "open";
      for await (const text of empty) yield text;
      console.log("the queue has ended");
    } finally {
      console.log("closed");
    }
  }
}
