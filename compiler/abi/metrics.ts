import { ts } from "../project/typescript.js";
import type { PluginField } from "./fields.js";
import { hasModifier, type PluginClass } from "./plugin-class.js";
import type { Problems } from "./problems.js";

export const METRIC_TYPES = ["u32", "s32", "u64", "s64", "f64", "f32", "int"] as const;
export type MetricType = (typeof METRIC_TYPES)[number];
/** What the host measures by itself, or the author's own. */
export type MetricKind =
  "own" | "events" | "bytes" | "heap" | "collections" | "refused" | "extractions" | "failures";

/** A row of what `get_metrics` gives. */
export interface PluginMetric {
  readonly kind: MetricKind;
  readonly name: string;
  readonly type: MetricType;
  readonly isMonotonic: boolean;
  /** The call that makes it; undefined for the default ones. */
  readonly call: ts.CallExpression | undefined;
}

/** What there is to measure by default. */
interface Measured {
  readonly fields: readonly PluginField[];
  readonly isSource: boolean;
  readonly isAsync: boolean;
  /** Whether it is wanted, as the class says. */
  readonly defaults: boolean | undefined;
}

/** Letters that every exporter of the host leaves as they are, and dots. */
const NAME = /^[A-Za-z_][A-Za-z0-9_.]{0,199}$/;

/**
 * The metrics of a plugin: those that its field initialisers make, then the default ones. undefined: it has none. The
 * default ones come along with the author's unless `defaultMetrics` is false, or by themselves when it is true.
 */
export function readMetrics(
  checker: ts.TypeChecker,
  plugin: PluginClass,
  measured: Measured,
  problems: Problems,
): readonly PluginMetric[] | undefined {
  const own = plugin.chain.toReversed().flatMap((owner) => ownMetrics(checker, owner, problems));
  const added = (measured.defaults ?? own.length > 0) ? defaultMetrics(measured) : [];
  const all = [...own, ...added];
  const seen = new Set(added.map(({ name }) => name));
  for (const { name, call } of own) {
    if (seen.has(name)) problems.add(call!.arguments[0]!, "TSF5020", { name });
    seen.add(name);
  }
  return all.length > 0 ? all : undefined;
}

function ownMetrics(
  checker: ts.TypeChecker,
  owner: ts.ClassLikeDeclaration,
  problems: Problems,
): PluginMetric[] {
  return owner.members.flatMap((member) => {
    if (!ts.isPropertyDeclaration(member) || hasModifier(member, ts.ModifierFlags.Static)) return [];
    const call = member.initializer;
    const kind = call && metricCall(call);
    if (!kind || !ts.isCallExpression(call)) return [];
    const [name, type] = call.arguments;
    const text = name && constant(checker, name);
    const isCounter = kind === "counter";
    const valueType = type ? constant(checker, type) : isCounter ? "u64" : "f64";
    const known = METRIC_TYPES.find((t) => t === valueType);
    if (text === undefined || !NAME.test(text) || !known) return problems.add(name ?? call, "TSF5019") ?? [];
    return [{ kind: "own" as const, name: text, type: known, isMonotonic: isCounter, call }];
  });
}

/** `this.metrics.counter(...)` or `gauge`. */
function metricCall(node: ts.Expression): "counter" | "gauge" | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  const isMetrics =
    ts.isPropertyAccessExpression(expression) &&
    expression.expression.kind === ts.SyntaxKind.ThisKeyword &&
    expression.name.text === "metrics";
  return isMetrics && (name.text === "counter" || name.text === "gauge") ? name.text : undefined;
}

function constant(checker: ts.TypeChecker, node: ts.Expression): string | undefined {
  const type = checker.getTypeAtLocation(node);
  return type.isStringLiteral() ? type.value : undefined;
}

function defaultMetrics({ fields, isSource, isAsync }: Measured): PluginMetric[] {
  const row = (kind: MetricKind, name: string, isMonotonic = true): PluginMetric => ({
    kind,
    name,
    type: "u64",
    isMonotonic,
    call: undefined,
  });
  return [
    ...(isSource ? [row("events", "events"), row("bytes", "bytes")] : []),
    row("heap", "heap_bytes", false),
    row("collections", "collections"),
    ...(isAsync ? [row("refused", "async_dropped")] : []),
    ...fields.flatMap(({ name }) => [
      row("extractions", `field.${name}.extractions`),
      row("failures", `field.${name}.failures`),
    ]),
  ];
}
