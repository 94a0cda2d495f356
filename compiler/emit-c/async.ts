import type { PluginAsync } from "../abi/async.js";
import type { PluginModel } from "../abi/lower-plugin.js";
import type { ProgramC } from "./program-c.js";
import { cString, type CWriter } from "./writer.js";

/** The static descriptor of a plugin's asynchronous events: `plugin_async`. */
export function emitAsync(p: ProgramC, model: PluginModel, async: PluginAsync, w: CWriter): void {
  const list = (name: string, items: readonly string[]): void =>
    w.line(`static const char *const ${name}[] = {${[...items.map(cString), "NULL"].join(", ")}};`);
  list("async_names", async.names);
  list("async_sources", async.sources);
  const { file } = p.program.functions[model.create]!.loc;
  const hooks = (["startAsync", "dumpState"] as const).flatMap((hook) => {
    const id = model[hook];
    if (id === undefined) return [];
    const { params, loc } = p.program.functions[id]!;
    const member = hook === "startAsync" ? "start" : "dump";
    const args = params.length > 1 ? "rt, self, given" : "rt, self";
    w.open(`static void async_${member}(tsf_rt *rt, tsf_obj *self, tsf_obj *given) {`);
    w.line(`(void)given, (void)${p.functionName(id)}(${args});`);
    w.close();
    return [`.${member} = async_${member}`, ...(loc.file === file ? [`.${member}_line = ${loc.line}`] : [])];
  });
  w.open("static const tsf_async_desc plugin_async = {");
  const sources = async.sources.length > 0 ? JSON.stringify(async.sources) : "";
  w.line(`.names_json = ${cString(JSON.stringify(async.names))}, .sources_json = ${cString(sources)},`);
  w.line(`.names = async_names, .sources = async_sources,`);
  w.line(`.own_source = ${cString(async.ownSource)}, .own_id = ${async.ownId}u,`);
  for (const hook of hooks) w.line(`${hook},`);
  w.close("};");
}
