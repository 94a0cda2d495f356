/** What can be counted in. `u64` and `s64` are bigints to the program, the others numbers; `int` is C's, of 32 bits. */
export type BigMetricType = "u64" | "s64";
export type NumberMetricType = "u32" | "s32" | "int" | "f64" | "f32";

/**
 * Makes the plugin's metrics, in field initialisers and nowhere else:
 *
 * ```ts
 * private readonly seen = this.metrics.counter("seen");
 * private readonly load = this.metrics.gauge("load");
 * ```
 *
 * Falco shows them as `plugins.<plugin>.<name>` and to Prometheus. Names are constants of letters, digits, `_` and `.`,
 * each once. (`plugin_get_metrics`)
 */
export interface Metrics {
  /** What only goes up, from 0 on; at the end of its type it begins at 0 again. */
  counter(name: string, type?: BigMetricType): Counter;
  counter(name: string, type: NumberMetricType): NumberCounter;
  /** What goes up and down, from 0 on. */
  gauge(name: string, type: BigMetricType): BigIntGauge;
  gauge(name: string, type?: NumberMetricType): Gauge;
}

/** A counter of whole numbers in 64 bits. */
export interface Counter {
  /** Adds `n`, 1 when absent. Throws a RangeError for fractions and below 0. */
  add(n?: number | bigint): void;
  readonly value: bigint;
}

/** A counter of another type. */
export interface NumberCounter {
  /** Adds `n`, 1 when absent. Throws a RangeError below 0 and, unless it counts in f64 or f32, for fractions. */
  add(n?: number): void;
  readonly value: number;
}

/** A gauge whose values are numbers. Throws a RangeError for values that its type does not hold. */
export interface Gauge {
  set(value: number): void;
  add(n: number): void;
  readonly value: number;
}

/** A gauge of whole numbers in 64 bits. Throws a RangeError for values that its type does not hold. */
export interface BigIntGauge {
  set(value: bigint): void;
  add(n: bigint): void;
  readonly value: bigint;
}
