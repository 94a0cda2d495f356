import type { PluginMetric } from "../../compiler/abi/metrics.js";
import { NodeMetric, NodeMetrics } from "../falco/metrics/node.js";
import type { MetricUnderTest } from "./plugin-under-test.js";

/** The metrics of a plugin that runs in Node: those that it makes, and the host's default ones. */
export class MetricsInNode {
  readonly own = new NodeMetrics();
  readonly #defaults = new Map<string, NodeMetric>();

  constructor(known: readonly PluginMetric[]) {
    for (const { kind, name, type, isMonotonic } of known)
      if (kind !== "own") this.#defaults.set(name, new NodeMetric(name, type, isMonotonic));
  }

  /** Counts in a default metric, if the plugin has it. */
  count(name: string, n = 1): void {
    this.#defaults.get(name)?.add(n);
  }

  countField(name: string, hasFailed: boolean): void {
    this.count(`field.${name}.extractions`);
    if (hasFailed) this.count(`field.${name}.failures`);
  }

  all(): Record<string, MetricUnderTest> {
    return Object.fromEntries(
      [...this.own.all, ...this.#defaults.values()].map(({ name, value, type, isMonotonic }) => [
        name,
        { value, type, monotonic: isMonotonic },
      ]),
    );
  }
}
