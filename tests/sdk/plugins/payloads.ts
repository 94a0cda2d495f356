import { Plugin, type AsyncEvent, type PluginEvent } from "tsfalco";

interface Item {
  name: string;
  price: number;
}
interface Order {
  readonly who: string;
  readonly note?: string;
  readonly items: Item[];
  readonly paid: { readonly by: "card"; readonly digits: string } | { readonly by: "cash" } | null;
  /** Put in by `parse`. */
  number?: number;
}
interface Closing {
  readonly total: number;
}
type OrderEvent = PluginEvent<Order>;

function names(e: PluginEvent<Order>): string[] {
  return e.json.items.map(({ name }) => name);
}

/** Reads what a shop tells. */
export default class Payloads extends Plugin {
  static readonly extractSources = ["shop"] as const;
  static readonly parseSources = ["shop"];

  private orders = 0;
  private kept: PluginEvent<Order> | undefined;
  private readonly totals: number[] = [];

  parse(e: OrderEvent | AsyncEvent<Closing>): void {
    if (e.type === 402) {
      this.totals.push(e.json.total);
      return;
    }
    e.json.number = ++this.orders;
  }

  /** Who made the order. */
  "shop.who"(e: PluginEvent<Order>): string {
    return e.json.who;
  }

  /** Which order it is, as `parse` has seen it. */
  "shop.number"({ json }: OrderEvent): bigint | undefined {
    return json.number === undefined ? undefined : BigInt(json.number);
  }

  /** What was ordered. */
  "shop.items"(e: OrderEvent): string[] {
    return e.memo(names);
  }

  /** How it was paid. */
  "shop.paid"(e: PluginEvent<Order>): string {
    const { paid, note = "no note" } = e.json;
    if (paid === null) return note;
    return paid.by === "card" ? `${paid.by} ${paid.digits}` : paid.by;
  }

  /** The price of an item. */
  "shop.price"(e: PluginEvent<Order>, index: number): string | undefined {
    return e["json"].items[index]?.price.toFixed(2);
  }

  /** What any payload is. */
  "shop.kind"(e: PluginEvent): string {
    return e.json === null ? "null" : typeof e.json;
  }

  /** A payload that is one of several things. */
  "shop.either"(e: PluginEvent<number | string[]>): string {
    return typeof e.json === "number" ? e.json.toFixed(1) : e.json.join("+");
  }

  /** The sums of closings so far. */
  "shop.totals"(e: PluginEvent | AsyncEvent): string[] {
    return [`${e.type}`, ...this.totals.map(String)];
  }

  /** Who made the order of the event before. */
  "shop.before"(e: PluginEvent<Order>): string | undefined {
    const before = this.kept;
    this.kept = e;
    return before?.json.who;
  }
}
