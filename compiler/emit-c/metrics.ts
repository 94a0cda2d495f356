import type { MetricKind, MetricType, PluginMetric } from "../abi/metrics.js";
import { cString } from "./writer.js";

/** SS_PLUGIN_METRIC_VALUE_TYPE_... */
const VALUE_TYPES: Readonly<Record<MetricType, string>> = {
  u32: "U32",
  s32: "S32",
  u64: "U64",
  s64: "S64",
  f64: "D",
  f32: "F",
  int: "I",
};
/** What is not counted in a slot. */
const READERS: Partial<Record<MetricKind, string>> = {
  heap: "tsf_metric_heap",
  collections: "tsf_metric_collections",
  refused: "tsf_async_refused",
};

/** A row of the descriptor's table of metrics. */
export function metricRow({ name, type, isMonotonic, kind }: PluginMetric): string {
  const direction = isMonotonic ? "MONOTONIC" : "NON_MONOTONIC";
  return `{${cString(name)}, SS_PLUGIN_METRIC_TYPE_${direction}, SS_PLUGIN_METRIC_VALUE_TYPE_${VALUE_TYPES[type]}, ${READERS[kind] ?? "NULL"}},`;
}

/** Where the metrics of a kind begin, counted from 1; 0: there are none. */
export function placeOf(metrics: readonly PluginMetric[], kind: MetricKind): number {
  return metrics.findIndex((metric) => metric.kind === kind) + 1;
}
