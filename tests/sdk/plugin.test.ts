import { describe, expect, it } from "vitest";
import { Plugin, type EventBatch, type EventStream, type PluginEvent, type SourceInstance } from "tsfalco";
import { loadInNode, testEvent } from "tsfalco/testing";

let parses = 0;
function parsed(e: PluginEvent): string {
  parses++;
  return e.text.toUpperCase();
}

class Words extends Plugin<{ greeting?: string }> {
  static readonly id = 999;
  static readonly source = "words";
  static readonly name = "the-words";
  private readonly greeting = this.config.greeting ?? "hello";
  closed = 0;

  init(): void {
    this.log.info(`greeting is ${this.greeting}`);
    if (this.greeting === "") throw new Error("no greeting");
  }

  destroy(): void {
    this.log.debug(`closed ${this.closed}`);
  }

  *open(params: { count: number } | string, instance: SourceInstance) {
    try {
      if (typeof params === "string") throw new Error(`cannot open ${params}`);
      for (let i = 0; i < params.count; i++) {
        if (i === 3) yield undefined;
        if (i === 5) throw new Error("five is too many");
        yield { data: `${this.greeting} ${i}`, time: BigInt(i) };
        instance.reportProgress((100 * i) / 7, `${i} of ${params.count}`);
      }
    } finally {
      this.closed++;
    }
  }

  "words.upper"(e: PluginEvent): string {
    return e.memo(parsed);
  }
  "words.again"(e: PluginEvent): string[] {
    return e.memo(parsed).split(" ");
  }
  "words.bad"(): bigint {
    return -1n;
  }
}

class Numbers extends Plugin {
  static readonly id = 998;
  static readonly source = "numbers";
  open(count: number): EventStream {
    return new NumberStream(count);
  }
}

class NumberStream implements EventStream {
  private next = 0;
  constructor(private readonly count: number) {}
  nextBatch(batch: EventBatch): "more" | "wait" | "end" {
    for (let i = 0; i < 300 && this.next < this.count; i++) batch.add(Uint8Array.of(this.next++ & 255));
    return this.next < this.count ? "more" : "end";
  }
}

describe("loadInNode", () => {
  it("gives config and log to field initialisers and init", async () => {
    const plugin = await loadInNode(Words, { config: `{"greeting":"hi"}` });
    expect(plugin.info).toMatchObject({ name: "the-words", id: 999, source: "words" });
    expect(plugin.logs).toEqual([{ severity: "info", message: "greeting is hi" }]);
    await plugin.close();
    await plugin.close();
    expect(plugin.logs.at(-1)).toEqual({ severity: "debug", message: "closed 0" });
  });

  it("fails when init throws", async () => {
    await expect(loadInNode(Words, { config: { greeting: "" } })).rejects.toThrow("no greeting");
  });

  it("refuses construction outside of a host", () => {
    expect(() => new Words()).toThrow("made by its host");
  });

  it("runs a generator in batches that a wait ends, and closes it", async () => {
    const plugin = await loadInNode(Words);
    const source = await plugin.open({ count: 5 });
    expect((await source.next()).map(({ text, time, num }) => [text, time, num])).toEqual([
      ["hello 0", 0n, 1n],
      ["hello 1", 1n, 2n],
      ["hello 2", 2n, 3n],
    ]);
    expect(await source.progress()).toEqual({ percent: 28.57, detail: "2 of 5" });
    expect(source.ended).toBe(false);
    await source.close();
    await expect(source.next()).rejects.toThrow("the source is closed");
    await plugin.close();
    expect(plugin.logs.at(-1)?.message).toBe("closed 1");
  });

  it("hands over events before the failure that comes after them", async () => {
    const plugin = await loadInNode(Words);
    const source = await plugin.open({ count: 9 });
    expect(await source.next()).toHaveLength(3);
    expect(await source.next(1)).toHaveLength(1);
    expect(await source.next()).toHaveLength(1);
    await expect(source.next()).rejects.toThrow("five is too many");
    expect(plugin.errors).toEqual([expect.stringMatching(/^plugin\.test\.ts:\d+: Error: five is too many$/)]);
    expect(source.ended).toBe(false);
  });

  it("parses once an event", async () => {
    const plugin = await loadInNode(Words);
    const [a, b] = [testEvent({ text: "a b" }), testEvent({ text: "a b" })];
    parses = 0;
    expect(await plugin.extract(a, "words.upper")).toBe("A B");
    expect(await plugin.extract(a, "words.again")).toEqual(["A", "B"]);
    expect(parses).toBe(1);
    expect(await plugin.extract(b, "words.upper")).toBe("A B");
    expect(parses).toBe(2);
  });

  it("notes what fails in a field", async () => {
    const plugin = await loadInNode(Words);
    expect(await plugin.extract(testEvent({ text: "x" }), "words.bad")).toBeUndefined();
    expect(await plugin.extract(testEvent({ type: 1 }), "words.upper")).toBeUndefined();
    expect(await plugin.extract(testEvent({ text: "a\0b" }), "words.upper")).toBe("A\ufffdB");
    // Events of other types are not shown to it, so nothing fails.
    expect(plugin.errors.map((error) => error.replace(/:\d+: /, ": "))).toEqual([
      "words.bad: plugin.test.ts: RangeError: field value -1 is not within 0 and 2^64-1",
    ]);
    await expect(plugin.extract(testEvent({}), "words.none")).rejects.toThrow("has no field words.none");
    await expect(plugin.extract(testEvent({}), "words.at[2]")).rejects.toThrow(
      'has no field words.at[2]: the argument comes apart, extract(event, "words.at", "2")',
    );
  });

  it("queues what a stream adds beyond a batch", async () => {
    const plugin = await loadInNode(Numbers as never);
    const source = await plugin.open("500");
    expect(await source.next()).toHaveLength(128);
    const rest = await source.readAll();
    expect(rest).toHaveLength(372);
    expect(rest.at(-1)).toMatchObject({ data: Uint8Array.of(499 & 255), num: 500n, tid: 2n ** 64n - 1n });
  });
});
