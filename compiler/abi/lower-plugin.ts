import { ts } from "../project/typescript.js";
import { refuse } from "../project/refusal.js";
import type { FunctionId } from "../ir/ir.js";
import { memberDeclaration } from "../lower/class-members.js";
import { guardField } from "../lower/fixed.js";
import type { FunctionContext, FunctionInstance } from "../lower/context.js";
import type { ProgramLowering } from "../lower/program.js";
import { EMPTY_ENV } from "../types/object-type.js";
import type { StateType } from "../types/state-type.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { lowerDecodeType, type DecodeType } from "./decode-types.js";
import { lowerOwnTables, type OwnTableModel } from "./lower-own-tables.js";
import type { PluginField } from "./fields.js";
import type { JsonType } from "./json-type.js";
import type { PluginDescription } from "./plugin.js";
import type { PluginSource } from "./source.js";

/** A plugin with the functions of the program that its entry points call. */
export interface PluginModel {
  readonly description: PluginDescription;
  /** (config, logger) -> the plugin object, constructed. */
  readonly create: FunctionId;
  readonly config: DecodeType | undefined;
  readonly init: FunctionId | undefined;
  /** (plugin object, config) -> nothing: asks the method, then stores the config. */
  readonly setConfig: FunctionId | undefined;
  readonly destroy: FunctionId | undefined;
  readonly startAsync: FunctionId | undefined;
  readonly dumpState: FunctionId | undefined;
  readonly source: SourceModel | undefined;
  readonly listOpenParams: FunctionId | undefined;
  readonly eventToString: FunctionId | undefined;
  readonly parse: FunctionId | undefined;
  readonly captureOpen: FunctionId | undefined;
  readonly captureClose: FunctionId | undefined;
  readonly fields: readonly { readonly field: PluginField; readonly fn: FunctionId }[];
  readonly ownTables: readonly OwnTableModel[];
  /** How many memo slots the program has: known when it is lowered. */
  memoSlots(): number;
  /** Fields of tables that it reads or writes, likewise. */
  stateFields(): readonly { readonly name: string; readonly type: StateType }[];
}

export interface SourceModel {
  readonly open: FunctionId;
  readonly params: DecodeType | undefined;
  readonly takesInstance: boolean;
  readonly gives:
    | { readonly kind: "stream"; readonly view: ObjectType }
    /** What it yields, and the view of the yielded objects that carry a time. */
    | {
        readonly kind: "generator";
        readonly element: Type;
        readonly timed: ObjectType | undefined;
        readonly isSyscalls: boolean;
        readonly isAsync: boolean;
      };
}

/** Asks for the functions that the plugin's entry points need. To be called before the lowering is finished. */
export function lowerPlugin(
  lowering: ProgramLowering,
  description: PluginDescription,
): PluginModel | undefined {
  let model: PluginModel | undefined;
  lowering.guard(() => (model = new PluginLowering(lowering, description).model()));
  return model;
}

class PluginLowering {
  private readonly view: ObjectType;
  private readonly node: ts.ClassDeclaration;

  constructor(
    private readonly lowering: ProgramLowering,
    private readonly description: PluginDescription,
  ) {
    const { declaration, instanceType } = description.pluginClass;
    const type = lowering.types.convert(instanceType, EMPTY_ENV, declaration);
    this.node = declaration;
    this.view =
      type.kind === "obj"
        ? type.object
        : refuse(declaration, "TSF9001", { reason: "the plugin class is no class" });
  }

  model(): PluginModel {
    const { lowering, description } = this;
    const { hooks, source, config } = description;
    lowering.setMetrics((description.metrics ?? []).map(({ call }) => call));
    return {
      description,
      config: this.decodeType(config),
      create: this.create(),
      init: hooks.init && this.method("init").id,
      setConfig: hooks.setConfig && this.setConfig(),
      destroy: hooks.destroy && this.method("destroy").id,
      startAsync: hooks.startAsync && this.method("startAsync").id,
      dumpState: hooks.dumpState && this.method("dumpState").id,
      source: source && this.source(source),
      listOpenParams: hooks.listOpenParams && this.method("listOpenParams").id,
      eventToString: hooks.eventToString && this.method("eventToString").id,
      captureOpen: hooks.captureOpen && this.method("captureOpen").id,
      captureClose: hooks.captureClose && this.method("captureClose").id,
      parse: description.parsing && this.method("parse").id,
      fields: description.fields.map((field) => ({ field, fn: this.method(field.name).id })),
      ownTables: lowerOwnTables(lowering, this.view, description.ownTables),
      memoSlots: () => lowering.memoSlotCount,
      stateFields: () => lowering.stateFields,
    };
  }

  private decodeType(json: "text" | JsonType | undefined): DecodeType | undefined {
    return json === undefined || json === "text"
      ? undefined
      : lowerDecodeType(this.lowering, json, this.node);
  }

  /** The method that `name` means on the plugin, as the host's side calls it. */
  private method(name: string): FunctionInstance {
    const found = memberDeclaration(this.lowering, this.view, name, "method");
    if (!found) return refuse(this.node, "TSF9001", { reason: `no method ${name}` });
    const instance = this.lowering.functionInstance(
      found.declaration,
      found.view.env,
      T.objectRef(found.view),
    );
    this.lowering.program.entries.push(instance.id);
    return instance;
  }

  /** Makes the object, sets what the SDK's base class has, then runs the constructors: they may read both. */
  private create(): FunctionId {
    const { lowering, view, node } = this;
    const self = T.objectRef(view);
    const logger = T.nativeOf("logger");
    const config = this.configType();
    const params = [
      { name: "config", type: config === T.UNDEF ? T.VAL : config },
      { name: "log", type: logger },
    ];
    const f = lowering.glue({ name: "create_plugin", params, result: self, node });
    const held = f.b.slot("self", self);
    f.b.set(held, f.b.emit("instance.new", [], self, { shape: lowering.classShape(view) }));
    if (config !== T.UNDEF) {
      const given = f.b.get(f.b.slot("config", config, 0));
      f.b.emit("field.set", [f.b.get(held), given], undefined, { view, name: "config" });
    }
    f.b.emit("field.set", [f.b.get(held), f.b.get(f.b.slot("log", logger, 1))], undefined, {
      view,
      name: "log",
    });
    this.setMetrics(f, held);
    f.b.emit("call", [f.b.get(held)], T.UNDEF, { fn: lowering.constructorInstance(view).id });
    f.b.emit("return", [f.b.get(held)], undefined, {});
    lowering.program.entries.push(f.fn.id);
    return f.fn.id;
  }

  private setMetrics(f: FunctionContext, self: number): void {
    if (!this.description.metrics) return;
    const c = { name: "tsf_metrics_maker", realm: false, throws: false, pure: false };
    const metrics = f.b.callC(c, [], T.nativeOf("metrics"));
    f.b.emit("field.set", [f.b.get(self), metrics], undefined, { view: this.view, name: "metrics" });
  }

  private configType(): Type {
    return this.view.properties.get("config")?.type ?? T.UNDEF;
  }

  /** The method sees the config in force; what it throws leaves that in its place. */
  private setConfig(): FunctionId {
    const { lowering, view, node } = this;
    const method = this.method("setConfig");
    const config = this.configType();
    const self = T.objectRef(view);
    const params = [
      { name: "self", type: self },
      { name: "next", type: config === T.UNDEF ? T.VAL : config },
    ];
    const f = lowering.glue({ name: "set_config", params, result: T.UNDEF, node });
    const plugin = f.b.get(f.b.slot("self", self, 0));
    const next = config === T.UNDEF ? undefined : f.b.get(f.b.slot("next", config, 1));
    const args = method.params.slice(1, 2).map((type) => f.b.convert(next ?? f.b.undef(), type, "widen"));
    f.b.emit("call", [plugin, ...args], method.result, { fn: method.id });
    if (next) {
      guardField(f, "set", plugin, view, "config");
      f.b.emit("field.set", [plugin, next], undefined, { view, name: "config" });
    }
    f.b.emit("return", [], undefined, {});
    lowering.program.entries.push(f.fn.id);
    return f.fn.id;
  }

  private source(source: PluginSource): SourceModel {
    const open = this.method("open");
    const params = this.decodeType(source.params);
    const common = { open: open.id, params, takesInstance: source.takesInstance };
    const at = source.open.declaration;
    const returned = this.lowering.types.convert(source.returned, EMPTY_ENV, at);
    if (source.kind === "stream") {
      if (returned.kind !== "obj") return refuse(at, "TSF9001", { reason: "open gives no object" });
      for (const name of ["nextBatch", "close"]) this.lowering.requestMethod(name, []);
      return { ...common, gives: { kind: "stream", view: returned.object } };
    }
    if (returned.kind !== "iter" && returned.kind !== "asynciter")
      return refuse(at, "TSF9001", { reason: "open gives no generator" });
    return {
      ...common,
      gives: {
        kind: "generator",
        element: returned.element,
        timed: this.timedView(source),
        isSyscalls: source.emits === "syscalls",
        isAsync: returned.kind === "asynciter",
      },
    };
  }

  /** The view of the objects among what a generator yields. */
  private timedView({ returned, open }: PluginSource): ObjectType | undefined {
    const { checker, types } = this.lowering;
    const [yielded] = checker.getTypeArguments(returned as ts.TypeReference);
    if (!yielded) return undefined;
    const parts = (yielded.isUnion() ? yielded.types : [yielded]).filter(
      (p) => p.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection),
    );
    const views = parts
      .map((part) => types.convert(part, EMPTY_ENV, open.declaration))
      .filter((type) => type.kind === "obj");
    const joined = types.joinTypes(views);
    return joined.kind === "obj" ? joined.object : undefined;
  }
}
