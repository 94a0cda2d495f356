import type {
  BigIntGauge,
  BigMetricType,
  Counter,
  Gauge,
  Metrics,
  NumberCounter,
  NumberMetricType,
} from "./api.js";

export type MetricType = BigMetricType | NumberMetricType;

const limits: Readonly<Record<Exclude<MetricType, "f64" | "f32">, readonly [bigint, bigint]>> = {
  u32: [0n, 2n ** 32n - 1n],
  s32: [-(2n ** 31n), 2n ** 31n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  u64: [0n, 2n ** 64n - 1n],
  s64: [-(2n ** 63n), 2n ** 63n - 1n],
};

/** A metric under Node. */
export class NodeMetric {
  /** As the host shows it. */
  value: number | bigint;

  constructor(
    readonly name: string,
    readonly type: MetricType,
    readonly isMonotonic: boolean,
  ) {
    this.value = type === "u64" || type === "s64" ? 0n : 0;
  }

  set(value: number | bigint): void {
    if (this.type === "f64") this.value = value;
    else if (this.type === "f32") this.value = Math.fround(Number(value));
    else this.#store(this.#whole(value, `is no ${this.type}`));
  }

  add(n: number | bigint = 1): void {
    const { value, type } = this;
    if (!this.isMonotonic) {
      if (typeof value === "bigint") this.set(value + (n as bigint));
      else this.set(value + (n as number));
      return;
    }
    const down = "is not what a counter goes up by";
    if (!(n >= 0)) throw this.#error(n, down);
    if (type === "f64" || type === "f32") this.set((value as number) + Number(n));
    else this.#store((BigInt(value) + this.#whole(n, down)) % (limits[type][1] + 1n));
  }

  #whole(value: number | bigint, otherwise: string): bigint {
    if (typeof value === "bigint") return value;
    if (!Number.isInteger(value) || Math.abs(value) > 2 ** 53) throw this.#error(value, otherwise);
    return BigInt(value);
  }

  #store(value: bigint): void {
    const [least, most] = limits[this.type as keyof typeof limits];
    if (value < least || value > most) throw this.#error(value, `is no ${this.type}`);
    this.value = typeof this.value === "bigint" ? value : Number(value);
  }

  #error(value: number | bigint, what: string): RangeError {
    return new RangeError(`metric ${this.name}: ${value} ${what}`);
  }
}

/** What a plugin is given under Node to make its metrics with, as long as it is constructed. */
export class NodeMetrics {
  readonly all: NodeMetric[] = [];
  #isOpen = true;

  /** The same object for the plugin; its overloads tell by the type what it makes. */
  get maker(): Metrics {
    const make = (name: string, type: MetricType, isMonotonic: boolean): NodeMetric => {
      if (!this.#isOpen) throw new Error("metrics are made by field initialisers of the plugin only");
      const metric = new NodeMetric(name, type, isMonotonic);
      this.all.push(metric);
      return metric;
    };
    return {
      counter: (name: string, type: MetricType = "u64") =>
        make(name, type, true) as unknown as Counter & NumberCounter,
      gauge: (name: string, type: MetricType = "f64") =>
        make(name, type, false) as unknown as Gauge & BigIntGauge,
    };
  }

  close(): void {
    this.#isOpen = false;
  }
}
