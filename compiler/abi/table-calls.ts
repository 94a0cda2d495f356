import { ts } from "../project/typescript.js";
import { Refusal } from "../project/refusal.js";
import { callGraph, type CallGraph } from "../ir/call-graph.js";
import type { FunctionId, Program } from "../ir/ir.js";
import { ShapeSets } from "../ir/shape-sets.js";
import type { ProgramLowering } from "../lower/program.js";
import type { PluginModel } from "./lower-plugin.js";

/**
 * Uses of tables that only calls of the host lead to which give no tables, or none to write. What both kinds of calls
 * lead to is looked at when it runs.
 */
export function misplacedTableUses(lowering: ProgramLowering, model: PluginModel): Refusal[] {
  if (lowering.tableUses.length === 0) return [];
  const graph = callGraph(lowering.program, new ShapeSets(lowering.program));
  const reach = new Reach(graph, lowering.program);
  const { opened, reading, writing } = entryPoints(model);
  const inWriting = reach.from(writing);
  const inReading = reach.from(reading);
  const closed = opened.map(([where, id]) => [where, reach.from([id])] as const);
  return lowering.tableUses.flatMap(({ fn, node, writes }) => {
    if (inWriting.has(fn)) return [];
    const [where] = closed.find(([, reached]) => reached.has(fn)) ?? [];
    if (inReading.has(fn)) {
      const reason = "a field may only read tables";
      return writes
        ? [new Refusal(node, "TSF5062", { what: `\`${textOf(node)}\` writes`, where: "a field", reason })]
        : [];
    }
    if (where === undefined) return [];
    const reason = "the host gives no tables there";
    return [
      new Refusal(node, "TSF5062", {
        what: `\`${textOf(node)}\` uses a table`,
        where: `\`${where}\``,
        reason,
      }),
    ];
  });
}

function textOf(node: ts.Node): string {
  const called = ts.isCallExpression(node) ? node.expression : node;
  return called.getText().replace(/\s+/g, " ");
}

/** The functions that the host calls, by what it gives them. */
export function entryPoints(model: PluginModel): {
  readonly opened: [string, FunctionId][];
  readonly reading: FunctionId[];
  readonly writing: FunctionId[];
} {
  const { create, init, parse, fields, source, setConfig, destroy, startAsync, dumpState } = model;
  const { listOpenParams, eventToString } = model;
  const hooks = {
    setConfig,
    destroy,
    open: source?.open,
    listOpenParams,
    eventToString,
    startAsync,
    dumpState,
  };
  return {
    opened: Object.entries(hooks).flatMap(([name, id]) => (id === undefined ? [] : [[name, id]])),
    reading: fields.map(({ fn }) => fn),
    writing: [create, init, parse, model.captureOpen, model.captureClose].filter((id) => id !== undefined),
  };
}

class Reach {
  constructor(
    private readonly graph: CallGraph,
    private readonly program: Program,
  ) {}

  /** All functions that may run in calls of these. */
  from(roots: readonly FunctionId[]): ReadonlySet<FunctionId> {
    const reached = new Set<number>(roots);
    // A set that grows is walked to its new end.
    for (const node of reached) for (const callee of this.graph.callees[node]!) reached.add(callee);
    return new Set([...reached].filter((node) => node < this.program.functions.length));
  }
}
