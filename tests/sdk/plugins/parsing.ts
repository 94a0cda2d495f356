import { Plugin, type AsyncEvent, type PluginEvent, type RawEvent } from "tsfalco";

interface Order {
  readonly who: string;
  readonly amount: number;
}

let parsed = 0;

/** Shared by `parse` and the fields: computed once an event. */
function orderOf(e: PluginEvent): Order {
  parsed++;
  const [who, amount] = e.text.split(" ");
  if (who === undefined || amount === undefined) throw new RangeError(`no order: ${e.text}`);
  return { who, amount: Number(amount) };
}

/** Sums up what its own events say. */
export default class Parsing extends Plugin {
  static readonly id = 999;
  static readonly source = "orders";

  private readonly totals = new Map<string, number>();
  private readonly notes: string[] = [];

  *open(orders: string): Generator<string> {
    yield* orders.split(",");
  }

  parse(e: PluginEvent | AsyncEvent): void {
    if (e.type === 402) {
      if (e.text === "bad") throw new TypeError("a bad note");
      this.notes.push(`${e.name}=${e.text} of ${e.pluginId}`);
      return;
    }
    const { who, amount } = e.memo(orderOf);
    this.totals.set(who, (this.totals.get(who) ?? 0) + amount);
    while (who === "forever") this.notes.push("x".repeat(this.notes.length) + who);
  }

  /** The sum of who made the order. */
  "orders.total"(e: PluginEvent): bigint {
    return BigInt(this.totals.get(e.memo(orderOf).who) ?? 0);
  }

  /** How often an order was read. */
  "orders.parsed"(): bigint {
    return BigInt(parsed);
  }

  /** What was noted. */
  "orders.notes"(e: PluginEvent | AsyncEvent): string[] {
    return [...this.notes, String(e.type)];
  }

  /** The parameters' bytes. */
  "orders.params"(e: RawEvent): string[] {
    const params = [`${e.type}`, `${e.nparams}`];
    for (let i = -1; i <= e.nparams; i++) {
      const param = e.param(i);
      params.push(param === undefined ? "none" : Array.from(param, (byte) => byte.toString(16)).join(" "));
    }
    return params;
  }
}
